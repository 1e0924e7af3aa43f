import { Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Page } from '../page'
import type { Rule } from './rule'

/**
 *     靠在东岸。          a paragraph ends with a sentence, so the next line may begin one
 *     水位回落，          it hardly ends with a comma
 *     他说：“我们          nor inside a quotation
 *
 * On labelled pages one line in fifty to ninety inside a paragraph ends with a sentence by chance (-ln 1/60 = 4), and
 * one paragraph in ninety ends without one (4.5), but for a colon before a list, a closing bracket, or dots.
 */
const GOES_ON: Readonly<Record<Ending, number>> = { 0: 0.05, 1: 4, 2: 2, 3: 1.2, 4: 0.7, 5: 0.02, 6: 0.1 }
const ENDS: Readonly<Record<Ending, number>> = { 0: 4.5, 1: 0.05, 2: 0.3, 3: 2.2, 4: 1.8, 5: 6, 6: 4 }

/** A quotation that ends with its sentence is often followed by who said it. */
const AFTER_QUOTATION = 2.9

/** A paragraph that ends inside a quotation: some quotations run over paragraphs, and some marks are lost. */
const INSIDE_QUOTATION = 2.5

/** Display text has no full stop; a question or an exclamation it has at times. */
const HEAD_WITH_STOP = 5
const HEAD_WITH_CRY = 1

export const sentenceEnd: Rule = {
  name: 'sentence-end',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      const ending = (page.ending[at] ?? 0) as Ending
      const open = (page.depth[at] ?? 0) > 0 ? INSIDE_QUOTATION : 0
      const goesOn = ending === Ending.Stop && isQuoted(page, at) ? AFTER_QUOTATION : GOES_ON[ending]
      const ends = ENDS[ending] + open
      ballot.add(me, at, Q.StartGoesOn, goesOn)
      ballot.add(me, at, Q.MiddleGoesOn, goesOn)
      ballot.add(me, at, Q.StartEnds, ends)
      ballot.add(me, at, Q.MiddleEnds, ends)
      if (open > 0) ballot.add(me, at, Q.HeadEnds, 3)
      if (ending === Ending.Comma || ending === Ending.Dash) {
        ballot.add(me, at, Q.HeadEnds, 3)
        ballot.add(me, at, Q.CrossEnds, ending === Ending.Comma ? 3 : 0)
      }
      if (ending === Ending.Stop) {
        const cost = isCry(page, at) ? HEAD_WITH_CRY : HEAD_WITH_STOP
        ballot.add(me, at, Q.Head, cost)
        ballot.add(me, at, Q.Cross, cost)
        ballot.add(me, at, Q.Loose, cost)
        ballot.add(me, at, Q.CrossGoesOn, 3)
      }
    }
  },
}

function isCry(page: Page, at: number): boolean {
  return /[！？!?][”’」』）》"']*\s*$/u.test(page.lines[at]?.text ?? '')
}

function isQuoted(page: Page, at: number): boolean {
  return /[”’"]\s*$/u.test(page.lines[at]?.text ?? '')
}
