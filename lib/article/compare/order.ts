/** A pair of places, and how much it weighs to be told as having stayed. */
export interface Step {
  readonly oldAt: number
  readonly nowAt: number
  readonly weight: number
}

/** The heaviest chains by the old place they end at, so that the best one before a place is found quickly. */
class Heaviest {
  readonly #best: Int32Array
  constructor(size: number, private readonly weights: readonly number[]) {
    this.#best = new Int32Array(size + 2).fill(-1)
  }
  before(place: number): number {
    let best = -1
    for (let at = place; at > 0; at -= at & -at) best = this.heavier(best, this.#best[at] ?? -1)
    return best
  }
  put(place: number, step: number): void {
    for (let at = place + 1; at < this.#best.length; at += at & -at) this.#best[at] = this.heavier(this.#best[at] ?? -1, step)
  }
  private heavier(one: number, other: number): number {
    return (this.weights[other] ?? 0) > (this.weights[one] ?? 0) ? other : one
  }
}

/**
 * Which of the steps stayed in order while the others moved: the heaviest chain that goes forward in both versions,
 * so that of two that changed places the shorter one is told as moved.
 */
export function inOrder(steps: readonly Step[]): ReadonlySet<Step> {
  const sorted = steps.toSorted((one, other) => one.nowAt - other.nowAt)
  const totals: number[] = []
  const before: number[] = []
  const chains = new Heaviest(sorted.reduce((most, { oldAt }) => Math.max(most, oldAt), 0) + 1, totals)
  let last = -1
  for (const [at, { oldAt, weight }] of sorted.entries()) {
    const previous = chains.before(oldAt)
    before[at] = previous
    totals[at] = weight + (totals[previous] ?? 0)
    chains.put(oldAt, at)
    if ((totals[at] ?? 0) > (totals[last] ?? 0)) last = at
  }
  const stayed = new Set<Step>()
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const step = sorted[at]
    if (step !== undefined) stayed.add(step)
  }
  return stayed
}
