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
