const SAFE: readonly string[] = ['http:', 'https:', 'mailto:']

/** Whether a link leads to an ordinary address: http, https or mailto, and no other scheme, however it is written. */
export function isSafeLink(href: string): boolean {
  return URL.canParse(href) && SAFE.includes(new URL(href).protocol)
}
