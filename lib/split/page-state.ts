import type { AsideReason, Block } from '../article/block'

/**
 * One article of a page as Steps see it: its blocks in reading order, headline parts included. `continues` is the
 * article of another page of the issue whose next part this one is (上接第1版), or null.
 */
export interface PageArticle {
  readonly id: string
  readonly blocks: readonly Block[]
  readonly continues: string | null
}

/** A block that belongs to no article, with the reason. It keeps its text and sources, so taking it back loses nothing. */
export interface AsideBlock {
  readonly block: Block
  readonly reason: AsideReason
}

/**
 * All that a Step can change: the articles of a page in reading order, and what is set aside.
 * `dump` is the current dump's id, or null on a page written by hand. Each block stands in exactly one place.
 */
export interface PageState {
  readonly dump: string | null
  readonly articles: readonly PageArticle[]
  readonly aside: readonly AsideBlock[]
}
