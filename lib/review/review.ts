import type { AsideReason, Block, BlockRole, Inline } from '../article/block'
import type { Line } from '../dump/span'
import type { Reading } from '../reading/reading'
import type { PageState } from '../split/page-state'

/** The three states that a Review knows. */
export interface ReviewInput {
  /** The dump on which the page stands, as the machine read it. */
  readonly base: ReadDump
  /** The page as the editors left it; its dump is that of `base`. */
  readonly ours: PageState
  /** The dump that came, as the machine read it. It may be the same dump, read anew. */
  readonly theirs: ReadDump
}

/** A dump with its non-blank lines and what the machine made of them. */
export interface ReadDump {
  readonly id: string
  readonly lines: readonly Line[]
  readonly reading: Reading
}

/** Where something stands or would stand: in an article, by its key in the Review, or set aside. */
export type ReviewPlace = { readonly article: string } | { readonly aside: AsideReason }

/**
 * How much an item asks of a person. `conflict`: both the editors and the new dump changed the same; nothing is taken
 * unless a person says so. `clean`: only the new dump changed it. `noise`: spaces and what was set aside; shown on request.
 */
export type Need = 'conflict' | 'clean' | 'noise'

interface ItemOf<Kind extends string> {
  readonly kind: Kind
  /** The same whenever the Review is worked out again, unless what it is about changed its blocks. */
  readonly key: string
  /** A print of all that the item shows. A decision holds while it is the same. */
  readonly print: string
  /** The article of the tree under which it stands; null for the page itself and what is set aside. */
  readonly article: string | null
  readonly need: Need
}

/** An article of the new dump that the page does not have, with its blocks. */
export interface ArticleAdded extends ItemOf<'article-added'> {
  readonly theirs: readonly Block[]
}

/** An article of the page of which nothing is left in the new dump. */
export interface ArticleGone extends ItemOf<'article-gone'> {
  readonly ours: readonly Block[]
}

/**
 * Blocks that the new dump has in another article, or set aside, or takes back: one item for each pair of places.
 * `article-split`: `to` is a new article made of a part of `from`. `articles-joined`: nothing of `from` is left there.
 */
export interface BlocksMoved extends ItemOf<'article-split' | 'articles-joined' | 'blocks-moved'> {
  readonly from: ReviewPlace
  readonly to: ReviewPlace
  readonly blocks: readonly Block[]
}

/** A block that is something else in the new dump. */
export interface RoleChanged extends ItemOf<'role'> {
  readonly block: Block
  readonly base: BlockRole
  readonly ours: BlockRole
  readonly theirs: BlockRole
}

/** The blocks of an article, or the articles of the page, in another order. Each side is told by its blocks, or headlines, in order. */
export interface OrderChanged extends ItemOf<'blocks-order' | 'articles-order'> {
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
}

/**
 * A text: a paragraph, headline part or caption, or several that became one another. `added` has no `ours`, `gone` no
 * `theirs`. `merged` holds what both sides changed, where they can be put together; null where a person must.
 */
export interface PassageChanged extends ItemOf<'passage'> {
  readonly fate: 'changed' | 'broken' | 'joined' | 'added' | 'gone'
  readonly base: readonly Block[]
  readonly ours: readonly Block[]
  readonly theirs: readonly Block[]
  readonly merged: readonly Block[] | null
}

/** Something to decide. */
export type ReviewItem = ArticleAdded | ArticleGone | BlocksMoved | RoleChanged | OrderChanged | PassageChanged

/** What is taken for an item; `edited` gives a text for each block of `proposalOf` the item. */
export type Choice =
  | { readonly take: 'ours' }
  | { readonly take: 'theirs' }
  | { readonly take: 'merged' }
  | { readonly take: 'edited'; readonly texts: readonly (readonly Inline[])[] }

/** What a person decided about an item, which looked as its print says. */
export interface Decision {
  readonly item: string
  readonly print: string
  readonly choice: Choice
}

/** An article of the Review's tree, in the order of the page. `key` is the article's id, or the name of one that comes. */
export interface ReviewArticle {
  readonly key: string
  readonly isNew: boolean
  readonly headline: string
}

/** What became of something that editors had decided. */
export type Fate = 'applied' | 'shifted' | 'not-needed' | 'conflict'

/** A decision of the editors: what differs between the page and the old reading of its dump. */
export interface CarriedDecision {
  readonly kind: 'text' | 'paragraphs' | 'role' | 'place' | 'order'
  readonly fate: Fate
  readonly article: string | null
  /** The beginning of the text that it is about. */
  readonly words: string
  /** The items that ask about it; none where nothing is asked. */
  readonly items: readonly string[]
}

/** A new dump held against the old one and the editors' work. Plain data, fit to be sent to a browser. */
export interface Review {
  readonly articles: readonly ReviewArticle[]
  /** Structure before text; within each, by article. */
  readonly items: readonly ReviewItem[]
  readonly carried: readonly CarriedDecision[]
  /** More may be the same than was found, because looking for it would have taken too long. */
  readonly approximate: boolean
}

/** A page after the decisions, on the new dump, and where the articles went that closed. */
export interface Decided {
  readonly page: PageState
  /** Closed article → the one that holds most of its text now, or null. */
  readonly closed: ReadonlyMap<string, string | null>
}
