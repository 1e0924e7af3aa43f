import { type Ballot, Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Page } from '../page'
import { Trait } from '../traits'
import type { Rule } from './rule'

/**
 *     … 桥上的灯亮了。
 *     一根扁担挑两岸                 short lines between two sentences, alike in form,
 *     集市日，他挑着茶下山 …
 *     一座小桥亮半城                 and no byline and no dateline in the text between them: crossheads of one story
 *     入夜，桥头支起了摊子 …  （林 舟）  a signature ends the story, and with it the series
 *
 * Heads of articles have a signature each, as a rule; and a text without one that follows another belongs to it.
 */
export const crossheadSeries: Rule = {
  name: 'crosshead-series',
  weigh(page, ballot, me) {
    const alone = new Uint8Array(page.count).fill(1)
    for (const series of seriesOf(page)) series.forEach((gap, index) => vote(page, ballot, me, gap, series, index, alone))
    for (let at = 0; at < page.count; at++) if (alone[at] === 1 && page.ending[at] !== Ending.Stop) ballot.add(me, at, Q.Cross, ALONE)
  },
}

/** Display lines between two sentences: from line `from` to line `to`, inclusive. */
interface Gap {
  readonly from: number
  readonly to: number
}

/** A crosshead has up to four lines. */
const TALLEST = 4
/** Alike: the same number of lines, and as wide to this, in em. */
const ALIKE = 2.5
/** A story has two crossheads or more, or none; they speak for each other. */
const ALONE = 1
const IN_SERIES = -0.8
const IS_ALIKE = -0.8
/** The head of an article hardly stands before a text without signature that another follows. */
const UNSIGNED_HEAD = 0.8

function vote(page: Page, ballot: Ballot, me: number, gap: Gap, series: readonly Gap[], index: number, alone: Uint8Array): void {
  if (series.length < 2) return
  alone.fill(0, gap.from, gap.to + 1)
  const alike = [series[index - 1], series[index + 1]].some((other) => other !== undefined && isAlike(page, gap, other))
  for (let at = gap.from; at <= gap.to; at++) {
    ballot.add(me, at, Q.Cross, IN_SERIES + (alike ? IS_ALIKE : 0))
    if (index < series.length - 1) ballot.add(me, at, Q.Head, UNSIGNED_HEAD)
  }
}

function isAlike(page: Page, a: Gap, b: Gap): boolean {
  return a.to - a.from === b.to - b.from && Math.abs((page.natural[a.from] ?? 0) - (page.natural[b.from] ?? 0)) <= ALIKE
}

/** Runs of gaps with no signature between them. */
function seriesOf(page: Page): Gap[][] {
  const all: Gap[][] = []
  let current: Gap[] = []
  let lastStop = -1
  for (let at = 0; at < page.count; at++) {
    if (isSignature(page, at) && current.length > 0) {
      all.push(current)
      current = []
    }
    if (isShort(page, at) && lastStop >= 0 && at - lastStop <= TALLEST && !isShort(page, at + 1) && !opensArticle(page, at + 1)) {
      current.push({ from: lastStop + 1, to: endOf(page, lastStop + 1, at) })
    }
    if (page.ending[at] === Ending.Stop) lastStop = at
    else if (isSignature(page, at)) lastStop = -1
  }
  return current.length > 0 ? [...all, current] : all
}

const SIGNATURE = Trait.BracketByline | Trait.NamedByline | Trait.ClosesByline | Trait.InlineByline | Trait.OpensByline | Trait.Dateline
const OTHER = SIGNATURE | Trait.LoneNames | Trait.Credit | Trait.Folio | Trait.JumpTo | Trait.JumpFrom | Trait.Advertisement | Trait.Teaser | Trait.Notice

/** A crosshead goes on over a comma, and over lines that are drawn tight. */
function endOf(page: Page, from: number, short: number): number {
  let to = short
  const goesOn = () => page.ending[to] === Ending.Comma || (page.leading === 'double' && page.blanks[to + 1] === 0)
  while (to + 1 < page.count && to - from + 1 < TALLEST && goesOn() && page.ending[to + 1] !== Ending.Stop && page.stretched[to + 1] === 0) to++
  return to
}

/** What follows the head of an article, and no crosshead: a byline or a dateline. */
function opensArticle(page: Page, at: number): boolean {
  return ((page.traits[at] ?? 0) & (SIGNATURE | Trait.LoneNames | Trait.EditorsNote)) !== 0
}

function isSignature(page: Page, at: number): boolean {
  return ((page.traits[at] ?? 0) & SIGNATURE) !== 0
}

/** A line that ends no sentence and yet is too short even for the first line of a paragraph. */
function isShort(page: Page, at: number): boolean {
  if (at + 1 >= page.count || page.ending[at] === Ending.Stop || page.stretched[at] === 1 || ((page.traits[at] ?? 0) & OTHER) !== 0) return false
  return (page.natural[at] ?? 0) + (page.firstUnit[at + 1] ?? 1) + page.indent < (page.measures[at] ?? 0) - 0.5
}
