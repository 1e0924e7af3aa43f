/** A base that no address can have, to see whether an address leaves it. */
const HERE = 'http://here.invalid'

/** Where to go after sign-in: the path of the desk that was wanted, or its front. Nothing leads out of the desk. */
export function nextPath(wanted: string | undefined): string {
  if (wanted === undefined || !URL.canParse(wanted, HERE)) return '/desk'
  const { origin, pathname, search } = new URL(wanted, HERE)
  return origin === HERE && /^\/desk(\/|$)/.test(pathname) ? `${pathname}${search}` : '/desk'
}
