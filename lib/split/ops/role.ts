import { replaceBlock, standingOf, type Draft } from '../draft'
import type { SetRole } from '../step'
import { done, refuse, type OpOutcome } from './outcome'

/** Says what a block is. */
export function applyRole(draft: Draft, op: SetRole): OpOutcome {
  const standing = standingOf(draft, op.block)
  if (standing === undefined) return refuse('unknown-block', op.block)
  const { role, madeBy } = standing.block
  replaceBlock(draft, standing, { ...standing.block, role: op.role, madeBy: op.madeBy })
  return done({ op: 'role', block: op.block, role, madeBy })
}
