/** A range of characters, or of whatever is counted from 0; `to` exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Which character of one dump is which of the other, in tables both ways; -1 for none. */
export interface Matching {
  readonly there: Int32Array
  readonly back: Int32Array
}

export function noMatching(old: number, now: number): Matching {
  return { there: new Int32Array(old).fill(-1), back: new Int32Array(now).fill(-1) }
}

/** Says that `length` characters from `old` on are those from `now` on. */
export function match({ there, back }: Matching, old: number, now: number, length: number): void {
  for (let at = 0; at < length; at += 1) {
    there[old + at] = now + at
    back[now + at] = old + at
  }
}

/** Takes back what was said of them. */
export function unmatch({ there, back }: Matching, { old, now }: Run): void {
  there.fill(-1, old.from, old.to)
  back.fill(-1, now.from, now.to)
}

/** Characters that follow one another in both dumps. */
export interface Run {
  readonly old: Range
  readonly now: Range
}

/** Characters without which the others are to be read, a flag each; none by default. */
export interface Spares {
  readonly old: Uint8Array
  readonly now: Uint8Array
}

/**
 * The runs of a matching in the order of the old dump, each as long as it can be. Spare characters that match nothing
 * stand in nobody's way, and belong to the run that they follow.
 */
export function runsOf({ there, back }: Matching, spares?: Spares): Run[] {
  const runs: Run[] = []
  const pastSpares = (matched: Int32Array, spare: Uint8Array | undefined, at: number) => {
    while (at < matched.length && matched[at] === -1 && spare?.[at] === 1) at += 1
    return at
  }
  for (let at = 0; at < there.length;) {
    const from = at
    const begin = there[at] ?? -1
    if (begin < 0) {
      at += 1
      continue
    }
    let next = begin
    while (at < there.length && there[at] === next) {
      at = pastSpares(there, spares?.old, at + 1)
      next = pastSpares(back, spares?.now, next + 1)
    }
    runs.push({ old: { from, to: at }, now: { from: begin, to: next } })
  }
  return runs
}
