import type { AsideReason, BlockRole } from '../article/block'

/** Where a block can be: in an article, or set aside with a reason. */
export type Place = { readonly article: string } | { readonly aside: AsideReason }

/**
 * A position in the text of a block, which may have been typed in since it was taken: `at` is a UTF-16 offset,
 * `before` and `after` are up to twelve units of the text on either side, by which a shifted place is found again.
 */
export interface TextAnchor {
  readonly at: number
  readonly before: string
  readonly after: string
}

/** A position in the sources of a block: before `offset` of the line `line`. */
export interface SourceAnchor {
  readonly dump: string
  readonly line: number
  readonly offset: number
}

/** One smallest change of a page's structure. Each has an inverse made of the same six. Text travels with its block. */
export type Op =
  | {
      /** Cuts a block in two; the second part gets the id `next`. A `glue` that stands at the cut is dropped. */
      readonly op: 'cut'
      readonly block: string
      readonly next: string
      readonly text: TextAnchor
      readonly source: SourceAnchor | null
      readonly glue: '' | ' '
    }
  | {
      /** Puts the text and sources of `next` at the end of `block`, with `glue` between, and ends `next`. */
      readonly op: 'fuse'
      readonly block: string
      readonly next: string
      readonly glue: '' | ' '
    }
  | {
      /** Moves a block to a place, after the block `after` there, or to its beginning. */
      readonly op: 'move'
      readonly block: string
      readonly to: Place
      readonly after: string | null
    }
  | {
      /** Says what a block is. */
      readonly op: 'role'
      readonly block: string
      readonly role: BlockRole
      readonly madeBy: 'reader' | 'person'
    }
  | {
      /** Opens an empty article after the article `after`, or as the first of the page. Reopens it if it was closed. */
      readonly op: 'open'
      readonly article: string
      readonly after: string | null
    }
  | {
      /** Closes an empty article; its row and address live on, and lead to `into`. */
      readonly op: 'close'
      readonly article: string
      readonly into: string | null
    }

/** The editor's words for what a Step does; the history has a sentence for each. */
export const DEEDS = [
  'split-article', 'join-articles', 'move-lines', 'new-article', 'set-role', 'set-aside', 'take-back',
  'break-paragraph', 'join-paragraphs', 'order-articles', 'order-blocks',
] as const
export type Deed = (typeof DEEDS)[number]

/** One structural correction: a plain JSON value, applied as a whole or not at all. */
export interface Step {
  readonly deed: Deed
  readonly ops: readonly Op[]
}
