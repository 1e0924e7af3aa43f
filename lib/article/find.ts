import type { Inline } from './block'
import { cutInlines, normalInlines } from './inlines'

/** What counts as the same when text is looked for. */
export interface FindOptions {
  /** Capital letters are told from small ones. */
  readonly matchCase: boolean
  /** Full-width letters, figures and marks are told from half-width ones. */
  readonly matchWidth: boolean
}

/** A stretch of a text, in UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** A stretch to be replaced, and what comes in its place. */
export interface TextEdit extends TextRange {
  readonly text: string
}

/** How far a full-width form lies behind its half-width one (Unicode block Halfwidth and Fullwidth Forms). */
const FULL_WIDTH = 0xfee0

/**
 * A text as it is compared. It keeps its length, so that a place in it is the same place in the text; a capital whose
 * small form is longer is compared as it stands.
 */
function folded(text: string, { matchCase, matchWidth }: FindOptions): string {
  const width = matchWidth ? text : text.replace(/[！-～　]/g, (char) =>
    char === '　' ? ' ' : String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH))
  return matchCase ? width : width.replace(/\p{Lu}/gu, (capital) => {
    const small = capital.toLowerCase()
    return small.length === capital.length ? small : capital
  })
}

/** Where a query stands in a text, from the beginning, without overlaps. An empty query stands nowhere. */
export function findIn(text: string, query: string, options: FindOptions): readonly TextRange[] {
  if (query === '') return []
  const [hay, needle] = [folded(text, options), folded(query, options)]
  const found: TextRange[] = []
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
    found.push({ from: at, to: at + needle.length })
  }
  return found
}

/**
 * Runs with stretches replaced. What comes in carries the marks of the first character that it replaces; everything
 * else keeps its own.
 *
 * @param edits in order and apart from each other
 */
export function replaceInlines(runs: readonly Inline[], edits: readonly TextEdit[]): readonly Inline[] {
  const done: Inline[] = []
  let rest = runs
  let read = 0
  for (const { from, to, text } of edits) {
    const [before, after] = cutInlines(rest, from - read)
    const [gone, left] = cutInlines(after, to - from)
    done.push(...before, { text, marks: gone[0]?.marks })
    rest = left
    read = to
  }
  return normalInlines([...done, ...rest])
}

/** A stretch with a few words on either side, to show where it stands. */
export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Cuts a stretch out of its text with about so many characters on either side, without breaking one. */
export function excerptOf(text: string, { from, to }: TextRange, beside: number): Excerpt {
  const start = Math.max(from - beside, 0)
  const end = Math.min(to + beside, text.length)
  const before = text.slice(start, from).replace(/^[\udc00-\udfff]/, '')
  const after = text.slice(to, end).replace(/[\ud800-\udbff]$/, '')
  return {
    before: start > 0 ? `…${before}` : before,
    words: text.slice(from, to),
    after: end < text.length ? `${after}…` : after,
  }
}
