/** The address of a title's front page. */
export function titlePath(title: string): string {
  return `/${title}`
}

/** The address of an issue; `day` as in 2026-11-20. */
export function issuePath(title: string, day: string): string {
  return `/${title}/${day}`
}

/** The address of a page of an issue: its number, never padded. */
export function pagePath(title: string, day: string, page: number): string {
  return `/${title}/${day}/${page}`
}

/** The address of an article: the page it stands on, and its permanent ordinal. */
export function articlePath(title: string, day: string, page: number, ordinal: number): string {
  return `/${title}/${day}/${page}/${ordinal}`
}

/** The address of what a title printed under a tag, ever or in a year; Han characters of the tag are percent-encoded. */
export function tagPath(title: string, tag: string, year: number | null = null): string {
  return `/${title}/tags/${encodeURIComponent(tag)}${year === null ? '' : `?year=${year}`}`
}

/** The address of what a title printed by somebody, by the name in its bylines. */
export function contributorPath(title: string, name: string): string {
  return `/${title}/contributors/${encodeURIComponent(name)}`
}

/** The address of a month of a title's issues; `month` as in 2026-11. */
export function monthPath(title: string, month: string): string {
  return `/${title}/calendar/${month}`
}

/** What a title has beside its issues, each under a word of its own. */
export const TITLE_LISTS = ['calendar', 'tags', 'series', 'contributors', 'corrections'] as const
export type TitleList = (typeof TITLE_LISTS)[number]

/** The address of a list of a title. */
export function listPath(title: string, list: TitleList): string {
  return `/${title}/${list}`
}

/** The address of the corrections of a title. */
export function correctionsPath(title: string): string {
  return listPath(title, 'corrections')
}

/** The forms for machines of an issue, as the last part of their addresses. */
export const ISSUE_FILES = ['ninjs.json', 'text.txt', 'text.md'] as const
/** The forms for machines of an article, and the picture for sharing it. */
export const ARTICLE_FILES = [...ISSUE_FILES, 'card.png'] as const

/** The address of an issue in a form for machines. */
export function issueFile(title: string, day: string, file: (typeof ISSUE_FILES)[number]): string {
  return `${issuePath(title, day)}/${file}`
}

/** The address of an article in a form for machines. */
export function articleFile(title: string, day: string, page: number, ordinal: number, file: (typeof ARTICLE_FILES)[number]): string {
  return `${articlePath(title, day, page, ordinal)}/${file}`
}

/** The address of the feed of a title. */
export function titleFeedPath(title: string): string {
  return `${titlePath(title)}/feed.xml`
}

/** The address of the feed of what a title printed under a tag. */
export function tagFeedPath(title: string, tag: string): string {
  return `${tagPath(title, tag)}/feed.xml`
}

/** The address of a list of addresses for crawlers: part 2 of those of 1987, or the news. */
export function sitemapPath(title: string, part: { readonly year: number; readonly part: number } | 'news'): string {
  return `${titlePath(title)}/sitemap/${part === 'news' ? part : `${part.year}-${part.part}`}.xml`
}

/** The address of a search, in one title or in all of them. */
export function searchPath(query = '', title?: string): string {
  const asked = new URLSearchParams([...(query ? [['q', query]] : []), ...(title ? [['title', title]] : [])])
  return asked.size === 0 ? '/search' : `/search?${asked}`
}

/** Six digits: more pages or articles than an issue can hold, and small enough for the database. */
const NUMBER = /^[1-9]\d{0,5}$/

/** The number that a part of an address stands for, as we write numbers: from 1, unpadded; null for anything else. */
export function numberIn(segment: string | undefined): number | null {
  return segment !== undefined && NUMBER.test(segment) ? Number(segment) : null
}

/** The text of a part of an address, however its characters were encoded; null for what is wrongly encoded. */
export function textIn(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

const SITEMAP_FILE = /^(?:news|[1-9]\d{3}-[1-9]\d{0,5})\.xml$/

/** The year and the part of it that the last part of an address of `sitemapPath` means, or the news; null for no such file. */
export function sitemapIn(file: string): { readonly year: number; readonly part: number } | 'news' | null {
  if (!SITEMAP_FILE.test(file)) return null
  const [year, part] = file.replace('.xml', '').split('-').map(Number)
  return year === undefined || part === undefined ? 'news' : { year, part }
}
