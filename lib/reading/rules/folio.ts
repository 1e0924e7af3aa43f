import { type Ballot, Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import { isAtEdge, type Page } from '../page'
import { Trait } from '../traits'
import type { Rule } from './rule'

/**
 *     4  2031年5月8日 星期四 河湾日报      the folio line
 *     责编 林舟  版式 王小满              the page credits
 *     老桥故事 第3版                     a teaser: it belongs to the page it points to
 *     本报热线：555-0100                 how to reach the paper
 *
 *     河湾日报                          the masthead: whatever stands above
 *     2031年5月8日 星期四 今日4版           the last line of legal data at the head of the page
 */
export const folio: Rule = {
  name: 'folio',
  weigh(page, ballot, me) {
    const masthead = lastOfMasthead(page)
    for (let at = 0; at < page.count; at++) {
      const told = (page.traits[at] ?? 0) & (Trait.Folio | Trait.Teaser | Trait.HouseNote)
      if (told || at < masthead) speakForFolio(ballot, me, at)
      if (told & Trait.Folio && isAtEdge(at, page.count)) ballot.add(me, at, Q.Folio, -SURER_AT_EDGE)
    }
  },
}

/** Folio lines stand at the head and foot of the page, and display text of that form does not: by a factor of e^6. */
const SURER_AT_EDGE = 6

/** Says that a line belongs to the head or foot of the page: enough to overcome that such a line is rare. */
export function speakForFolio(ballot: Ballot, me: number, at: number): void {
  ballot.add(me, at, Q.Folio, -11)
  for (const question of [Q.Head, Q.Cross, Q.Loose, Q.Start, Q.Middle, Q.Caption, Q.Byline]) ballot.add(me, at, question, 3)
}

/** A masthead has at most so many lines: name in two scripts, motto, date, numbers, weather. */
const TALLEST_MASTHEAD = 8

/** The place of the last folio line at the head of the page if only display text stands above it, else 0. */
function lastOfMasthead(page: Page): number {
  let last = 0
  for (let at = 0; at < Math.min(TALLEST_MASTHEAD, page.count); at++) {
    if (page.ending[at] === Ending.Stop || page.stretched[at] === 1) break
    if ((page.traits[at] ?? 0) & Trait.Folio) last = at
  }
  return last
}
