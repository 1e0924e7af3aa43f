/** The header that names a request: to the proxy before Galley, in the answer, and in every line of the log about it. */
export const REQUEST_HEADER = 'x-request-id'

/** What nginx, Caddy and load balancers make of it: letters, digits and hyphens; nothing that could break a line of a log. */
const ID = /^[A-Za-z0-9_-]{8,64}$/

/**
 * The id of a request: that of a proxy of ours, where one stands before Galley (`proxies`) and gave one; else a new one. Nobody else
 * chooses under which id a failure is logged.
 */
export function requestIdOf(given: string | null, proxies: number): string {
  return proxies > 0 && given !== null && ID.test(given) ? given : crypto.randomUUID()
}
