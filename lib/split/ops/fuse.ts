import { plainText } from '../../article/block'
import { withPicture } from '../../article/figure-picture'
import { joinInlines } from '../../article/inlines'
import { joinPeople, withPeople } from '../../article/people'
import { beginningOf, joinSources } from '../../article/sources'
import { neighbourBefore, removeBlock, replaceBlock, standingOf, type Draft, type Standing } from '../draft'
import type { Fuse, Op, Place } from '../step'
import { textAnchor } from '../text-anchor'
import { done, refuse, type OpOutcome } from './outcome'

/** Whether two places are the same article, or aside for the same reason. */
function samePlace(one: Place, other: Place): boolean {
  if ('article' in one) return 'article' in other && one.article === other.article
  return 'aside' in other && one.aside === other.aside
}

/** What brings the second part back to its old place, role and decider once it was cut off behind the first. */
function restore(first: Standing, second: Standing, after: string | null): Op[] {
  const { id, role, madeBy } = second.block
  const ops: Op[] = []
  const stayed = after === first.block.id && samePlace(first.place, second.place)
  if (!stayed) ops.push({ op: 'move', block: id, to: second.place, after, madeBy })
  if (role !== first.block.role || madeBy !== first.block.madeBy) ops.push({ op: 'role', block: id, role, madeBy })
  return ops
}

/**
 * Makes one block of two; the first keeps its id, place and role.
 *
 *     b1  甲乙   b2  丙    →   b1  甲乙丙
 *     b1  one   b2  two   →   b1  one two     (glue ' ')
 */
export function applyFuse(draft: Draft, op: Fuse): OpOutcome {
  if (op.block === op.next) return refuse('same-block', op.block)
  const first = standingOf(draft, op.block)
  const second = standingOf(draft, op.next)
  if (first === undefined) return refuse('unknown-block', op.block)
  if (second === undefined) return refuse('unknown-block', op.next)
  const pictures = [first.block.picture, second.block.picture] as const
  if (pictures[0] !== undefined && pictures[1] !== undefined) return refuse('two-pictures', op.next)
  const after = neighbourBefore(draft, second)
  const text = joinInlines(first.block.text, second.block.text, op.glue)
  const sources = joinSources(first.block.sources, second.block.sources)
  const fused = withPicture(withPeople({ ...first.block, text, sources }, joinPeople(first.block, second.block)), pictures[0] ?? pictures[1])
  replaceBlock(draft, first, fused)
  removeBlock(draft, second)
  const cut: Op = {
    op: 'cut',
    block: op.block,
    next: op.next,
    text: textAnchor(plainText(fused), plainText(first.block).length),
    source: beginningOf(second.block.sources),
    glue: op.glue,
    ...(pictures[1] === undefined ? {} : { picture: 'next' }),
  }
  return done(cut, ...restore(first, second, after))
}
