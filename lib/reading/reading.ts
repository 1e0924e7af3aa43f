import type { AsideReason, BlockRole } from '../article/block'
import type { Span } from '../dump/span'

/** The version of the rules. It is stored with each reading, so that an old one can be told from a new one. */
export const READER_VERSION = '3'

/** A block as the machine proposes it: its raw spans in reading order, and their clean text. */
export interface ReadBlock {
  readonly role: BlockRole
  readonly spans: readonly Span[]
  readonly text: string
}

/** An article as the machine proposes it: its blocks in the order in which they will be read, headline parts first. */
export interface ReadArticle {
  readonly blocks: readonly ReadBlock[]
}

/** Text that the machine sets aside, with the reason. */
export interface ReadAside {
  readonly span: Span
  readonly reason: AsideReason
}

/** How sure the machine is of the article and role of one line (0 to 1), and which evidence spoke for it. */
export interface LineConfidence {
  readonly line: number
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/** A named piece of evidence; the interface has a sentence for each in both languages. */
export type Reason = string

/** What sort of doubt, in the order in which an editor should look. `damaged` blocks publishing until someone repairs or accepts the headline. */
export const DOUBT_KINDS = ['columns', 'damaged', 'boundary', 'headline', 'role', 'paragraph'] as const
export type DoubtKind = (typeof DOUBT_KINDS)[number]

/** What a doubtful line could be instead: another part of a page, or in another article or paragraph. */
export const OTHER_READINGS = [
  'body', 'headline', 'crosshead', 'byline', 'caption', 'folio', 'loose', 'advertisement', 'jump',
  'opens-article', 'same-article', 'other-article', 'starts-paragraph', 'same-paragraph',
] as const
export type OtherReading = (typeof OTHER_READINGS)[number]

/** Why there is a doubt. */
export const DOUBT_REASONS = [
  'columns-side-by-side', 'columns-woven', 'single-characters', 'no-headline', 'likeness', 'other-boundary', 'other-role', 'other-paragraph',
] as const
export type DoubtReason = (typeof DOUBT_REASONS)[number]

/** A place where the machine is not sure. A reading lists its doubts in the order in which an editor should look. */
export interface Doubt {
  readonly line: number
  readonly kind: DoubtKind
  readonly why: Reason
  /** The best other reading of the line, and the evidence that spoke for it. Readings made before it was kept have none. */
  readonly instead?: OtherReading
  readonly evidence?: readonly Reason[]
}

/**
 * What the machine makes of a dump: every span of every non-blank line in exactly one block of one article, or aside.
 * A pure function of the dump's lines and the house style.
 */
export interface Reading {
  readonly version: string
  readonly articles: readonly ReadArticle[]
  readonly aside: readonly ReadAside[]
  readonly confidence: readonly LineConfidence[]
  readonly doubts: readonly Doubt[]
}
