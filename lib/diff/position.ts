import { diffText } from './text'

/**
 * Carries a position over from one version of a text to another.
 *
 * `at` and the answer are UTF-16 offsets. A position in text that stayed moves with it; one in text that is gone
 * falls to where that text was; at a seam where text was put in, it stays before what is new. The answer never
 * tears a character apart, and never goes back where `at` goes forward.
 */
export function mapPosition(before: string, after: string, at: number): number {
  if (before === after) return Math.min(Math.max(at, 0), after.length)
  let old = 0
  let now = 0
  for (const { kind, text } of diffText(before, after, 'character')) {
    if (kind === 'added') {
      if (at <= old) return now
      now += text.length
    } else if (at <= old + text.length) {
      return kind === 'same' ? now + Math.max(at - old, 0) : now
    } else {
      old += text.length
      if (kind === 'same') now += text.length
    }
  }
  return after.length
}
