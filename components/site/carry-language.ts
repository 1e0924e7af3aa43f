import type { Language } from '@/lib/language/language'

/** An address of the site in a link: from the root, and neither the desk's nor that of a file. */
const SITE_LINK = /<a (?![^>]*\bhreflang=)([^>]*?)href="(\/(?!\/|desk\b|photos\/)[^"#]*)/gi

/**
 * HTML of the site with the language that was asked for carried on by each of its links, for the site remembers nothing of its
 * readers. A link that names its language itself (`hreflang`) stays.
 *
 *     <a href="/river/2026-06-12">  →  <a href="/river/2026-06-12?lang=en">
 */
export function carryLanguage(html: string, language: Language | null): string {
  if (language === null) return html
  return html.replace(SITE_LINK, (_, before: string, href: string) => `<a ${before}href="${withLanguage(href, language, '&amp;')}`)
}

/** An address that asks for a language. `and` is what parts its wishes, which HTML writes otherwise. */
export function withLanguage(address: string, language: Language, and: '&' | '&amp;' = '&'): string {
  return `${address}${address.includes('?') ? and : '?'}lang=${language}`
}
