import type { BlockRole } from '../article/block'
import { Sort, sortOf } from '../dump/character'
import type { Span } from '../dump/span'
import { doubledTail } from './doubled'
import { joinLine } from './join'
import { runsOfLine } from './line'
import { arePaddedNames, closeNames } from './names'
import { type Run, textOf, withoutUnits } from './run'
import { spacingOf } from './spacing'

/** Where one UTF-16 unit of clean text came from: a unit of a span's line, or a space that joining put in. */
export type Origin = { readonly span: number; readonly offset: number } | null

/**
 * The clean text of a block's spans, with the way back.
 *
 * `origin` has one entry for each unit of `text`: the index of its span and the offset in that span's raw line, or
 * null for an inserted space. Origins run forward: a later unit never comes from an earlier place.
 */
export interface Clean {
  readonly text: string
  readonly origin: readonly Origin[]
}

/** The raw text of a line by its number, `''` for a line that the dump does not have. */
export type RawLines = ReadonlyMap<number, string> | ((line: number) => string)

/**
 * Takes the typesetter's and the extractor's traces out of the text of a block: stretched lines are closed, wrapped
 * lines joined, Latin words that a line end cut are mended, padded names closed, vertical marks set upright,
 * radicals turned back into Han characters, and what was printed twice over itself is said once.
 *
 * @param raw the dump's lines
 * @param spans the block's spans in reading order
 * @param role what the block is: names are closed in bylines and credits, line ends kept as spaces in headlines
 */
export function cleanSpans(raw: RawLines, spans: readonly Span[], role: BlockRole): Clean {
  const runs = runsOf(raw, spans, role)
  const origin = runs.flatMap(({ text, span, offset }): Origin[] =>
    Array.from({ length: text.length }, (_, at) => (span < 0 ? null : { span, offset: offset + at })))
  return { text: textOf(runs), origin }
}

/** The text of `cleanSpans` alone, where nobody asks for the way back. */
export function cleanTextOf(raw: RawLines, spans: readonly Span[], role: BlockRole): string {
  return textOf(runsOf(raw, spans, role))
}

/** Cleans text that is already one line, as `cleanSpans` would. */
export function cleanText(text: string, role: BlockRole = 'body'): string {
  return cleanTextOf(() => text, [{ line: 0, from: 0, to: text.length }], role)
}

function runsOf(raw: RawLines, spans: readonly Span[], role: BlockRole): readonly Run[] {
  const textAt = typeof raw === 'function' ? raw : (line: number) => raw.get(line) ?? ''
  const pieces = spans.map((span) => {
    const text = textAt(span.line)
    const from = Math.max(0, span.from)
    const to = Math.min(text.length, span.to)
    return { text, from, to, spacing: spacingOf(text, from, to) }
  })
  const han = pieces.some(({ spacing }) => spacing.han)
  const runs: Run[] = []
  let depth = 0
  pieces.forEach(({ text, from, to, spacing }, span) => {
    const stretched = spacing.stretched && !(isOfNames(role) && arePaddedNames(text.slice(from, to)))
    const line = runsOfLine({ text, from, to, span, stretched, han })
    const gaps = Math.min(pieces[span - 1]?.spacing.gaps ?? 0, spacing.gaps)
    joinLine(runs, line, { role, han, gaps, open: depth > 0 })
    if (role === 'headline') depth += depthOf(line)
  })
  const surplus = surplusOf(runs, role)
  return surplus.size === 0 ? runs : cleanedAgain(withoutUnits(runs, surplus), role)
}

const NONE: ReadonlySet<number> = new Set()

/** The places of what is too much by the role of the text: the padding of names, the second print of a label. */
function surplusOf(runs: readonly Run[], role: BlockRole): ReadonlySet<number> {
  if (isOfNames(role)) return closeNames(textOf(runs).split(''))
  return role === 'label' || role === 'kicker' ? doubledTail(textOf(runs).split('')) : NONE
}

/**
 * Cleans once more what is left when something was too much: 两 岸 茶 农“桥头篇桥头篇 was too long to look stretched,
 * 两 岸 茶 农“桥头篇 is not.
 *
 * @param units runs of one unit each
 */
function cleanedAgain(units: readonly Run[], role: BlockRole): readonly Run[] {
  const left = textOf(units)
  const again = runsOf(() => left, [{ line: 0, from: 0, to: left.length }], role)
  return again.flatMap(({ text, offset }) => units.slice(offset, offset + text.length))
}

/** By how many quotations and brackets the text is deeper at its end. */
function depthOf(runs: readonly Run[]): number {
  let depth = 0
  for (const { text } of runs) {
    for (let at = 0; at < text.length; at++) {
      const sort = sortOf(text.charCodeAt(at))
      if (sort === Sort.WideOpen) depth++
      if (sort === Sort.WideClose) depth--
    }
  }
  return depth
}

function isOfNames(role: BlockRole): boolean {
  return role === 'byline' || role === 'credit'
}
