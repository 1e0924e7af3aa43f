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

/** One line in sixty inside a paragraph looks too short for its column (4), mostly where the measure is misjudged. */
const TOO_SHORT = 2.5
const PER_EM = 2
/** A last line is full by chance once in five paragraphs. */
const FULL_AT_END = 1.6
const SHORT_AT_END = 0.2
/** No evidence of width weighs more than this: measures change, and some lines are set badly. */
const MOST = 7
/** Crossheads have air around them: in their column they hardly ever fill a line. */
const FULL_CROSSHEAD = 1.8
/** Display text is at least so much wider than the column, in em, to be told by it. */
const WIDER = 1.5

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
      const column = Math.max(page.measures.before[at] ?? 0, page.measures.after[at] ?? 0)
      const over = (page.squeezed[at] ?? 0) - column
      if (over > WIDER && (page.squeezed[at] ?? 0) > page.usualMeasure + WIDER) ballot.add(me, at, Q.Head, -2)
      if (over > 0.5) ballot.add(me, at, Q.Cross, Math.min(MOST, 2 + over))
      else if ((page.natural[at] ?? 0) > column - 0.5) ballot.add(me, at, Q.Cross, FULL_CROSSHEAD)
    }
  },
}

/** Cost of a line that another line of its paragraph follows: too short or too wide for its column. */
function goesOn(page: Page, at: number, indent: number, need: number, ragged: number): number {
  return Math.min(
    misfit(page, at, page.measures.before[at] ?? 0, indent, need, ragged),
    misfit(page, at, page.measures.after[at] ?? 0, indent, need, ragged),
  )
}

function misfit(page: Page, at: number, measure: number, indent: number, need: number, ragged: number): number {
  if (measure === 0) return 0
  const short = measure - indent - (page.natural[at] ?? 0) - need - ragged
  if (short > 0) return Math.min(MOST, TOO_SHORT + PER_EM * short)
  return overflow(page, at, measure, indent)
}

function overflow(page: Page, at: number, measure: number, indent: number): number {
  const over = (page.squeezed[at] ?? 0) - (measure - indent)
  return over <= 0 ? 0 : Math.min(MOST, TOO_SHORT / 2 + PER_EM * over)
}

/** Cost of a line that ends its paragraph: a full one is a coincidence. */
function ends(page: Page, at: number, indent: number, need: number): number {
  const before = page.measures.before[at] ?? 0
  if (before === 0) return 0
  const room = before - indent - (page.natural[at] ?? 0) - need
  const after = page.measures.after[at] ?? 0
  const tooWide = Math.min(overflow(page, at, before, indent), overflow(page, at, after, indent))
  return tooWide + (room > 0 ? SHORT_AT_END : FULL_AT_END)
}
