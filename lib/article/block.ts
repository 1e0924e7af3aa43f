import type { Span } from '../dump/span'
import type { PictureUse } from './picture'

/**
 * What a block is to the reader of the paper. The words are the trade's own; `damaged` is what survives of a
 * headline that the dump lost, and stops publication until an editor repairs or accepts it; `dateline` is who sent
 * the text, from where and when (新华社北京5月1日电), printed before the first words of the body; `bullet` and
 * `numbered` are items of a list, which goes as far as its items are neighbours; `jump` is a jump line (下转第2版)
 * that joins the two parts of an article.
 */
export const BLOCK_ROLES = [
  'label', 'kicker', 'headline', 'damaged', 'deck', 'standfirst', 'byline', 'dateline',
  'body', 'crosshead', 'bullet', 'numbered', 'pull-quote', 'editors-note', 'caption', 'credit', 'jump',
] as const
export type BlockRole = (typeof BLOCK_ROLES)[number]

/** Why text of a page belongs to no article. */
export const ASIDE_REASONS = ['folio', 'advertisement', 'duplicate', 'noise'] as const
export type AsideReason = (typeof ASIDE_REASONS)[number]

/**
 * The marks that a run of text can carry, in the order in which they stand, the first being the outermost. No run is
 * both superscript and subscript.
 */
export const MARK_TYPES = ['link', 'bold', 'italic', 'superscript', 'subscript'] as const
export type MarkType = (typeof MARK_TYPES)[number]

/** A mark on a run of text. Links are http, https or mailto only. */
export type Mark = { readonly type: Exclude<MarkType, 'link'> } | { readonly type: 'link'; readonly href: string }

/** A run of text that carries the same marks throughout; never empty. */
export interface Inline {
  readonly text: string
  readonly marks?: readonly Mark[]
}

/** A span of a named dump: where the text of a block came from. */
export interface Source extends Span {
  readonly dump: string
}

/** Somebody whom a byline names: 林晚舟, 记者 of 江村日报. What is not known is empty; a name always is. */
export interface BylinePerson {
  readonly role: string
  readonly name: string
  readonly affiliation: string
}

/**
 * The unit of everything: one paragraph, headline, deck, caption …
 *
 * `sources` are in reading order and empty for text that an editor supplied. `madeBy` tells who last decided
 * the block's place and role: the reader, or a person. `people` are those whom a byline names, where a person has
 * said so; without it they are read from the printed text (`people.ts`). It says nothing on any other role. `picture` is what
 * the figure of a caption shows; a caption waits for one without it, and has nothing but the picture where its text is empty.
 */
export interface Block {
  readonly id: string
  readonly role: BlockRole
  readonly text: readonly Inline[]
  readonly sources: readonly Source[]
  readonly madeBy: 'reader' | 'person'
  readonly people?: readonly BylinePerson[]
  readonly picture?: PictureUse
}

/** The plain text of a block, marks left out. */
export function plainText(block: Pick<Block, 'text'>): string {
  return block.text.map((inline) => inline.text).join('')
}

/** Plain text as the inlines of a block: one run, or none where there is no text. */
export function inlines(text: string): Inline[] {
  return text === '' ? [] : [{ text }]
}
