import type { AsideReason, BlockRole } from '../article/block'
import type { SourceAnchor } from '../article/sources'
import type { PageState } from './page-state'

export type { SourceAnchor }

/** Where a block can be: in an article, or set aside with a reason. */
export type Place = { readonly article: string } | { readonly aside: AsideReason }

/** Who decided the place or role of a block. */
export type MadeBy = 'reader' | 'person'

/**
 * A position in the text of a block, which may have been typed in since it was taken: `at` is a UTF-16 offset,
 * `before` and `after` are up to twelve units of the text on either side, by which a shifted place is found again.
 */
export interface TextAnchor {
  readonly at: number
  readonly before: string
  readonly after: string
}

/**
 * Cuts a block in two; the second part gets the id `next`, the role of the first, and stands right after it.
 * A `glue` that stands at the cut is dropped. The sources from `source` on go with the second part; with null,
 * all stay with the first. A picture stays with the first part, unless it is said to go with the next one.
 */
export interface Cut {
  readonly op: 'cut'
  readonly block: string
  readonly next: string
  readonly text: TextAnchor
  readonly source: SourceAnchor | null
  readonly glue: '' | ' '
  readonly picture?: 'next'
}

/**
 * Puts the text and sources of `next`, wherever it stands, at the end of `block`, with `glue` between, and ends `next`. A picture
 * of either is the one of both; two pictures are refused, since one block shows one.
 */
export interface Fuse {
  readonly op: 'fuse'
  readonly block: string
  readonly next: string
  readonly glue: '' | ' '
}

/** Moves a block to a place, after the block `after` there, or to its beginning; `madeBy` decided that it belongs there. */
export interface Move {
  readonly op: 'move'
  readonly block: string
  readonly to: Place
  readonly after: string | null
  readonly madeBy: MadeBy
}

/** Says what a block is. */
export interface SetRole {
  readonly op: 'role'
  readonly block: string
  readonly role: BlockRole
  readonly madeBy: MadeBy
}

/**
 * Opens an empty article after the article `after`, or as the first of the page. An article that was closed is
 * reopened; `into` is then where it led while it was closed, so that the inverse leads there again.
 */
export interface Open {
  readonly op: 'open'
  readonly article: string
  readonly after: string | null
  readonly into: string | null
}

/** Closes an empty article; its row and address live on, and lead to `into`. */
export interface Close {
  readonly op: 'close'
  readonly article: string
  readonly into: string | null
}

/** Puts an article with all its blocks after the article `after`, or first on the page. */
export interface Order {
  readonly op: 'order'
  readonly article: string
  readonly after: string | null
}

/** Says that an article is the next part of `from`, an article of another page of the issue; with null, of none. */
export interface Continue {
  readonly op: 'continue'
  readonly article: string
  readonly from: string | null
}

/**
 * Puts one page in the place of another, its dump included, where the page is still the one that it was thought of for.
 * A Review that is applied is one; no browser sends any. `into` tells where articles lead that it closes; the inverse keeps
 * it, so that they lead there again when that is taken back.
 */
export interface Replace {
  readonly op: 'replace'
  readonly before: PageState
  readonly after: PageState
  readonly into: Readonly<Record<string, string>>
}

/** One change of a page's structure. Each has an inverse made of the same nine. Text travels with its block. */
export type Op = Cut | Fuse | Move | SetRole | Open | Close | Order | Continue | Replace

/** The editor's words for what a Step does; the history has a sentence for each. */
export const DEEDS = [
  'split-article', 'join-articles', 'move-lines', 'new-article', 'set-role', 'set-aside', 'take-back',
  'break-paragraph', 'join-paragraphs', 'order-articles', 'order-blocks', 'untangle', 'join-jump',
  'part-jump', 'read-again', 'apply-review',
] as const
export type Deed = (typeof DEEDS)[number]

/** One structural correction: a plain JSON value, applied as a whole or not at all. */
export interface Step {
  readonly deed: Deed
  readonly ops: readonly Op[]
}
