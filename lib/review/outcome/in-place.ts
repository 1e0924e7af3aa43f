/** Something with its place on each side, by any number that rises; null where that side does not have it there. */
export interface Placed {
  readonly oursAt: number | null
  readonly theirsAt: number | null
}

/**
 * Puts things into one order: those of the first side as it has them, each of the others right behind what stands before
 * it on the other side, or in front of what follows it there.
 */
export function inPlace<T extends Placed>(things: readonly T[], first: 'ours' | 'theirs'): readonly T[] {
  const [own, others] = first === 'ours' ? ['oursAt', 'theirsAt'] as const : ['theirsAt', 'oursAt'] as const
  const rank = (thing: T, side: typeof own) => thing[side] ?? Infinity
  const ordered = things.filter((thing) => thing[own] !== null).sort((one, other) => rank(one, own) - rank(other, own))
  const rest = things.filter((thing) => thing[own] === null).sort((one, other) => rank(one, others) - rank(other, others))
  for (const thing of rest) {
    const before = nearest(ordered, others, rank(thing, others))
    if (before !== null) ordered.splice(before + 1, 0, thing)
    else ordered.splice(follower(ordered, others, rank(thing, others)), 0, thing)
  }
  return ordered
}

/** Where the thing stands that the other side has last before a rank; null where there is none. */
function nearest(ordered: readonly Placed[], side: 'oursAt' | 'theirsAt', rank: number): number | null {
  let best: number | null = null
  for (const [at, thing] of ordered.entries()) {
    const own = thing[side]
    if (own !== null && own < rank && (best === null || own >= (ordered[best]?.[side] ?? -1))) best = at
  }
  return best
}

/** Where the thing stands that the other side has first behind a rank; the beginning where there is none. */
function follower(ordered: readonly Placed[], side: 'oursAt' | 'theirsAt', rank: number): number {
  let best: number | null = null
  for (const [at, thing] of ordered.entries()) {
    const own = thing[side]
    if (own !== null && own > rank && (best === null || own < (ordered[best]?.[side] ?? Infinity))) best = at
  }
  return best ?? 0
}
