/**
 * An article of so many blocks is drawn whole. No printed one has more, for a full page of 500 lines has about 150 in all;
 * so the browser's own search and marking by pointer go through all of it.
 */
const WHOLE = 150
/** Blocks of a stretch of a longer article: at one row each, more than a screen shows. */
const LENGTH = 40

/** A stretch of the blocks of an article, by their places: from the first to the one behind the last. */
export interface BlocksStretch {
  readonly from: number
  readonly to: number
  /** Whether it is drawn wherever it stands: what it holds is needed, or would be seen around what is. */
  readonly needed: boolean
}

/** The stretches in which an article of `count` blocks is drawn, for what is `needed` of it by their places; one where it is short. */
export function stretchesOf(count: number, needed: readonly number[]): readonly BlocksStretch[] {
  if (count <= WHOLE) return [{ from: 0, to: count, needed: true }]
  const held = new Set(needed.map((at) => Math.floor(at / LENGTH)))
  return Array.from({ length: Math.ceil(count / LENGTH) }, (_, at) => ({
    from: at * LENGTH,
    to: Math.min((at + 1) * LENGTH, count),
    needed: held.has(at - 1) || held.has(at) || held.has(at + 1),
  }))
}
