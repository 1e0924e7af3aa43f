import type { ArticleContent } from '../article/content'
import { articlePath, issuePath } from '../editorial/address'

/** A newspaper as it is given away. */
export interface ExportedTitle {
  readonly slug: string
  readonly name: string
  /** BCP 47. */
  readonly language: string
}

/** One date's paper without its articles. */
export interface ExportedIssue {
  /** A UUID that stays when addresses change. */
  readonly id: string
  readonly title: ExportedTitle
  /** As in 2026-06-12. */
  readonly date: string
  /** The number that is printed; null where it is not known. */
  readonly number: string | null
  readonly pages: readonly { readonly number: number; readonly name: string }[]
  /** Which Edition of the issue this is, from 1. */
  readonly edition: number
  /** The beginning of its day where the title is at home, as an RFC 3339 time in UTC. */
  readonly published: string
  /** When readers saw this Edition first, in the same form. */
  readonly changed: string
}

/** What a tag names. */
export type ExportedTagKind = 'subject' | 'place' | 'person' | 'organisation' | 'series'

/** What an article is about, or a series that it belongs to. */
export interface ExportedTag {
  readonly slug: string
  readonly label: string
  readonly labelEn: string | null
  readonly kind: ExportedTagKind
  /** The slug of its vocabulary, and the code that it has there; null for one of the desk's own. */
  readonly vocabulary: string
  readonly code: string | null
}

/** What the paper said of an article after it was printed. */
export interface ExportedCorrection {
  readonly text: string
  /** The day on which it was issued. */
  readonly day: string
}

/** An article as it is given away. */
export interface ExportedArticle {
  /** A UUID that stays when addresses change. */
  readonly id: string
  readonly page: number
  readonly ordinal: number
  /** For lists; never empty. */
  readonly headline: string
  readonly content: ArticleContent
  /** The language of its text, which may be another than the paper's. */
  readonly language: string
  readonly tags: readonly ExportedTag[]
  readonly corrections: readonly ExportedCorrection[]
}

/** What a machine's form of a text says in words: names of pages and days, in the language of the paper. */
export interface ExportWords {
  /** 2026年6月12日, 12 June 2026. */
  readonly day: (day: string) => string
  /** 第12期, No. 12. */
  readonly issue: (number: string) => string
  /** 第1版 要闻, Page 1 · News. */
  readonly page: (number: number, name: string) => string
  /** 更正, Correction. */
  readonly correction: string
}

/** An address of the site in full. `base` is where the site stands, without a slash at its end: https://paper.example */
export function absolute(base: string, path: string): string {
  return `${base}${path}`
}

/** Where readers find an issue, in full. */
export function issueAddress(base: string, { title, date }: Pick<ExportedIssue, 'title' | 'date'>): string {
  return absolute(base, issuePath(title.slug, date))
}

/** Where readers find an article, in full. */
export function articleAddress(
  base: string, { title, date }: Pick<ExportedIssue, 'title' | 'date'>, { page, ordinal }: Pick<ExportedArticle, 'page' | 'ordinal'>,
): string {
  return absolute(base, articlePath(title.slug, date, page, ordinal))
}

/** The name of a page of an issue, empty where it has none. */
export function pageName({ pages }: Pick<ExportedIssue, 'pages'>, page: number): string {
  return pages.find(({ number }) => number === page)?.name ?? ''
}

/** The name by which something that stays is known for ever. */
export function lastingName(id: string): string {
  return `urn:uuid:${id}`
}

/** When an article last said something else: with its Edition, or with a correction. RFC 3339, or the day alone. */
export function lastChange(issue: Pick<ExportedIssue, 'changed'>, { corrections }: Pick<ExportedArticle, 'corrections'>): string {
  const corrected = corrections.map(({ day }) => day).reduce((last, day) => (day > last ? day : last), '')
  return corrected > issue.changed.slice(0, 10) ? corrected : issue.changed
}
