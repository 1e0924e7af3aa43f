import { element, type Xml, xmlDocument } from './xml'

/** The media type of sitemaps. */
export const SITEMAP_TYPE = 'application/xml; charset=utf-8'

/** How many addresses one file holds at most; the protocol allows five times as many, and a crawler reads this at once. */
export const MOST_ADDRESSES = 10_000

/** How many addresses of articles a crawler of news reads from one file, by its own rules. */
export const MOST_NEWS = 1_000

/** An address for crawlers, in full, and when it last changed: a day or an RFC 3339 time, null where that is not known. */
export interface SitemapAddress {
  readonly address: string
  readonly changed: string | null
}

/** An article that was printed in the last two days. */
export interface NewsAddress extends SitemapAddress {
  readonly paper: string
  /** Of the paper, BCP 47. */
  readonly language: string
  /** The day of its issue. */
  readonly day: string
  readonly headline: string
}

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

function place(name: string, { address, changed }: SitemapAddress, more: readonly Xml[] = []): Xml {
  return element(name, {}, [element('loc', {}, address), changed === null ? null : element('lastmod', {}, changed), ...more])
}

/** A list of sitemaps. */
export function sitemapIndex(files: readonly SitemapAddress[]): string {
  return xmlDocument(element('sitemapindex', { xmlns: SITEMAP }, files.map((file) => place('sitemap', file))))
}

/** A list of addresses. */
export function sitemap(addresses: readonly SitemapAddress[]): string {
  return xmlDocument(element('urlset', { xmlns: SITEMAP }, addresses.map((one) => place('url', one))))
}

/** Crawlers of news know two languages of Chinese, and every other one without its country. */
function newsLanguage(language: string): string {
  if (!language.startsWith('zh')) return language.split('-')[0] ?? language
  return /Hant|TW|HK|MO/.test(language) ? 'zh-tw' : 'zh-cn'
}

/** A list of news. */
export function newsSitemap(news: readonly NewsAddress[]): string {
  return xmlDocument(element('urlset', { xmlns: SITEMAP, 'xmlns:news': NEWS }, news.map((one) => place('url', one, [
    element('news:news', {}, [
      element('news:publication', {}, [
        element('news:name', {}, one.paper), element('news:language', {}, newsLanguage(one.language)),
      ]),
      element('news:publication_date', {}, one.day),
      element('news:title', {}, one.headline),
    ]),
  ]))))
}

/** What crawlers are asked to leave alone: the desk, what only people fill in, and searches, of which there is no end. */
const NOT_FOR_CRAWLERS = ['/desk', '/api/', '/sign-in', '/setup', '/search'] as const

/** The robots.txt of the site (RFC 9309). */
export function robotsText(sitemapAddress: string): string {
  return ['User-agent: *', ...NOT_FOR_CRAWLERS.map((path) => `Disallow: ${path}`), '', `Sitemap: ${sitemapAddress}`, ''].join('\n')
}
