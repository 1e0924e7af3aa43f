import type { Block, BlockRole, Mark } from '../block'

/** A tag, a photo or whatever else an article holds a list of. Further properties are compared as they are. */
export interface ListedItem {
  readonly id: string
  readonly label: string
}

/** An article at one moment: what two versions are compared by. */
export interface ArticleState {
  readonly blocks: readonly Block[]
  readonly tags: readonly ListedItem[]
  readonly photos?: readonly ListedItem[]
}

/**
 * A run of text as both versions know it. `marked` is the same text with other marks. `noise` is a change of
 * spaces that only setting the page made: it is told so that both texts are there to the letter, and shown to
 * nobody who did not ask. Marks are null on the side that has no such text.
 */
export interface RunChange {
  readonly kind: 'same' | 'marked' | 'removed' | 'added' | 'noise-removed' | 'noise-added'
  readonly text: string
  readonly oldMarks: readonly Mark[] | null
  readonly nowMarks: readonly Mark[] | null
}

/** A property of a block or an item that is another one now; undefined where it was not there. */
export interface AttributeChange {
  readonly name: string
  readonly old: unknown
  readonly now: unknown
}

/**
 * What became of a block. `moved`: its place is all that changed. `broken` is one block that is several now,
 * `joined` several that are one. A `changed`, `broken` or `joined` one can have moved, too: `differs` says so.
 */
export type BlockFate = 'unchanged' | 'changed' | 'moved' | 'broken' | 'joined' | 'added' | 'removed'

/** In what a block differs; a block only added or removed differs in nothing. */
export type Difference = 'text' | 'marks' | 'role' | 'attributes' | 'place'

/** What nobody wants to read about: how runs are cut, where text came from, who decided, spaces of the setting. */
export type Noise = 'runs' | 'sources' | 'made-by' | 'spaces' | 'id'

/** One block and what became of it; several blocks on the side where it is broken. */
export interface BlockComparison {
  /** Unlike that of every other block of the comparison. */
  readonly key: string
  readonly fate: BlockFate
  readonly differs: readonly Difference[]
  readonly noise: readonly Noise[]
  /** The blocks of the old version: none where it was added, several where they were joined. */
  readonly old: readonly Block[]
  /** The blocks of the new version: none where it was removed, several where it was broken. */
  readonly now: readonly Block[]
  /** The place of the first block among all blocks of its version, from 0; null where there is none. */
  readonly oldAt: number | null
  readonly nowAt: number | null
  /** The role now; that of a removed block is the one it had. */
  readonly role: BlockRole
  /** The role before, where it was another one. */
  readonly oldRole: BlockRole | null
  /** Old and new text in one; `PARAGRAPH_BREAK` stands between blocks. */
  readonly runs: readonly RunChange[]
  readonly attributes: readonly AttributeChange[]
  /** Whether a smaller difference of the text may be there that was too far to look for. */
  readonly approximate: boolean
}

/** What became of a tag or a photo. */
export interface ItemComparison<T extends ListedItem = ListedItem> {
  readonly fate: 'unchanged' | 'changed' | 'added' | 'removed'
  readonly old: T | null
  readonly now: T | null
  readonly attributes: readonly AttributeChange[]
}

/** Tags or photos: those of the new version in their order, then those that are gone. */
export interface ListComparison<T extends ListedItem = ListedItem> {
  readonly items: readonly ItemComparison<T>[]
  /** Whether those that stand in both versions stand in another order. */
  readonly reordered: boolean
}

/** How many blocks met each fate, and how much noise was left out. */
export interface Tally {
  readonly fates: Readonly<Record<BlockFate, number>>
  /** Characters that were put in and taken out, by the trade's rule of counting. */
  readonly charactersAdded: number
  readonly charactersRemoved: number
  readonly tagsChanged: number
  readonly photosChanged: number
  /** Blocks with noise of each kind, whatever else became of them. */
  readonly noise: Readonly<Record<Noise, number>>
}

/** Two versions of an article held against each other. Plain data, fit to be sent to a browser. */
export interface Comparison {
  /** Every block of both versions exactly once, in the order of the new one; a removed one follows what it followed. */
  readonly blocks: readonly BlockComparison[]
  readonly tags: ListComparison
  readonly photos: ListComparison
  readonly tally: Tally
  /** Whether a reader sees any difference at all; noise is none. */
  readonly unchanged: boolean
  /** Whether bounds were met, so that a smaller difference may be there. */
  readonly approximate: boolean
}

/** Stands in `runs` between two blocks that were one, or became one: Unicode's own paragraph separator. */
export const PARAGRAPH_BREAK = '\u2029'
