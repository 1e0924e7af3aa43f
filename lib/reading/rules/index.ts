import { Ballot, Question, QUESTIONS } from '../ballot'
import type { Page } from '../page'
import type { Reason } from '../reading'
import { advertisement } from './advertisement'
import { blankLine } from './blank-line'
import { byline } from './byline'
import { caption } from './caption'
import { captionAbove } from './caption-above'
import { columnName } from './column-name'
import { crossheadForm } from './crosshead-form'
import { crossheadSeries } from './crosshead-series'
import { dateline } from './dateline'
import { displayForm } from './display-form'
import { drawnLast } from './drawn-last'
import { dropCap } from './drop-cap'
import { folio } from './folio'
import { fullLine } from './full-line'
import { houseWords } from './house-words'
import { jumpLine } from './jump-line'
import { likenessRule } from './likeness'
import { measureChange } from './measure-change'
import { ownIndent } from './own-indent'
import { printedOnce } from './printed-once'
import { prior } from './prior'
import type { Rule } from './rule'
import { runOver } from './run-over'
import { sentenceEnd } from './sentence-end'
import { stretchedLine } from './stretched-line'
import { tightLines } from './tight-lines'
import { TRUST } from '../weights'

/** All that the reader goes by. The order does not matter: votes add up. */
export const RULES: readonly Rule[] = [
  prior, sentenceEnd, fullLine, stretchedLine, tightLines, blankLine, ownIndent, displayForm, crossheadForm, columnName,
  dateline, byline, caption, folio, jumpLine, advertisement, houseWords, likenessRule, runOver, measureChange, dropCap, crossheadSeries, drawnLast, printedOnce, captionAbove,
]

/** How much the word of each rule on each question counts, one row a rule. */
const TRUSTED = trusted()

function trusted(): Float64Array {
  const questions = Object.entries(Question)
  const table = new Float64Array(RULES.length * QUESTIONS).fill(1)
  RULES.forEach(({ name }, rule) => {
    for (const [question, at] of questions) table[rule * QUESTIONS + at] = TRUST[name]?.[question] ?? 1
  })
  return table
}

/** Lets every rule vote on a page. */
export function castVotes(page: Page): Ballot {
  const ballot = new Ballot(page.count, TRUSTED)
  RULES.forEach((rule, me) => rule.weigh(page, ballot, me))
  return ballot
}

/** The names of the rules whose bits are set. */
export function reasonsOf(favours: number): Reason[] {
  return RULES.flatMap((rule, me) => (favours & (1 << me) ? [rule.name] : []))
}
