import { Sort } from '../dump/character'
import { COMMON_WORDS } from './common-words'
import { Ending } from './line-facts'
import type { Page } from './page'
import { isKnown } from './word-pairs'

/** Lines `from` to `to`, the last one left out, in which the lines of so many columns alternate. */
export interface WovenStretch {
  readonly from: number
  readonly to: number
  readonly columns: number
}

/**
 * How much more often (ln) each sign stands between a body line and the next one than between lines that have nothing
 * to do with each other: counted on labelled pages, 7900 and 22,000 pairs of Han lines, 640 and 1600 of Latin ones, between
 * neighbours and lines two to four apart. Rounded down, for pages that are like none of those.
 */
const RUNS_OVER = 1.7
/** A word could have run over, and none that is known does. */
const RUNS_NOT = -0.4
/** An indented line after a sentence end, or after anything else. */
const INDENT_AFTER_STOP = 2
const INDENT_AFTER_NONE = -1.4
/** A full line after a short last one, on a page that indents its paragraphs: it has an indented line in twelve at least. */
const FULL_AFTER_LAST = -1.6
const INDENTS = 1 / 12
/** A word that leans on the one before it, such as 的, after a mark or a sentence. */
const LEANS_ON_MARK = -2
/** A line of an alphabet with a small letter after the end of a sentence, in the middle of one; a capital after its end. */
const SMALL_AFTER_STOP = -3
const SMALL_AFTER_NONE = 0.2
const CAPITAL_AFTER_STOP = 1.3
const CAPITAL_AFTER_NONE = -0.5
/** An article or preposition before a word that can never follow it. */
const CLASH = -1.8

const LEANING = Array.from('的了们着得地过吗呢吧', (char) => char.charCodeAt(0))

const BEFORE_NOUNS = /(?:^|\s)(the|a|an|of|in|to|for|with|by|at|on|from)$/iu
/** No line needs to be looked at further from its end. */
const LONGEST = 6
const NEVER_AFTER = /^(?:is|was|were|had|has|have|are|would|will|and|or|but|of|he|she|they)\b/iu

/** A page has three columns side by side at most where an extraction weaves them. */
const MOST_COLUMNS = 3
/** So much (ln of the odds) has to speak for a weave: of 1,270 pages without one none came to 9, and nine to 6. */
const ENOUGH = 10.5
/** Fewer lines of each column say too little. */
const FEWEST_LINES = 6
/** With no evidence for a while the weave is over: a line or two of it cost that much of what was gathered. */
const PATIENCE = 0.1
/** Lines of its column on each side that tell how wide it is. */
const NEAR = 4
/** One line never says more. */
const MOST = 4
/** The ends of a weave belong to it until so much speaks against them, one word that runs over, or so many lines say nothing. */
const AGAINST = 1.5
const SILENT = 12

/**
 * Finds where an extraction wove columns line by line:
 *
 *     桑园里来了年轻人         head of the first column
 *     古井重新有了水           head of the second
 *     三月底，桑芽刚冒头，      first column
 *     干了十一年的四眼井，      second column
 *
 * In a column each line goes on in the next one: words run over its end, sentences end before an indent or a capital.
 * In a weave of two columns lines go on two lines later, of three columns three lines later, and hardly ever in the
 * next one. Evidence is summed along the page, and the stretches with the greatest sums are taken.
 */
export function wovenStretches(page: Page): WovenStretch[] {
  const edges = edgesOf(page)
  const next = goesOn(page, edges, 1)
  const likely: Likely[] = []
  for (let columns = 2; columns <= MOST_COLUMNS; columns++) likely.push(...stretches(next, goesOn(page, edges, columns), columns))
  const found: WovenStretch[] = []
  for (const { from, to, columns } of likely.sort((a, b) => b.weight - a.weight)) {
    const touching = found.find((other) => from <= other.to && other.from <= to)
    if (!touching) found.push({ from, to, columns })
    else found[found.indexOf(touching)] = { ...touching, from: Math.min(from, touching.from), to: Math.max(to, touching.to) }
  }
  return found.sort((a, b) => a.from - b.from)
}

interface Likely extends WovenStretch {
  readonly weight: number
}

/** The first and the last visible character of each line, and with which words of an alphabet it can begin and end. */
interface Edges {
  readonly first: Uint16Array
  readonly last: Uint16Array
  readonly opens: Uint8Array
  readonly closes: Uint8Array
}
const Edge = { Other: 0, Small: 1, Capital: 2, NeverAfter: 3, BeforeNoun: 4 } as const

function edgesOf({ lines, count, han, opens }: Page): Edges {
  const edges = { first: new Uint16Array(count), last: new Uint16Array(count), opens: new Uint8Array(count), closes: new Uint8Array(count) }
  lines.forEach(({ text }, at) => {
    const line = text.trim()
    edges.first[at] = line.charCodeAt(0)
    edges.last[at] = line.charCodeAt(line.length - 1)
    if (han[at] === 1) return
    if (BEFORE_NOUNS.test(line.slice(-LONGEST))) edges.closes[at] = Edge.BeforeNoun
    if (opens[at] !== Sort.Letter) return
    const letter = line.charAt(0)
    edges.opens[at] = letter === letter.toUpperCase() ? Edge.Capital : NEVER_AFTER.test(line) ? Edge.NeverAfter : Edge.Small
  })
  return edges
}

/** For each line how much speaks for its going on so many lines later. */
function goesOn(page: Page, edges: Edges, apart: number): Float64Array {
  const evidence = new Float64Array(page.count)
  const short = shortness(page, apart)
  let indented = 0
  for (const em of short) if (isIndent(em)) indented++
  const indents = indented >= page.count * INDENTS
  for (let at = 0; at + apart < page.count; at++) {
    if (page.han[at] !== page.han[at + apart]) continue
    evidence[at] = page.han[at] === 1 ? hanContinuity(page, edges, at, at + apart, short, indents) : latinContinuity(page, edges, at, at + apart)
  }
  return evidence
}

/**
 * By how much each line is shorter than its column, in em, if the lines of a column stand so far apart: than the fourth
 * widest of nine, which is a full line between the squeezed and the stretched ones.
 */
function shortness({ natural, count }: Page, apart: number): Float32Array {
  const short = new Float32Array(count)
  for (let at = 0; at < count; at++) {
    let [first, second, third, fourth] = [0, 0, 0, 0]
    const end = Math.min(count - 1, at + NEAR * apart)
    for (let near = at - Math.min(NEAR, Math.floor(at / apart)) * apart; near <= end; near += apart) {
      const width = natural[near] ?? 0
      if (width <= fourth) continue
      if (width > second) {
        fourth = third
        third = second
        if (width > first) [second, first] = [first, width]
        else second = width
      } else if (width > third) {
        fourth = third
        third = width
      } else fourth = width
    }
    short[at] = fourth - (natural[at] ?? 0)
  }
  return short
}

/** Two em, but for what was stretched or squeezed. */
function isIndent(short: number): boolean {
  return short >= 1.25 && short <= 2.75
}

function hanContinuity(page: Page, edges: Edges, at: number, after: number, short: Float32Array, indents: boolean): number {
  const stops = page.ending[at] === Ending.Stop
  if (page.ending[after] !== Ending.Stop && isIndent(short[after] ?? 0)) return stops ? INDENT_AFTER_STOP : INDENT_AFTER_NONE
  if (stops && indents && (short[at] ?? 0) > 3 && Math.abs(short[after] ?? 0) <= 1) return FULL_AFTER_LAST
  if (page.opens[after] !== Sort.Han) return 0
  const first = edges.first[after] ?? 0
  if (page.ending[at] !== Ending.None) return LEANING.includes(first) ? LEANS_ON_MARK : 0
  const last = edges.last[at] ?? 0
  return isKnown(page.pairs.known, last, first) || isKnown(COMMON_WORDS, last, first) ? RUNS_OVER : RUNS_NOT
}

function latinContinuity(page: Page, edges: Edges, at: number, after: number): number {
  const stops = page.ending[at] === Ending.Stop
  switch (edges.opens[after]) {
    case Edge.NeverAfter:
      if (edges.closes[at] === Edge.BeforeNoun) return CLASH
      return stops ? SMALL_AFTER_STOP : SMALL_AFTER_NONE
    case Edge.Small:
      return stops ? SMALL_AFTER_STOP : SMALL_AFTER_NONE
    case Edge.Capital:
      return stops ? CAPITAL_AFTER_STOP : CAPITAL_AFTER_NONE
    default:
      return 0
  }
}

/**
 * The stretches in which lines go on so many lines later rather than in the next line (the greatest sums: Kadane's
 * algorithm), and rather than not at all.
 */
function stretches(next: Float64Array, later: Float64Array, columns: number): Likely[] {
  const weigh = (at: number) => Math.max(-MOST, Math.min(MOST, (later[at] ?? 0) - (next[at] ?? 0)))
  const found: Likely[] = []
  let [from, last, sum, weight, related, relatedAtLast] = [0, 0, 0, 0, 0, 0]
  for (let at = 0; at <= later.length; at++) {
    sum += weigh(at) - PATIENCE
    related += later[at] ?? 0
    if (sum > weight) [weight, last, relatedAtLast] = [sum, at, related]
    if (sum > 0 && sum > weight - ENOUGH && at < later.length) continue
    const to = Math.min(later.length, last + columns + 1)
    if (weight >= ENOUGH && relatedAtLast >= ENOUGH / 2 && to - from >= FEWEST_LINES * columns) {
      found.push({ columns, weight, from: reach(weigh, from, -1, 0), to: toEnd(reach(weigh, to - 1, 1, later.length - 1) + 1, later.length, columns) })
    }
    ;[from, last, sum, weight, related, relatedAtLast] = [at + 1, at + 1, 0, 0, 0, 0]
  }
  return found
}

/** The last lines of a page, fewer than its columns, are the ends of those columns. */
function toEnd(to: number, count: number, columns: number): number {
  return count - to < columns ? count : to
}

/** How far a weave goes on beyond a line, in one direction: to the last line that speaks for it before too much speaks against it. */
function reach(weigh: (at: number) => number, from: number, step: 1 | -1, end: number): number {
  let furthest = from
  let sum = 0
  for (let at = from + step; at !== end + step && sum > -AGAINST && Math.abs(at - furthest) <= SILENT; at += step) {
    sum += weigh(at)
    if (weigh(at) > 0 && sum >= 0) furthest = at
  }
  return furthest
}
