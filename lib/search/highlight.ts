import type { Phrase } from './phrases'
import type { Simplify } from './simplify'
import { tokensOf, type Token } from './tokens'

/** A run of a text as printed, and whether the query asked for it. */
export interface Segment {
  readonly text: string
  readonly hit: boolean
}

/** What is looked for in a text, and how characters are folded. */
export interface Sought {
  readonly phrases: readonly Phrase[]
  readonly simplify: Simplify
}

/** Where nothing is looked for. */
export const NOTHING_SOUGHT: Sought = { phrases: [], simplify: (text) => text }

interface Range {
  readonly start: number
  readonly end: number
}

/** Whether a phrase stands at a place, by the same rules by which it is searched. */
function standsAt(tokens: readonly Token[], at: number, { tokens: phrase, closed }: Phrase): boolean {
  return phrase.every((wanted, index) => {
    const token = tokens[at + index]
    if (token === undefined || token.kind !== wanted.kind || (index > 0 && token.opensLine)) return false
    const mayGoOn = wanted.kind === 'word' && index === phrase.length - 1 && !closed
    return mayGoOn ? token.text.startsWith(wanted.text) : token.text === wanted.text
  })
}

/** Where phrases stand in a text, from left to right, none overlapping another. */
function hitsIn(text: string, { phrases, simplify }: Sought): readonly Range[] {
  const hits: Range[] = []
  const tokens = phrases.length === 0 ? [] : tokensOf(text, simplify)
  for (const [at, token] of tokens.entries()) {
    for (const phrase of phrases) {
      if (!standsAt(tokens, at, phrase)) continue
      const end = tokens[at + phrase.tokens.length - 1]?.end ?? token.end
      const last = hits.at(-1)
      if (last !== undefined && token.start < last.end) hits[hits.length - 1] = { ...last, end: Math.max(last.end, end) }
      else hits.push({ start: token.start, end })
    }
  }
  return hits
}

function segments(text: string, hits: readonly Range[], from: number, to: number): Segment[] {
  const found: Segment[] = []
  let reached = from
  function add(until: number, hit: boolean): void {
    if (until > reached) found.push({ text: text.slice(reached, until), hit })
    reached = Math.max(reached, until)
  }
  for (const { start, end } of hits) {
    add(Math.min(Math.max(start, from), to), false)
    add(Math.min(end, to), true)
  }
  add(to, false)
  return found
}

/** A text with the words that were asked for, to the letter as it was printed. */
export function highlight(text: string, sought: Sought): readonly Segment[] {
  return segments(text, hitsIn(text, sought), 0, text.length)
}

/** An offset that tears no character of two units apart, at or before the one given. */
function whole(text: string, at: number): number {
  return at > 0 && at < text.length && /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at
}

/** How much of a snippet stands before its first hit: enough to see the hit in its sentence. */
const LEAD = 1 / 4

/** Marks of what is left out before a stretch, and what its end may not wait for. */
const LEFT_BEHIND = /^[\s，。、；：！？）」』》”’…,.;:!?)]+/u
const LEFT_OPEN = /[\s，、；：“‘（「『《—]+$/u
/** Letters and digits that make up one word, which is not told by half. */
const WORD_END = /^[\p{Script=Latin}\p{Nd}]+/u
const WORD_BEGIN = /[\p{Script=Latin}\p{Nd}]+$/u

/** How much of the beginning of `cut` does not belong to a stretch that follows on `before`. */
function badBeginning(before: string, cut: string): number {
  const word = WORD_BEGIN.test(before) ? (WORD_END.exec(cut)?.[0].length ?? 0) : 0
  return word + (LEFT_BEHIND.exec(cut.slice(word))?.[0].length ?? 0)
}

/** How much of the end of `cut` does not belong to a stretch that goes on with `after`. */
function badEnd(cut: string, after: string): number {
  const word = WORD_END.test(after) ? (WORD_BEGIN.exec(cut)?.[0].length ?? 0) : 0
  const whole = cut.slice(0, cut.length - word)
  return whole === '' ? 0 : word + (LEFT_OPEN.exec(whole)?.[0].length ?? 0)
}

/** A line that ends otherwise than with a stop before more Chinese: there a space stands for its end. */
const SPACED_END = /\n(?<![。！？；”」』）]\n(?=[\p{Script=Han}“‘「『《（]))/gu

/**
 * A stretch of a text around the first words that were asked for, or its beginning where there are none. At
 * most `length` UTF-16 units, an ellipsis at each end where the text goes on; line ends are told as spaces, where Chinese does not go on behind a stop. It
 * begins and ends with no half word and no mark of what is left out, as far as that spares the first hit.
 */
export function snippet(text: string, sought: Sought, length: number): readonly Segment[] {
  const line = text.replace(SPACED_END, ' ')
  const hits = hitsIn(text, sought)
  const { start: first, end } = hits[0] ?? { start: 0, end: 0 }
  const latest = Math.max(line.length - length, 0)
  const left = whole(line, Math.max(0, Math.min(latest, first - Math.floor(length * LEAD))))
  const right = whole(line, Math.min(line.length, left + length))
  const from = left === 0 ? 0 : left + badBeginning(line.slice(0, left), line.slice(left, Math.max(left, first)))
  const to = right === line.length ? right : right - badEnd(line.slice(Math.min(right, Math.max(from, end)), right), line.slice(right))
  const found = segments(line, hits, from, to).map(({ text: run, hit }) => ({ text: run.replaceAll('\n', ''), hit }))
  return [
    ...(from > 0 ? [{ text: '…', hit: false }] : []),
    ...found,
    ...(to < line.length ? [{ text: '…', hit: false }] : []),
  ]
}
