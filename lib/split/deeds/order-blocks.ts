import { articleOf } from '../draft'
import { writeDeed, type DeedContext, type DeedOutcome } from '../script'
import { moveTo } from './move-lines'
import { resolvePoint } from './selection'

/** Puts a block after another one of its article, or first in it. */
export function orderBlocks(context: DeedContext, block: string, after: string | null): DeedOutcome {
  return writeDeed('order-blocks', context, (script) => {
    const point = resolvePoint(script, { block })
    if ('kind' in point) return point
    if (block === after) return { kind: 'same-block', id: block }
    const { article } = point
    const isThere = articleOf(script.draft, article)?.blocks.some(({ id }) => id === after)
    if (after !== null && !isThere) return { kind: 'unknown-neighbour', id: after }
    moveTo(script, [block], { article, after })
    return null
  })
}
