/** Rounds before anything is counted, in which the engine compiles what it will run. */
const WARM_UP = 5

/** How long something takes against a baseline, both in this process and in turns, so that noise meets both. */
export interface TimeRatio {
  /** Median over the rounds of the one time divided by the other. */
  readonly ratio: number
  /** Median times, in milliseconds: for people, judged by nobody. */
  readonly own: number
  readonly baseline: number
}

/** @param rounds odd, so that the median is a measured value */
export function timeInTurns(own: () => unknown, baseline: () => unknown, rounds = 21): TimeRatio {
  for (let round = 0; round < WARM_UP; round++) {
    own()
    baseline()
  }
  const times = Array.from({ length: rounds }, () => ({ own: timeOf(own), baseline: timeOf(baseline) }))
  return {
    ratio: median(times.map((time) => time.own / time.baseline)),
    own: median(times.map((time) => time.own)),
    baseline: median(times.map((time) => time.baseline)),
  }
}

function timeOf(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN
}
