import type { Span } from '../dump/span'

/**
 * What a block is to the reader of the paper. The words are the trade's own; `damaged` is what survives of a
 * headline that the dump lost, and stops publication until an editor repairs or accepts it; `jump` is a jump
 * line (下转第2版) that joins the two parts of an article.
 */
export const BLOCK_ROLES = [
  'label', 'kicker', 'headline', 'damaged', 'deck', 'standfirst', 'byline',
  'body', 'crosshead', 'caption', 'credit', 'jump',
] as const
export type BlockRole = (typeof BLOCK_ROLES)[number]

/** Why text of a page belongs to no article. */
export const ASIDE_REASONS = ['folio', 'advertisement', 'duplicate', 'noise'] as const
export type AsideReason = (typeof ASIDE_REASONS)[number]

/** A mark on a run of text. Links are http, https or mailto only. */
export type Mark = { readonly type: 'bold' } | { readonly type: 'italic' } | { readonly type: 'link'; readonly href: string }

/** A run of text that carries the same marks throughout; never empty. */
export interface Inline {
  readonly text: string
  readonly marks?: readonly Mark[]
}

/** A span of a named dump: where the text of a block came from. */
export interface Source extends Span {
  readonly dump: string
}

/**
 * The unit of everything: one paragraph, headline, deck, caption …
 *
 * `sources` are in reading order and empty for text that an editor supplied. `madeBy` tells who last decided
 * the block's place and role: the reader, or a person.
 */
export interface Block {
  readonly id: string
  readonly role: BlockRole
  readonly text: readonly Inline[]
  readonly sources: readonly Source[]
  readonly madeBy: 'reader' | 'person'
}

/** The plain text of a block, marks left out. */
export function plainText(block: Pick<Block, 'text'>): string {
  return block.text.map((inline) => inline.text).join('')
}

/** Plain text as the inlines of a block: one run, or none where there is no text. */
export function inlines(text: string): Inline[] {
  return text === '' ? [] : [{ text }]
}
