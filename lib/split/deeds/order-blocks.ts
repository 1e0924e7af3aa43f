import { articleOf } from '../draft'
import { writeDeed, type DeedContext, type DeedOutcome } from '../script'
import { moveTo } from './move-lines'
import { resolvePoint } from './selection'

/** Puts blocks of one article, one behind the other, after another block of it, or first in it. */
export function orderBlocks(context: DeedContext, blocks: readonly string[], after: string | null): DeedOutcome {
  return writeDeed('order-blocks', context, (script) => {
    const [first] = blocks
    if (first === undefined) return { kind: 'nothing-to-do' }
    const point = resolvePoint(script, { block: first })
    if ('kind' in point) return point
    const { article } = point
    const there = new Set(articleOf(script.draft, article)?.blocks.map(({ id }) => id))
    const stranger = blocks.find((id) => !there.has(id))
    if (stranger !== undefined) return { kind: 'unknown-block', id: stranger }
    if (after !== null && blocks.includes(after)) return { kind: 'same-block', id: after }
    if (after !== null && !there.has(after)) return { kind: 'unknown-neighbour', id: after }
    moveTo(script, blocks, { article, after })
    return null
  })
}
