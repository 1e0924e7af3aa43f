import type { AsideReason, Block } from '../../article/block'
import type { Characters } from '../align/characters'
import { charactersIn } from '../align/map-span'
import type { PageState } from '../../split/page-state'
import { blocksOf } from '../../split/places'

/** A block of a side with its place: the number of its article on the page, or why it is set aside. */
export interface SideBlock {
  /** Its number among all blocks of the side: articles in order, then what is set aside. */
  readonly at: number
  readonly block: Block
  readonly article: number | null
  readonly reason: AsideReason | null
}

/** One of the three pages of a Review, with the characters of its dump that each block holds. */
export interface Side {
  readonly page: PageState
  readonly blocks: readonly SideBlock[]
  /** For each character of the dump the number of the block that holds it; -1 for none. */
  readonly holder: Int32Array
  /** How many characters of the dump each block holds. */
  readonly sizes: Int32Array
}

/** Holds a page against the characters of its dump. */
export function sideOf(page: PageState, characters: Characters): Side {
  const blocks = Array.from(blocksOf(page), ({ block, home }, at): SideBlock => ({
    at, block, article: 'article' in home ? home.index : null, reason: 'aside' in home ? home.aside : null,
  }))
  const holder = new Int32Array(characters.ids.length).fill(-1)
  const sizes = new Int32Array(blocks.length)
  for (const { at, block } of blocks) {
    for (const source of block.sources) {
      if (source.dump !== page.dump) continue
      const { from, to } = charactersIn(characters, source)
      holder.fill(at, from, to)
      sizes[at] = (sizes[at] ?? 0) + to - from
    }
  }
  return { page, blocks, holder, sizes }
}
