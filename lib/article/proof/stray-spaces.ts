import type { BlockRole } from '../block'
import { type CharacterSort, sortAt } from './characters'
import { isProse, type ProofCheck, type SlipRange } from './slip'

/** A run of spaces, and the sorts of the characters beside it. */
interface Gap {
  readonly from: number
  readonly to: number
  readonly before: CharacterSort
  readonly after: CharacterSort
}

/** After these words a dateline ends, and newspapers set a space there: 本报讯 昨天, 新华社北京5月1日电 （记者…. */
const DATELINE_END = /(?:讯|电|消息|报道)$/
/** The longest dateline, with a date and half a dozen places: longer ones are sentences. */
const LONGEST_DATELINE = 100

/** Marks beside which a full-width text has no space. Quotes are not among them: English text has the same ones. */
const CLOSE_MARKS = new Set('，。、；：！？（）《》〈〉「」『』【】〔〕')
/** In lines of display, a space after ！ or before （ parts two sense groups; after these it parts nothing. */
const COMMAS = new Set('，、；：')

const OPEN_QUOTES = new Set('“‘「『《〈')
const SHUT_QUOTES = new Set('”’」』》〉')
/** Marks that a slogan does not have. */
const STOPS = new Set('，。；：？')

/** From this many gaps in a row with one character between them, display text was stretched and not parted: 江 河 湖 海. */
const STRETCHED_GAPS = 3
/** As many spaces between words of two to four characters in one clause make a list of names. */
const LIST_GAPS = 2
const LONGEST_NAME = 4

/**
 * Spaces that typesetting or pasting left in a text.
 *
 *     推 动 一 切      →  推动一切      left by justification
 *     11 月           →  11月
 *     江村 ，渡口      →  江村，渡口
 *     the  ferry      →  the ferry
 *     “慢慢过桥 早早到家”   wanted: a slogan or title in quotes
 *     本报讯 昨天          wanted: behind a dateline
 *     王小明 李江 陈一鸣    wanted: a list of names
 */
export const straySpaces: ProofCheck = {
  kind: 'stray-space',
  find(text, role) {
    const gaps = gapsOf(text)
    if (gaps.length === 0) return []
    const stray = isProse(role) ? strayInProse(text, gaps) : strayInDisplay(text, gaps, role)
    return joined(text, stray)
  },
}

function gapsOf(text: string): readonly Gap[] {
  const gaps: Gap[] = []
  for (let at = 0; at < text.length; at++) {
    if (sortAt(text, at) !== 'space') continue
    const from = at
    while (sortAt(text, at + 1) === 'space') at++
    gaps.push({ from, to: at + 1, before: sortAt(text, from - 1), after: sortAt(text, at + 1) })
  }
  return gaps
}

function isAtEnd({ before, after }: Gap): boolean {
  return before === 'edge' || before === 'break' || after === 'edge' || after === 'break'
}

/** More than one space where one is meant: between words of an alphabet. */
function isWide({ from, to, before, after }: Gap): boolean {
  return to - from > 1 && before !== 'han' && after !== 'han'
}

function touches(text: string, { from, to }: Gap, marks: ReadonlySet<string>): boolean {
  return marks.has(text[from - 1] ?? '') || marks.has(text[to] ?? '')
}

function strayInProse(text: string, gaps: readonly Gap[]): readonly Gap[] {
  const quoted = quotedAt(text, gaps)
  const alone = gaps.map((gap) => isBesideOne(text, gap))
  const listed = inLists(text, gaps)
  return gaps.filter((gap, at) => {
    if (isAtEnd(gap)) return true
    if (gap.from <= LONGEST_DATELINE && DATELINE_END.test(text.slice(Math.max(gap.from - 2, 0), gap.from))) return false
    if (isWide(gap) || touches(text, gap, CLOSE_MARKS)) return true
    const { before, after } = gap
    if (before === 'han' && after === 'han') return !listed[at] && (!quoted[at] || alone[at] === true)
    return (before === 'han' && (after === 'digit' || after === 'mark')) || ((before === 'digit' || before === 'mark') && after === 'han')
  })
}

function strayInDisplay(text: string, gaps: readonly Gap[], role: BlockRole): readonly Gap[] {
  const names = role === 'byline' || role === 'credit'
  const stretched = names ? gaps.map(() => false) : stretchedIn(text, gaps)
  return gaps.filter((gap, at) => isAtEnd(gap) || isWide(gap) || touches(text, gap, COMMAS) || stretched[at] === true)
}

/** Whether one character of Han stands between two places. */
function standsAlone(text: string, from: number, to: number): boolean {
  return to - from <= 2 && to > from && sortAt(text, from) === 'han' && Array.from(text.slice(from, to)).length === 1
}

/** Whether Han before or after a gap is a single character, cut off from its word. */
function isBesideOne(text: string, { from, to }: Gap): boolean {
  const start = from - (text.slice(from - 2, from).search(/[\ud800-\udbff]/) === 0 ? 2 : 1)
  const end = to + (/^[\ud800-\udbff]/.test(text.slice(to, to + 1)) ? 2 : 1)
  return sortAt(text, start - 1) !== 'han' || sortAt(text, end) !== 'han'
}

/** Which gaps lie inside a slogan or title: in quotes that hold no sentence. Read forward once. */
function quotedAt(text: string, gaps: readonly Gap[]): readonly boolean[] {
  /** By how much more or fewer slogans lie around a gap than around the one before. */
  const turns = new Int32Array(gaps.length + 1)
  const open: { readonly gap: number; readonly stops: number }[] = []
  let gap = 0
  let stops = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    while ((gaps[gap]?.from ?? text.length) < at) gap++
    if (STOPS.has(char)) stops++
    if (OPEN_QUOTES.has(char)) open.push({ gap, stops })
    if (!SHUT_QUOTES.has(char)) continue
    const opened = open.pop()
    if (opened?.stops !== stops) continue
    turns[opened.gap] = (turns[opened.gap] ?? 0) + 1
    turns[gap] = (turns[gap] ?? 0) - 1
  }
  let around = 0
  return gaps.map((_gap, at) => (around += turns[at] ?? 0) > 0)
}

/** Neighbouring gaps between Han with only Han between them, as ranges of their indices. */
function rowsOf(text: string, gaps: readonly Gap[]): readonly (readonly [number, number])[] {
  const rows: [number, number][] = []
  for (const [at, gap] of gaps.entries()) {
    if (gap.before !== 'han' || gap.after !== 'han') continue
    const row = rows.at(-1)
    const last = gaps[at - 1]
    if (row?.[1] === at && last && isHanOnly(text, last.to, gap.from)) row[1] = at + 1
    else rows.push([at, at + 1])
  }
  return rows
}

function isHanOnly(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (sortAt(text, at) !== 'han') return false
  return true
}

function inLists(text: string, gaps: readonly Gap[]): readonly boolean[] {
  const listed = gaps.map(() => false)
  for (const [start, end] of rowsOf(text, gaps)) {
    const words = gaps.slice(start, end - 1).map((gap, at) => (gaps[start + at + 1]?.from ?? 0) - gap.to)
    if (end - start >= LIST_GAPS && words.every((length) => length >= 2 && length <= LONGEST_NAME)) listed.fill(true, start, end)
  }
  return listed
}

function stretchedIn(text: string, gaps: readonly Gap[]): readonly boolean[] {
  const stretched = gaps.map(() => false)
  let start = 0
  for (let at = 0; at < gaps.length; at++) {
    const last = gaps[at - 1]
    if (!last || !standsAlone(text, last.to, gaps[at]?.from ?? 0)) start = at
    if (at - start + 1 >= STRETCHED_GAPS) stretched.fill(true, start, at + 1)
  }
  return stretched
}

/** Stray gaps with one character between them are one slip: who justified the line made them all. */
function joined(text: string, stray: readonly Gap[]): readonly SlipRange[] {
  const slips: SlipRange[] = []
  for (const gap of stray) {
    const last = slips.at(-1)
    const mayJoin = gap.before === 'han' && gap.after === 'han' && last !== undefined && standsAlone(text, last.to, gap.from)
    if (mayJoin && last.suggestion !== ' ') {
      slips[slips.length - 1] = { ...last, to: gap.to, suggestion: (last.suggestion ?? '') + text.slice(last.to, gap.from) }
    } else slips.push({ kind: 'stray-space', from: gap.from, to: gap.to, suggestion: isKept(text, gap) ? ' ' : '' })
  }
  return slips
}

/** Between words of an alphabet, one space stays. */
function isKept(text: string, gap: Gap): boolean {
  return !isAtEnd(gap) && isWide(gap) && !touches(text, gap, CLOSE_MARKS)
}
