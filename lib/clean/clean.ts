import type { BlockRole } from '../article/block'
import { isWide, isWordPart, Sort, sortOf } from '../dump/character'
import type { Span } from '../dump/span'
import { doubledTail } from './doubled'
import { restored } from './marks'
import { closeNames, isBetweenNames } from './names'
import { isWanted, type Spacing, spacingOf } from './spacing'

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

interface Units {
  chars: string[]
  origin: Origin[]
  /** Whether there is a Han character among them: in other text marks have spaces around them, too. */
  readonly han: boolean
}

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
  const textOf = typeof raw === 'function' ? raw : (line: number) => raw.get(line) ?? ''
  const pieces = spans.map((span) => {
    const text = textOf(span.line)
    const from = Math.max(0, span.from)
    const to = Math.min(text.length, span.to)
    return { text, from, to, spacing: spacingOf(text, from, to) }
  })
  const units: Units = { chars: [], origin: [], han: pieces.some(({ spacing }) => spacing.han) }
  let previousGaps = 0
  pieces.forEach(({ text, from, to, spacing }, index) => {
    const start = units.chars.length
    appendLine(units, text, from, to, index, spacing.stretched && !(isOfNames(role) && areTwoNames(spacing)))
    if (start > 0 && units.chars.length > start) mend(units, start, role, Math.min(previousGaps, spacing.gaps))
    previousGaps = spacing.gaps
  })
  const surplus = surplusOf(units.chars, role)
  drop(units, surplus)
  const clean = { text: units.chars.join(''), origin: units.origin }
  return surplus.size > 0 ? cleanedAgain(clean, role) : clean
}

const NONE: ReadonlySet<number> = new Set()

/** The places of what is too much by the role of the text: the padding of names, the second print of a label. */
function surplusOf(chars: readonly string[], role: BlockRole): ReadonlySet<number> {
  if (isOfNames(role)) return closeNames(chars)
  return role === 'label' || role === 'kicker' ? doubledTail(chars) : NONE
}

/**
 * Cleans once more what is left when something was too much: 两 岸 茶 农“桥头篇桥头篇 was too long to look stretched,
 * 两 岸 茶 农“桥头篇 is not.
 */
function cleanedAgain({ text, origin }: Clean, role: BlockRole): Clean {
  const again = cleanSpans(() => text, [{ line: 0, from: 0, to: text.length }], role)
  return { text: again.text, origin: again.origin.map((place) => origin[place?.offset ?? -1] ?? null) }
}

function isOfNames(role: BlockRole): boolean {
  return role === 'byline' || role === 'credit'
}

/** Four characters with a space in each gap: 林 舟 周 禾 are two padded names rather than one stretched line. */
function areTwoNames({ gaps, spaced }: Spacing): boolean {
  return gaps === 3 && spaced === 3
}

/** Cleans text that is already one line, as `cleanSpans` would. */
export function cleanText(text: string, role: BlockRole = 'body'): string {
  return cleanSpans(() => text, [{ line: 0, from: 0, to: text.length }], role).text
}

function appendLine(units: Units, text: string, from: number, to: number, span: number, stretched: boolean): void {
  let before: Sort | null = null
  let space = -1
  for (let offset = from; offset < to; offset++) {
    const sort = sortOf(text.charCodeAt(offset))
    if (sort === Sort.Unseen) continue
    if (sort === Sort.Space) {
      if (space < 0) space = offset
      continue
    }
    const char = text.charAt(offset)
    if (space >= 0 && before !== null && char !== '%' && (!units.han || isWanted(before, sort, stretched))) {
      units.chars.push(' ')
      units.origin.push({ span, offset: space })
    }
    units.chars.push(restored(char))
    units.origin.push({ span, offset })
    before = sort
    space = -1
  }
}

/**
 * Mends the place where two lines meet, at `at`.
 *
 *     渡船停了以后，河面 | 安静下来       closed
 *     along the river em- | bankment     the hyphen goes, the word is one again
 *     the river | bank                   a space
 *     新桥修通之后 | 两岸往来更勤         in a headline, where both lines can stand alone: a space
 *     （林 舟 | 王小满）                  in a byline, between two names: a space
 */
function mend(units: Units, at: number, role: BlockRole, gaps: number): void {
  const { han } = units
  const before = sortAt(units, at - 1)
  const after = sortAt(units, at)
  if (units.chars[at - 1] === '-' && sortAt(units, at - 2) === Sort.Letter && isLowerCase(units.chars[at])) {
    units.chars.splice(at - 1, 1)
    units.origin.splice(at - 1, 1)
    return
  }
  if (han && (isWide(before) || isWide(after))) {
    if (before !== Sort.Han || after !== Sort.Han) return
    const standsAlone = role === 'headline' && gaps >= 2 && !isOpen(units.chars, at)
    if (!standsAlone && !(role === 'byline' && isBetweenNames(units.chars, at))) return
  } else if (before === Sort.Digit && after === Sort.Digit && han) {
    return // a number that a Chinese line end cut
  } else if (!isWordPart(after) && !isOpener(units.chars[at]) && (han || after !== Sort.WideSign)) return
  units.chars.splice(at, 0, ' ')
  units.origin.splice(at, 0, null)
}

/** A mark that stands after a space in Latin text. */
function isOpener(char: string | undefined): boolean {
  return char !== undefined && '"\'([{$£€#&@-“‘'.includes(char)
}

function isLowerCase(char: string | undefined): boolean {
  return char !== undefined && char !== char.toUpperCase()
}

/** Whether a quotation or a bracket is open before `to`: then the two lines are one phrase. */
function isOpen(chars: readonly string[], to: number): boolean {
  let depth = 0
  for (let at = 0; at < to; at++) {
    const sort = sortOf((chars[at] ?? '').charCodeAt(0))
    if (sort === Sort.WideOpen) depth++
    if (sort === Sort.WideClose) depth--
  }
  return depth > 0
}

function sortAt(units: Units, at: number): Sort {
  const char = units.chars[at]
  return char === undefined ? Sort.Space : sortOf(char.charCodeAt(0))
}

/** Takes the units at these places out. */
function drop(units: Units, places: ReadonlySet<number>): void {
  if (places.size === 0) return
  units.chars = units.chars.filter((_, at) => !places.has(at))
  units.origin = units.origin.filter((_, at) => !places.has(at))
}
