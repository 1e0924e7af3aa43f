import type { AsideReason } from '../../article/block'
import { closeEmptied, move, standing, writeDeed, type DeedContext, type DeedOutcome, type Script } from '../script'
import { precedes } from './fitting-place'
import { heal, isolate, type Selection } from './selection'

/** The block behind which a block comes in the list of what is set aside, by the order of the dump. */
export function placeAside(script: Script, piece: string): string | null {
  const { block } = standing(script, piece)
  const others = script.draft.aside.map((entry) => entry.block).filter(({ id }) => id !== piece)
  return others.findLast((other) => precedes(other, block, script.context.page.dump))?.id ?? null
}

/** Sets lines or blocks aside, or gives what is aside another reason. They keep their text and where it came from. */
export function setAside(context: DeedContext, selection: Selection, reason: AsideReason): DeedOutcome {
  return writeDeed('set-aside', context, (script) => {
    const isolated = isolate(script, selection)
    if ('kind' in isolated) return isolated
    for (const piece of isolated.pieces) move(script, piece, { aside: reason }, placeAside(script, piece))
    heal(script, isolated)
    closeEmptied(script, null)
    return null
  })
}
