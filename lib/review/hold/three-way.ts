/** What becomes of something that three sides say: `same` where nothing is to be decided, else whose word it is. */
export type Verdict = 'same' | 'ours' | 'theirs' | 'conflict'

/** Who changed what the old reading said. Undefined is what it did not say. */
export function threeWay<T>(base: T | undefined, ours: T, theirs: T): Verdict {
  if (ours === theirs) return 'same'
  if (theirs === base) return 'ours'
  return ours === base ? 'theirs' : 'conflict'
}
