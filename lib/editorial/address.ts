import { isDay } from './dates'
import { isReservedSlug, isTitleSlug } from './slug'

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

/** The address of what a title printed under a tag; Han characters of the tag are percent-encoded. */
export function tagPath(title: string, tag: string): string {
  return `/${title}/tags/${encodeURIComponent(tag)}`
}

/** The address of the corrections of a title. */
export function correctionsPath(title: string): string {
  return `/${title}/corrections`
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

/** What an address of the reading site stands for, as far as its form tells. */
export type SiteAddress =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'issue'; readonly title: string; readonly day: string }
  | { readonly kind: 'page'; readonly title: string; readonly day: string; readonly page: number }
  | { readonly kind: 'article'; readonly title: string; readonly day: string; readonly page: number; readonly ordinal: number }
  | { readonly kind: 'tag'; readonly title: string; readonly tag: string }
  | { readonly kind: 'corrections'; readonly title: string }

/**
 * Reads the path of an address below a title:
 *
 *     /river/2026-06-12/1/4      /river/tags/%E6%B8%A1%E5%8F%A3
 *
 * `'none'` for what no title can have; null for `/`, for files, and for what belongs to Galley's own screens.
 */
export function readAddress(path: string): SiteAddress | 'none' | null {
  const [, title = '', second, third, fourth, ...rest] = path.replace(/\/$/, '').split('/')
  if (title === '' || title.includes('.') || isReservedSlug(title)) return null
  if (!isTitleSlug(title) || rest.length > 0) return 'none'
  if (second === undefined) return { kind: 'title', title }
  if (second === 'tags') return tagAddress(title, third, fourth)
  if (second === 'corrections') return third === undefined ? { kind: 'corrections', title } : 'none'
  if (!isDay(second)) return 'none'
  const [page, ordinal] = [numberIn(third), numberIn(fourth)]
  if (third === undefined) return { kind: 'issue', title, day: second }
  if (page === null) return 'none'
  if (fourth === undefined) return { kind: 'page', title, day: second, page }
  return ordinal === null ? 'none' : { kind: 'article', title, day: second, page, ordinal }
}

function tagAddress(title: string, segment: string | undefined, more: string | undefined): SiteAddress | 'none' {
  const tag = segment === undefined || more !== undefined ? null : textIn(segment)
  return tag === null ? 'none' : { kind: 'tag', title, tag }
}
