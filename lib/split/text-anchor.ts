import type { TextAnchor } from './step'

/** Units of text kept on either side: enough to be unique in nearly every paragraph, short enough for a log. */
const CONTEXT = 12

/** Whether a cut at `at` would tear a character of two UTF-16 units apart. */
export function tearsCharacter(text: string, at: number): boolean {
  return at > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
}

/** The nearest whole-character position at or before `at`, within the text. */
export function wholeCharacter(text: string, at: number): number {
  const inside = Math.min(Math.max(at, 0), text.length)
  return tearsCharacter(text, inside) ? inside - 1 : inside
}

/** An anchor for a position in a text; its context never holds half a character. */
export function textAnchor(text: string, at: number): TextAnchor {
  const place = wholeCharacter(text, at)
  const from = Math.max(place - CONTEXT, 0)
  const to = wholeCharacter(text, place + CONTEXT)
  return {
    at: place,
    before: text.slice(tearsCharacter(text, from) ? from + 1 : from, place),
    after: text.slice(place, to),
  }
}

/** How many units two strings share at their ends. */
function sharedEnd(one: string, other: string): number {
  let count = 0
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1
  return count
}

/** How many units two strings share at their beginnings. */
function sharedBeginning(one: string, other: string): number {
  let count = 0
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1
  return count
}

/** How well a position fits an anchor: the units of context that are still there. */
function fit(text: string, at: number, anchor: TextAnchor): number {
  return (
    sharedEnd(text.slice(Math.max(at - CONTEXT, 0), at), anchor.before) +
    sharedBeginning(text.slice(at, at + CONTEXT), anchor.after)
  )
}

/**
 * Finds the position of an anchor in a text that may have been typed in since.
 *
 * Where the context still stands at `at`, that is the place. Otherwise it is the position with the most of the
 * context around it, the nearest to `at` among equals. There is always an answer: a cut at a doubtful position
 * loses nothing, and can be moved.
 */
export function findAnchor(text: string, anchor: TextAnchor): number {
  const wanted = wholeCharacter(text, anchor.at)
  let best = wanted
  let bestFit = fit(text, wanted, anchor)
  if (bestFit === anchor.before.length + anchor.after.length) return wanted
  for (let at = 0; at <= text.length; at += 1) {
    if (tearsCharacter(text, at)) continue
    const here = fit(text, at, anchor)
    if (here > bestFit || (here === bestFit && Math.abs(at - anchor.at) < Math.abs(best - anchor.at))) {
      best = at
      bestFit = here
    }
  }
  return best
}
