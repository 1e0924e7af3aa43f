import 'server-only'

/** What is found is counted up to so many: past that nobody turns screens, and a list never costs what it does not show. */
export const MOST_COUNTED = 1_000

/** A count that went no further than it must. */
export interface Bounded {
  readonly count: number
  /** Whether there are more. */
  readonly more: boolean
}

/** What came of counting up to one more than is counted. */
export function bounded(counted: number): Bounded {
  return { count: Math.min(counted, MOST_COUNTED), more: counted > MOST_COUNTED }
}
