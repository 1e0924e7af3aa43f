import type { Line } from '../dump/span'
import { isLatinName, isLatinPaper, isLatinSignature, saysLatinOffice } from './forms/byline'
import { isPageName } from './forms/folio'
import { type HouseStyle, fitsByline } from './house-style'
import { Ending, lineFacts } from './line-facts'
import { measuresOf } from './measure'
import { opensBracketByline, tailOf, traitOfTail } from './tail'
import { Trait, traitsOf } from './traits'
import { type WordPairs, wordPairsOf } from './word-pairs'

/** How the dump uses blank lines: after nearly every line, between blocks, or not at all. */
export type Leading = 'double' | 'blocks' | 'none'

/** What can be measured and read of the lines of a page, in columns: entry `at` belongs to line `at` of `lines`. Widths are in em. */
export interface Page {
  readonly lines: readonly Line[]
  readonly style: HouseStyle
  readonly count: number
  readonly natural: Float32Array
  readonly squeezed: Float32Array
  /** Width of what had to stay together at the start of the line: a word, a number, a character with its mark. */
  readonly firstUnit: Float32Array
  readonly traits: Int32Array
  readonly ending: Uint8Array
  /** Sentence ends inside the line. */
  readonly innerStops: Uint8Array
  /** Commas inside the line. */
  readonly innerCommas: Uint8Array
  /** Quotations and brackets open after the line. */
  readonly depth: Int16Array
  /** 1 where a wanted space parts the line. */
  readonly parted: Uint8Array
  /** 1 where a stretched line was closed up. */
  readonly stretched: Uint8Array
  /** Blank lines before the line. */
  readonly blanks: Uint8Array
  /** 1 where the line holds Han characters. */
  readonly han: Uint8Array
  /** 1 where the line is indented by the dump itself. */
  readonly indented: Uint8Array
  /** Sort of the first visible character. */
  readonly opens: Uint8Array
  /** The measure of the column that each line stands in. */
  readonly measures: Float32Array
  readonly leading: Leading
  readonly pairs: WordPairs
  /** By how much the first line of a paragraph is shorter than the column, in em. */
  readonly indent: number
  /** The most common measure of the page. */
  readonly usualMeasure: number
}

/** A stretched line misses up to two em: less than what did not fit any more. One that shows no spaces misses hardly any. */
const STRETCH = 1.75
const UNSTRETCHED = 1
/** Ragged lines of an alphabet stay short of the measure by up to a long word. */
const RAGGED = 4
/** An open quotation is forgotten after so many lines: its end was lost. */
const LONGEST_QUOTATION = 12
/** A full line misses its measure by no more, in em: half of what stretching and squeezing do. */
const FULL = 1
/** In narrower columns, in em, bylines and names of columns are as wide as full lines. */
const TELLING_WIDTH = 9
/** Lines at the head and foot of a page that can hold its name or number. */
const EDGE = 3

/** Measures and reads the lines of a page, once, for all the rules. */
export function pageOf(lines: readonly Line[], style: HouseStyle): Page {
  const count = lines.length
  const columns = {
    natural: new Float32Array(count),
    squeezed: new Float32Array(count),
    firstUnit: new Float32Array(count),
    traits: new Int32Array(count),
    ending: new Uint8Array(count),
    innerStops: new Uint8Array(count),
    innerCommas: new Uint8Array(count),
    depth: new Int16Array(count),
    parted: new Uint8Array(count),
    stretched: new Uint8Array(count),
    blanks: new Uint8Array(count),
    han: new Uint8Array(count),
    indented: new Uint8Array(count),
    opens: new Uint8Array(count),
  }
  const widest = new Float32Array(count)
  const telling = new Uint8Array(count)
  let depth = 0
  let openFor = 0
  for (let at = 0; at < count; at++) {
    const text = lines[at]?.text ?? ''
    const facts = lineFacts(text)
    columns.natural[at] = facts.natural
    columns.squeezed[at] = facts.squeezed
    columns.firstUnit[at] = facts.firstUnit
    columns.ending[at] = facts.ending
    columns.innerStops[at] = Math.min(255, facts.innerStops)
    columns.stretched[at] = facts.stretched ? 1 : 0
    columns.parted[at] = facts.parted ? 1 : 0
    columns.han[at] = facts.han > 0 ? 1 : 0
    columns.indented[at] = facts.indented ? 1 : 0
    columns.opens[at] = facts.opens
    columns.blanks[at] = at === 0 ? 0 : Math.min(255, (lines[at]?.line ?? 0) - (lines[at - 1]?.line ?? 0) - 1)
    widest[at] = facts.natural + (facts.han === 0 ? RAGGED : facts.stretched ? STRETCH : UNSTRETCHED)
    depth = Math.max(0, depth + facts.deepens)
    openFor = depth > 0 ? openFor + 1 : 0
    if (openFor > LONGEST_QUOTATION) depth = openFor = 0
    columns.innerCommas[at] = Math.max(0, Math.min(255, facts.innerCommas))
    columns.depth[at] = Math.min(depth, 99)
    telling[at] = facts.hasBracket ? 2 : facts.telling ? 1 : 0
  }
  const stops = columns.ending.map((ending) => (ending === Ending.Stop ? 1 : 0))
  const measures = measuresOf({ ...columns, widest, stops })
  for (let at = 0; at < count; at++) {
    if (!isAtEdge(at, count) && (telling[at] === 0 || (telling[at] === 1 && isInside(columns, measures, at)))) continue
    columns.traits[at] = (columns.traits[at] ?? 0) | lineTraits(lines, at, columns.han[at] === 1, columns.natural[at] ?? 0)
    if (telling[at] === 2) addBracketTraits(columns.traits, lines, at)
    if (columns.han[at] === 0) addNeighbourTraits(columns, lines, at)
  }
  if (style.bylines !== undefined) addHouseBylines(columns.traits, lines, style)
  const page = { lines, style, count, ...columns, measures, pairs: wordPairsOf(lines), leading: leadingOf(columns.blanks), usualMeasure: mostCommon(measures) }
  return { ...page, indent: indentOf(page) }
}

type Shape = Pick<Page, 'natural' | 'ending' | 'han'>

/**
 * Whether a line surely stands inside a paragraph, so that its words need not be asked: it is full, and so is the
 * line before, which ends no sentence.
 */
function isInside(page: Shape, measures: Float32Array, at: number): boolean {
  if (page.han[at] === 0 || (page.natural[at] ?? 0) < TELLING_WIDTH) return false
  const before = page.ending[at - 1]
  return (before === Ending.None || before === Ending.Comma) && isFull(page, measures, at - 1) && isFull(page, measures, at)
}

function isFull({ natural }: Shape, measures: Float32Array, at: number): boolean {
  const width = natural[at] ?? 0
  return Math.abs(width - (measures[at] ?? 0)) <= FULL
}

/** Whether a line stands at the head or foot of the page. */
export function isAtEdge(at: number, count: number): boolean {
  return at < EDGE || at >= count - EDGE
}

/** Marks that print nothing, which hide words from the patterns. */
const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}]/gu

function lineTraits(lines: readonly Line[], at: number, han: boolean, width: number): number {
  const text = (lines[at]?.text ?? '').replace(UNSEEN, '').trim()
  const closed = text.replace(/\s+/g, '')
  if (width <= 10 && isAtEdge(at, lines.length) && isPageName(closed)) return Trait.Folio
  return traitsOf(text, closed, han)
}

/** Adds what a line of an alphabet says by its neighbours: a name over an office, a name and a place after a letter. */
function addNeighbourTraits({ traits, ending }: Pick<Page, 'traits' | 'ending'>, lines: readonly Line[], at: number): void {
  if (at === 0) return
  const text = (lines[at]?.text ?? '').trim()
  if (saysLatinOffice(text) && isLatinName((lines[at - 1]?.text ?? '').trim())) traits[at - 1] = (traits[at - 1] ?? 0) | Trait.NamedByline
  const said = (traits[at - 1] ?? 0) & Trait.NamedByline
  if (said !== 0 && isLatinPaper(text)) traits[at] = Trait.NamedByline
  if (ending[at - 1] === Ending.Stop && isLatinSignature(text)) traits[at] = (traits[at] ?? 0) | Trait.NamedByline
}

/** A line that fits one of the paper's own forms says that it is a byline. */
function addHouseBylines(traits: Int32Array, lines: readonly Line[], style: HouseStyle): void {
  lines.forEach(({ text }, at) => {
    if (fitsByline(style, text)) traits[at] = ((traits[at] ?? 0) & ~Trait.LoneNames) | Trait.NamedByline
  })
}

/** Adds what a bracket at the end of the line, or one that goes on in the next line, says. */
function addBracketTraits(traits: Int32Array, lines: readonly Line[], at: number): void {
  const text = lines[at]?.text ?? ''
  const next = lines[at + 1]?.text ?? ''
  const tail = tailOf(text, next)
  if (tail) traits[at] = (traits[at] ?? 0) | traitOfTail(tail)
  const opens = tail?.open === true || opensBracketByline(text, next)
  if (!opens) return
  if (!tail) traits[at] = (traits[at] ?? 0) | Trait.BracketByline
  traits[at + 1] = (traits[at + 1] ?? 0) | Trait.ClosesByline
}

/** Lines that most often stand in a column of this measure decide; 0 for an empty page. */
function mostCommon(measures: Float32Array): number {
  const votes = new Map<number, number>()
  for (const measure of measures) votes.set(measure, (votes.get(measure) ?? 0) + 1)
  let best = 0
  for (const [measure, count] of votes) if (count > (votes.get(best) ?? 0)) best = measure
  return best
}

/**
 * `double`: three lines in five have a blank line before them, so that it means nothing and its absence does.
 * `none`: hardly any has one. `blocks`: in between, blank lines part paragraphs or articles.
 */
function leadingOf(blanks: Uint8Array): Leading {
  let blank = 0
  for (const count of blanks) if (count > 0) blank++
  if (blank >= blanks.length * 0.6) return 'double'
  return blank === 0 ? 'none' : 'blocks'
}

/**
 * By how much first lines are indented: two em, the habit of Chinese papers, unless the lines that follow a short
 * last line are mostly as wide as the column.
 */
function indentOf(page: Omit<Page, 'indent'>): number {
  let indented = 0
  let flush = 0
  for (let at = 1; at < page.count - 1; at++) {
    const measure = page.measures[at] ?? 0
    const lastIsShort = (page.natural[at - 1] ?? 0) < (page.measures[at - 1] ?? 0) - 3
    if (page.ending[at - 1] !== Ending.Stop || !lastIsShort || page.ending[at] === Ending.Stop) continue
    const short = measure - (page.natural[at] ?? 0)
    if (short >= 1 && short <= 3) indented++
    else if (short > -1 && short < 1) flush++
  }
  const usual = page.han.reduce((sum, han) => sum + han, 0) * 2 >= page.count ? 2 : 0
  if (indented + flush < 4) return usual
  return indented >= flush ? 2 : 0
}
