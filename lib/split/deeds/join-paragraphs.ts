import type { BlockRole } from '../../article/block'
import { articleOf } from '../draft'
import {
  fuse, setBlockRole, standing, writeDeed, type DeedContext, type DeedOutcome, type DeedRefusal, type Script,
} from '../script'
import { resolvePoint, type Point } from './selection'

/** What can stand between two halves of a paragraph on a page: a photo's words, and a jump line. */
const BETWEEN: readonly BlockRole[] = ['caption', 'credit', 'jump']

/** Joins a block with the one of its role before it. */
function joinWithBefore(script: Script, at: Point): DeedRefusal | null {
  const point = resolvePoint(script, at)
  if ('kind' in point) return point
  const blocks = articleOf(script.draft, point.article)?.blocks ?? []
  const index = blocks.findIndex(({ id }) => id === point.block)
  const role = blocks[index]?.role
  const before = blocks.slice(0, index).findLast((block) => block.role === role || !BETWEEN.includes(block.role))
  if (before === undefined || before.role !== role) return { kind: 'no-neighbour' }
  fuse(script, before.id, point.block, role)
  setBlockRole(script, before.id, role)
  return null
}

/** Joins blocks of one article into the first of them, which says what they are. */
function joinAll(script: Script, [first, ...others]: readonly string[]): DeedRefusal | null {
  const home = script.draft.home.get(first ?? '')
  if (first === undefined || home === undefined || home === null) return { kind: 'not-in-article' }
  if (others.some((id) => script.draft.home.get(id) !== home)) return { kind: 'no-neighbour' }
  const { role } = standing(script, first).block
  for (const other of others) fuse(script, first, other, role)
  setBlockRole(script, first, role)
  return null
}

/**
 * Joins a paragraph with the one before it, also over the words of a photo that stand between; any other block
 * with one of its own role. Where several blocks are chosen, those become one.
 */
export function joinParagraphs(context: DeedContext, at: Point | { readonly blocks: readonly string[] }): DeedOutcome {
  return writeDeed('join-paragraphs', context, (script) => {
    if (!('blocks' in at)) return joinWithBefore(script, at)
    const [first, ...others] = at.blocks
    return first !== undefined && others.length === 0 ? joinWithBefore(script, { block: first }) : joinAll(script, at.blocks)
  })
}
