import 'server-only'

/**
 * Whether a request that changes something comes from our own pages.
 *
 * Browsers say it in Sec-Fetch-Site; where that is missing, Origin must name the host that was asked. A request with
 * neither does not come from a browser page and carries no cookie that it was not given by hand, but is refused too:
 * nothing of ours sends one.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  const host = headers.get('host')
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host
}
