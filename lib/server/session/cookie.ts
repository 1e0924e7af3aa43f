/**
 * The name of the cookie that holds the browser's token. On https its name binds it to the host: a browser takes a
 * `__Host-` cookie only if it is Secure, for all paths, and from this host itself.
 */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-galley-session' : 'galley-session'
}

/** Whether Galley is served under https, by its public address. */
export function isSecure(publicAddress: string | undefined): boolean {
  return publicAddress?.startsWith('https:') ?? false
}
