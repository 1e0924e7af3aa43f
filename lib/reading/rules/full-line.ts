import { Question as Q } from '../ballot'
import type { Page } from '../page'
import type { Rule } from './rule'

/**
 *     |两岸茶农同走一座桥|    full: the next word had no room, the paragraph goes on
 *     |靠在东岸。       |    short: the next word would have fitted, so the paragraph ends here
 *     |  渡口的钟敲过三|    two em short of the column: the first line of a paragraph
 *     |三年里两岸的灯火连成一线|  wider than the column: display text
 *
 * Typesetters fill a line as far as the next word allows (greedy breaking), so "full" is asked of the line and the
 * first unbreakable unit of the next one.
 */

/** Each em that a line inside a paragraph is too short for its column. */
const PER_EM = 2.5
/** Measures are known to a quarter of an em, and marks are squeezed by as much. */
const TOLERANCE = 0.4
/** A line that is too wide for its column, at all and for each em. */
const TOO_WIDE = 1.25
const TOO_WIDE_PER_EM = 2
/** A line that fits no measure but the page's usual one: the column changed beside it. */
const ELSEWHERE = 1.5
/** A last line is full by chance once in five paragraphs. */
const FULL_AT_END = 1.6
const SHORT_AT_END = 0.2
/** No evidence of width weighs more than this: measures change, and some lines are set badly. */
const MOST = 7
/** Crossheads have air around them: in their column they hardly ever fill a line. */
const FULL_CROSSHEAD = 1.8
/** Display text is at least so much wider than the column, in em, to be told by it. */
const WIDER = 1.5

/** Display text is as wide as a line of the body by chance, once in ten times. */
const LIKE_BODY = 1
const LIKE_FIRST = 0.6
/** In narrower columns, in em, widths say little. */
const NARROWEST = 8

export const fullLine: Rule = {
  name: 'full-line',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      const need = at + 1 < page.count ? (page.firstUnit[at + 1] ?? 1) : 1
      const ragged = page.han[at] === 1 ? 0 : 1
      ballot.add(me, at, Q.StartGoesOn, goesOn(page, at, page.indent, need, ragged))
      ballot.add(me, at, Q.MiddleGoesOn, goesOn(page, at, 0, need, ragged))
      ballot.add(me, at, Q.StartEnds, ends(page, at, page.indent, need))
      ballot.add(me, at, Q.MiddleEnds, ends(page, at, 0, need))
      const column = page.measures[at] ?? 0
      const over = (page.squeezed[at] ?? 0) - column
      if (over > WIDER && (page.squeezed[at] ?? 0) > page.usualMeasure + WIDER) ballot.add(me, at, Q.Head, -2)
      if (over > 0.5) ballot.add(me, at, Q.Cross, Math.min(MOST, 2 + over))
      else if ((page.natural[at] ?? 0) > column - 0.5) ballot.add(me, at, Q.Cross, FULL_CROSSHEAD)
      if (looksLikeBody(page, at)) for (const question of [Q.Head, Q.Loose]) ballot.add(me, at, question, LIKE_BODY)
      else if (looksLikeFirst(page, at)) for (const question of [Q.Head, Q.Cross]) ballot.add(me, at, question, LIKE_FIRST)
    }
  },
}

/** As wide as the column, to half an em: a body line always, display text by chance. */
function looksLikeBody(page: Page, at: number): boolean {
  const measure = page.measures[at] ?? 0
  return measure >= NARROWEST && Math.abs((page.natural[at] ?? 0) - measure) <= 0.5
}

/** As wide as the first line of a paragraph. */
function looksLikeFirst(page: Page, at: number): boolean {
  const measure = page.measures[at] ?? 0
  return measure >= NARROWEST && Math.abs((page.natural[at] ?? 0) - (measure - page.indent)) <= 0.5
}

/** Cost of a line that another line of its paragraph follows: too short or too wide for its column. */
function goesOn(page: Page, at: number, indent: number, need: number, ragged: number): number {
  const own = page.measures[at] ?? 0
  const cost = misfit(page, at, own, indent, need, ragged)
  const usual = page.usualMeasure
  return own === usual || cost < ELSEWHERE ? cost : Math.min(cost, ELSEWHERE + misfit(page, at, usual, indent, need, ragged))
}

function misfit(page: Page, at: number, measure: number, indent: number, need: number, ragged: number): number {
  if (measure === 0) return 0
  const room = measure - indent - (page.natural[at] ?? 0) - need - ragged
  if (room > -TOLERANCE) return Math.min(MOST, PER_EM * (room + TOLERANCE))
  return overflow(page, at, measure, indent)
}

function overflow(page: Page, at: number, measure: number, indent: number): number {
  const over = (page.squeezed[at] ?? 0) - (measure - indent)
  return over <= 0 ? 0 : Math.min(MOST, TOO_WIDE + TOO_WIDE_PER_EM * over)
}

/** Cost of a line that ends its paragraph: a full one is a coincidence. */
function ends(page: Page, at: number, indent: number, need: number): number {
  const measure = page.measures[at] ?? 0
  if (measure === 0) return 0
  const room = measure - indent - (page.natural[at] ?? 0) - need
  return overflow(page, at, measure, indent) + (room > 0 ? SHORT_AT_END : FULL_AT_END)
}
