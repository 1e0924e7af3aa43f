/**
 * Chance that repeats itself: the same seed gives the same choices on every machine.
 *
 * The generator is Tommy Ettinger's mulberry32, in the public domain: one multiplication-and-shift round over a
 * counter, good enough to choose layouts by and short enough to read.
 */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** True so often in the long run. */
  chance(share: number): boolean {
    return this.next() < share
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  /** A tenth of the trade's unit: a number with one decimal place, both ends included. */
  tenths(from: number, to: number): number {
    return this.whole(Math.round(from * 10), Math.round(to * 10)) / 10
  }

  pick<T>(values: readonly [T, ...T[]]): T {
    return values[this.whole(0, values.length - 1)] ?? values[0]
  }

  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const entries = Object.entries(weights) as [Name, number][]
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [name, weight] of entries) if ((left -= weight) < 0) return name
    throw new RangeError('no name has any weight')
  }

  shuffled<T>(values: readonly T[]): T[] {
    return values.map((value) => ({ value, at: this.next() })).sort((a, b) => a.at - b.at).map(({ value }) => value)
  }
}
