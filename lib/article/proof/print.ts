import type { SlipRange } from './slip'

/** How many characters beside a slip belong to its print: enough to tell places apart, few enough that edits elsewhere keep it. */
const CONTEXT = 8
/** A longer slip is told by its beginning. */
const LONGEST = 24
/** The longest print, in UTF-16 units: kind, context and slip, every character of them a pair. */
export const MOST_PRINT = 2 * (2 * CONTEXT + LONGEST) + 24

/**
 * What a slip is known by when an editor ignores it: its kind and its words with a few beside. It stays the same when
 * the article is loaded again, when paragraphs are split or moved, and while text elsewhere changes.
 *
 *     doubled-character:，他望着[了了]江面。
 */
export function printOf(text: string, { kind, from, to }: SlipRange): string {
  const before = Array.from(text.slice(Math.max(from - 2 * CONTEXT, 0), from)).slice(-CONTEXT).join('')
  const after = Array.from(text.slice(to, to + 2 * CONTEXT)).slice(0, CONTEXT).join('')
  const words = Array.from(text.slice(from, Math.min(to, from + 2 * LONGEST))).slice(0, LONGEST).join('')
  return `${kind}:${wellFormed(before)}[${wellFormed(words)}]${wellFormed(after)}`
}

/** Without the half of a pair that a cut may leave: no database holds one. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '')
}
