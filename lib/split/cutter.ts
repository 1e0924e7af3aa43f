import { plainText, type Block } from '../article/block'
import type { Cutter, SourceAnchor } from '../article/sources'
import { mapPosition } from '../diff/position'

/** What the machine's clean-up makes of a block's sources, with the way back from a place in them. */
export interface CleanBlock {
  readonly text: string
  /** The offset in `text` at which the text from a place of the sources on begins. */
  readonly offsetOf: (at: SourceAnchor) => number
}

/**
 * A Cutter that knows the clean text of each block: where a line begins in it, and from there, through the
 * difference of the two, where it begins in the text as people have edited it.
 */
export function cutterOf(clean: (block: Block) => CleanBlock): Cutter {
  return (block, at) => {
    const { text, offsetOf } = clean(block)
    return mapPosition(text, plainText(block), offsetOf(at))
  }
}
