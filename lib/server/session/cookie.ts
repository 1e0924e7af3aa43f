/**
 * The name of a cookie of ours. On https it binds the cookie to the host: a browser takes a `__Host-` cookie only if it is Secure,
 * for all paths, and from this host itself, so that no neighbour of the host can put one of its own in its place.
 */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}

/** The name of the cookie that holds the browser's token. */
export function sessionCookieName(secure: boolean): string {
  return cookieName('galley-session', secure)
}

/** Whether Galley is served under https, by its public address. */
export function isSecure(publicAddress: string | undefined): boolean {
  return publicAddress?.startsWith('https:') ?? false
}
