import { articleOf, blocksAt, insertBlock, neighbourBefore, removeBlock, standingOf, type Draft } from '../draft'
import type { Move } from '../step'
import { done, refuse, type OpOutcome } from './outcome'

/** Moves a block to a place in an article, or aside. */
export function applyMove(draft: Draft, op: Move): OpOutcome {
  if (op.after === op.block) return refuse('same-block', op.block)
  const standing = standingOf(draft, op.block)
  if (standing === undefined) return refuse('unknown-block', op.block)
  if ('article' in op.to && articleOf(draft, op.to.article) === undefined) {
    return refuse('unknown-article', op.to.article)
  }
  const homeOfPlace = 'article' in op.to ? op.to.article : null
  if (op.after !== null && draft.home.get(op.after) !== homeOfPlace) return refuse('unknown-neighbour', op.after)

  const before = neighbourBefore(draft, standing)
  removeBlock(draft, standing)
  // From the end, because what moves in a row is put down at the end, and an article may have hundreds of blocks.
  const index = op.after === null ? 0 : blocksAt(draft, op.to).findLastIndex(({ id }) => id === op.after) + 1
  insertBlock(draft, op.to, index, { ...standing.block, madeBy: op.madeBy })
  return done({ op: 'move', block: op.block, to: standing.place, after: before, madeBy: standing.block.madeBy })
}
