import 'server-only'
import { env } from '../env'

/** In milliseconds. A CDN that takes longer is asked again. */
const PATIENCE = 10_000

/**
 * Tells a CDN to forget whatever carries one of some names. The request is the one that Cloudflare takes; others are a few lines of
 * somebody's own away. Throws where it does not answer with success, so that it is told again.
 */
export async function purge(tags: readonly string[]): Promise<{ readonly purged: readonly string[] }> {
  const { GALLEY_PURGE_URL: address, GALLEY_PURGE_TOKEN: token } = env()
  // It was taken out of the configuration since this was sent.
  if (address === undefined) return { purged: [] }
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ tags }),
    // A token is for whom it was given.
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new RangeError(`the CDN answered ${answer.status} to a purge of ${tags.join(' ')}`)
  return { purged: tags }
}
