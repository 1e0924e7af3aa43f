import type { Failure } from '@/lib/server/errors'
import type { Meanwhile } from '@/lib/server/pages/step-log'
import { footprintOf, meet } from '@/lib/split/footprint'
import { takenBackBy, type Waiting, type Wish } from './wish'

/** A wish that the server refused, and why. */
export interface RefusedWish {
  readonly wish: Wish
  readonly failure: Failure
}

/** Why a wish falls with the one on which it was built. */
const STANDS_ON_REFUSED: Failure = { kind: 'conflict', code: 'step-stands-on-refused', values: {} }

/** What others did meanwhile, where a refusal tells of it. */
export function meanwhileOf({ kind, detail }: Failure): Meanwhile | null {
  return kind === 'conflict' && detail ? (detail as Meanwhile) : null
}

/** The revision that the page has reached, where a refusal tells of it; else 0. */
export function revisionTold(failure: Failure): number {
  return meanwhileOf(failure)?.revision ?? 0
}

function stands(one: Waiting, on: Waiting): boolean {
  return one.effect !== null && on.effect !== null && meet(footprintOf(one.effect), footprintOf(on.effect))
}

/**
 * What becomes of waiting wishes when the first of them is refused. Those that meet it, or one that fell before them, fall
 * with it; so do those that take back one that fell, and then nobody needs to hear of either.
 */
export function falling(
  [first, ...rest]: readonly Waiting[], failure: Failure,
): { readonly kept: readonly Waiting[]; readonly fallen: readonly RefusedWish[] } {
  if (first === undefined) return { kept: [], fallen: [] }
  const fallen = new Map([[first.wish.key, { one: first, failure }]])
  /** By the key of what took them back. */
  const takenBack = new Map<string, { readonly one: Waiting; readonly failure: Failure }>()
  const kept: Waiting[] = []
  for (const one of rest) {
    const { key } = one.wish
    const undoes = takenBackBy(one.wish)
    const undone = undoes === null ? undefined : fallen.get(undoes)
    const redone = undoes === null ? undefined : takenBack.get(undoes)
    if (undoes !== null && undone) {
      fallen.delete(undoes)
      takenBack.set(key, undone)
    } else if (redone) {
      fallen.set(key, redone)
    } else if ([...fallen.values()].some((other) => stands(one, other.one))) {
      fallen.set(key, { one, failure: STANDS_ON_REFUSED })
    } else {
      kept.push(one)
    }
  }
  return { kept, fallen: [...fallen.values()].map(({ one: { wish }, failure: why }) => ({ wish, failure: why })) }
}
