import autocannon from 'autocannon'
import { BROWSER_HEADERS } from './sent-page'

/** As many readers at the same moment as the issue says. */
export const CONNECTIONS = 20

/**
 * How many requests a second a server answers while so many readers ask for one address after the other, each as soon as the last one
 * was answered. Every reader has a share of the addresses, and goes around in it. An answer that is no page is a failure.
 */
export async function requestsPerSecond(url: string, addresses: readonly string[], seconds: number): Promise<number> {
  const shares = Array.from({ length: CONNECTIONS }, (_, reader) => addresses.filter((_, at) => at % CONNECTIONS === reader))
  let reader = 0
  const result = await autocannon({
    url, connections: CONNECTIONS, duration: seconds, headers: BROWSER_HEADERS,
    setupClient: (client) => client.setRequests((shares[reader++ % CONNECTIONS] ?? []).map((path) => ({ path }))),
  })
  if (result.non2xx + result.errors > 0) throw new Error(`${url} failed to answer ${result.non2xx + result.errors} of ${result.requests.total} requests`)
  return result.requests.total / result.duration
}
