/** What a figure must be: at least, or at most, a number. */
export type Target = { readonly atLeast: number } | { readonly atMost: number }

/** A figure that an issue asks for, as measured in this run. */
export interface Figure {
  readonly name: string
  /** Null where a part that it needs is missing. */
  readonly value: number | null
  readonly target: string
  readonly holds: boolean
  /** What was done to get it, and what is missing. */
  readonly how: string
}

/** What a group of figures came to; notes help those who tune and are judged by nobody. */
export interface Report {
  readonly figures: readonly Figure[]
  readonly notes: readonly string[]
}

/** A figure held against its target. What could not be measured does not hold. */
export function figure(name: string, value: number | null, target: Target, how: string): Figure {
  return { name, value, target: targetText(target), holds: value !== null && reaches(value, target), how }
}

function reaches(value: number, target: Target): boolean {
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost
}

function targetText(target: Target): string {
  return 'atLeast' in target ? `>= ${target.atLeast}` : `<= ${target.atMost}`
}
