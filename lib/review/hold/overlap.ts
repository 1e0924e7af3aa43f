/** How many characters blocks of two sides share, by their numbers, both ways. */
export interface Overlap {
  readonly there: readonly Map<number, number>[]
  readonly back: readonly Map<number, number>[]
}

export function noOverlap(one: number, other: number): Overlap {
  const empty = (count: number) => Array.from({ length: count }, () => new Map<number, number>())
  return { there: empty(one), back: empty(other) }
}

/** Counts characters that are in both of two blocks. */
export function share({ there, back }: Overlap, one: number, other: number, count = 1): void {
  const [forth, home] = [there[one], back[other]]
  forth?.set(other, (forth.get(other) ?? 0) + count)
  home?.set(one, (home.get(one) ?? 0) + count)
}

/** The block of the other side that shares the most, the first among equals; undefined where none shares anything. */
export function mostShared(shared: ReadonlyMap<number, number> | undefined, among?: ReadonlySet<number>): number | undefined {
  let best: number | undefined
  for (const [other, count] of shared ?? []) {
    if (among && !among.has(other)) continue
    const most = best === undefined ? 0 : (shared?.get(best) ?? 0)
    if (count > most || (count === most && best !== undefined && other < best)) best = other
  }
  return best
}
