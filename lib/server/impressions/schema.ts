import type { Language } from '../../language/language'

/** Which screen of the reading site is asked for. */
export interface ScreenAsked {
  /** Path and query in their one form: what else an address carries shows nothing else, and keeps nothing. */
  readonly address: string
  /** The language that the address asks for; null for the title's own. */
  readonly language: Language | null
  readonly title: string
  /** The day of the issue of which it shows something; null for lists. */
  readonly day: string | null
  /** Whether it shows other issues, too, as a calendar or the ways to the issues before and after. */
  readonly manyIssues: boolean
}

/** What a screen was made from; it is good while these are still so. */
export interface Stamps {
  readonly titleId: string
  readonly issueId: string | null
  readonly siteRevision: number
  readonly titleRevision: number
  readonly issuesRevision: number | null
  readonly issueRevision: number | null
}

/** A screen as it is sent. */
export interface Impression {
  readonly etag: string
  /** Null where whoever asked has it already. */
  readonly html: string | null
  readonly madeAt: Date
}
