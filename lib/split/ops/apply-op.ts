import type { Draft } from '../draft'
import type { Op } from '../step'
import { applyClose } from './close'
import { applyContinue } from './continue'
import { applyCut } from './cut'
import { applyFuse } from './fuse'
import { applyMove } from './move'
import { applyOpen } from './open'
import { applyOrder } from './order'
import type { OpOutcome } from './outcome'
import { applyReplace } from './replace'
import { applyRole } from './role'

/** The nine ops and who applies each. */
export function applyOp(draft: Draft, op: Op): OpOutcome {
  switch (op.op) {
    case 'cut': return applyCut(draft, op)
    case 'fuse': return applyFuse(draft, op)
    case 'move': return applyMove(draft, op)
    case 'role': return applyRole(draft, op)
    case 'open': return applyOpen(draft, op)
    case 'close': return applyClose(draft, op)
    case 'order': return applyOrder(draft, op)
    case 'continue': return applyContinue(draft, op)
    case 'replace': return applyReplace(draft, op)
  }
}
