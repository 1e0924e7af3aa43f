/** A piece that is sure to be the same in both lists. */
export interface Anchor {
  readonly oldAt: number
  readonly nowAt: number
}

/** A stretch of two lists. */
interface Stretch {
  readonly oldFrom: number
  readonly oldTo: number
  readonly nowFrom: number
  readonly nowTo: number
}

/** How many pieces in a row make a place: four Han characters hardly stand together twice by accident. */
const LENGTH = 4

/** Every row of pieces that stands exactly once in a stretch of a list, and where. */
function places(ids: Int32Array, from: number, to: number): Map<string, number> {
  const found = new Map<string, number>()
  for (let at = from; at + LENGTH <= to; at += 1) {
    const row = ids.subarray(at, at + LENGTH).join(' ')
    found.set(row, found.has(row) ? -1 : at)
  }
  return found
}

/** The longest part of a list of places that goes forward in both lists. */
function forwardOnly(pairs: readonly Anchor[]): Anchor[] {
  const ends: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [at, { nowAt }] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.nowAt ?? 0) < nowAt) low = middle + 1
      else high = middle
    }
    before[at] = ends[low - 1] ?? -1
    ends[low] = at
  }
  const chain: Anchor[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair !== undefined) chain.push(pair)
  }
  return chain.reverse()
}

/**
 * Pieces that surely belong together: the beginnings of rows that stand exactly once on either side, as many as
 * keep their order. Patience diff, after Bram Cohen, with rows of pieces for lines.
 */
export function anchors(old: Int32Array, now: Int32Array, { oldFrom, oldTo, nowFrom, nowTo }: Stretch): readonly Anchor[] {
  const after = places(now, nowFrom, nowTo)
  const pairs: Anchor[] = []
  for (const [row, oldAt] of places(old, oldFrom, oldTo)) {
    const nowAt = after.get(row) ?? -1
    if (oldAt >= 0 && nowAt >= 0) pairs.push({ oldAt, nowAt })
  }
  return forwardOnly(pairs.sort((one, other) => one.oldAt - other.oldAt))
}
