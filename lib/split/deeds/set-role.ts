import type { BlockRole } from '../../article/block'
import { blocksAt, neighbourBefore } from '../draft'
import { fuse, move, setBlockRole, standing, writeDeed, type DeedContext, type DeedOutcome, type Script } from '../script'
import { fittingPlace, isHead } from './fitting-place'
import { isolate, type Selection } from './selection'

/** Of these each line is one of its own: two bylines are two people's, two credits two photos'. */
const NEVER_ONE: readonly BlockRole[] = ['byline', 'credit', 'jump']

/** Whether one piece stands right behind another in the same article. */
function follows(script: Script, piece: string, before: string): boolean {
  const now = standing(script, piece)
  return 'article' in now.place && neighbourBefore(script.draft, now) === before
}

/** Makes pieces that follow one another one block, each; gives the blocks that are left. */
function fuseNeighbours(script: Script, pieces: readonly string[], role: BlockRole): readonly string[] {
  if (NEVER_ONE.includes(role)) return pieces
  const left: string[] = []
  for (const piece of pieces) {
    const last = left.at(-1)
    if (last !== undefined && follows(script, piece, last)) fuse(script, last, piece, role)
    else left.push(piece)
  }
  return left
}

/** Puts a headline part to its place in the head, and what is none any more among the body. */
function rehouse(script: Script, piece: string, was: BlockRole, role: BlockRole): void {
  const { place } = standing(script, piece)
  if (!(isHead(was) || isHead(role)) || !('article' in place)) return
  const { block } = standing(script, piece)
  move(script, piece, place, fittingPlace(blocksAt(script.draft, place), block, script.context.page.dump))
}

/**
 * Says what lines or blocks are. Lines that follow one another and were something else become one block: one
 * headline of two lines, one paragraph of many. Headline parts go to the head of their article, and back. What is
 * set aside has no role, and lines that are what they shall be are not cut out of their block.
 */
export function setRole(context: DeedContext, selection: Selection, role: BlockRole): DeedOutcome {
  return writeDeed('set-role', context, (script) => {
    const isolated = isolate(script, selection, ({ block, home }) => {
      return 'article' in home && !('lines' in selection && block.role === role)
    })
    if ('kind' in isolated) return isolated
    const roleOf = (piece: string) => standing(script, piece).block.role
    for (const piece of isolated.pieces) if (roleOf(piece) === role) setBlockRole(script, piece, role)
    const changing = fuseNeighbours(script, isolated.pieces.filter((piece) => roleOf(piece) !== role), role)
    for (const piece of changing) {
      const was = roleOf(piece)
      setBlockRole(script, piece, role)
      rehouse(script, piece, was, role)
    }
    return null
  })
}
