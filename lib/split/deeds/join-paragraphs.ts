import type { BlockRole } from '../../article/block'
import { articleOf } from '../draft'
import { fuse, setBlockRole, writeDeed, type DeedContext, type DeedOutcome } from '../script'
import { resolvePoint, type Point } from './selection'

/** What can stand between two halves of a paragraph on a page: a photo's words, and a jump line. */
const BETWEEN: readonly BlockRole[] = ['caption', 'credit', 'jump']

/**
 * Joins a paragraph with the one before it, also over the words of a photo that stand between; any other block
 * with one of its own role.
 */
export function joinParagraphs(context: DeedContext, at: Point): DeedOutcome {
  return writeDeed('join-paragraphs', context, (script) => {
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
  })
}
