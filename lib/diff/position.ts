import { diffText } from './text'

/**
 * Carries positions over from one version of a text to another, all of them by one diff.
 *
 * `positions` go forward; they and the answers are UTF-16 offsets. A position in text that stayed moves with it; one in
 * text that is gone falls to where that text was; at a seam where text was put in, it stays before what is new. The
 * answers never tear a character apart, and never go back.
 */
export function mapPositions(before: string, after: string, positions: readonly number[]): readonly number[] {
  if (before === after) return positions.map((at) => Math.min(Math.max(at, 0), after.length))
  const mapped: number[] = []
  let old = 0
  let now = 0
  /** Answers all positions up to an offset of the old text. */
  function answer(until: number, where: (at: number) => number): void {
    for (let at = positions[mapped.length]; at !== undefined && at <= until; at = positions[mapped.length]) mapped.push(where(at))
  }
  for (const { kind, text } of diffText(before, after, 'character')) {
    if (kind === 'added') {
      answer(old, () => now)
      now += text.length
      continue
    }
    answer(old + text.length, (at) => (kind === 'same' ? now + Math.max(at - old, 0) : now))
    old += text.length
    if (kind === 'same') now += text.length
  }
  answer(Infinity, () => after.length)
  return mapped
}

/** Carries one position over; see `mapPositions`. */
export function mapPosition(before: string, after: string, at: number): number {
  return mapPositions(before, after, [at])[0] ?? after.length
}
