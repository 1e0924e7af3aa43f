import { Sort } from '../../dump/character'
import { type Ballot, Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Page } from '../page'
import { Trait } from '../traits'
import { isLabelLike } from './column-name'
import type { Rule } from './rule'

/**
 *     ——桥头镇修桥纪实               a dash opens a deck
 *     桥头镇中心小学：               a colon closes a kicker
 *     桥                            one character a line: a headline set upright,
 *     通                            whole or in pieces
 *     River Bridge Opens at Last     a capital on most words
 *     渡船停了 桥头有灯                a space that was wanted parts the halves of a headline
 *     By the river                   the next line goes on in small letters: no display text ends here,
 *     and over the bridge
 *     桥已修通。两岸                  a sentence that ends inside is no display text,
 *     ，两岸往来                     nor is a line that begins with a comma
 */
/** Names of columns lie loose; headlines hardly do. */
const NO_NAME = 2.2

export const displayForm: Rule = {
  name: 'display-form',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      const traits = page.traits[at] ?? 0
      if (traits & Trait.Dash) voteHead(ballot, me, at, -1.5)
      if (traits & Trait.TitleCase) {
        voteHead(ballot, me, at, -2)
        ballot.add(me, at, Q.Cross, -2)
      }
      if (traits & Trait.LowerCase) voteHead(ballot, me, at, at > 0 && page.ending[at - 1] !== Ending.Stop ? 1 : 3)
      if (page.ending[at] === Ending.Colon && page.han[at] === 1) {
        voteHead(ballot, me, at, -0.5)
        ballot.add(me, at, Q.HeadlineFirst, 2)
      }
      if ((page.natural[at] ?? 0) <= 1 && page.ending[at] !== Ending.Stop) voteHead(ballot, me, at, -1.5)
      if (page.parted[at] === 1) {
        voteHead(ballot, me, at, -0.7)
        ballot.add(me, at, Q.Cross, 1)
      }
      if (at + 1 < page.count && (page.traits[at + 1] ?? 0) & Trait.LowerCase && page.han[at] === 0) {
        for (const question of [Q.HeadEnds, Q.CrossEnds, Q.StartEnds, Q.MiddleEnds]) ballot.add(me, at, question, 2.5)
      }
      if (!isLabelLike(page, at)) ballot.add(me, at, Q.Loose, NO_NAME)
      const commas = page.innerCommas[at] ?? 0
      if (commas > 0) voteHead(ballot, me, at, 0.7 * commas)
      if (at > 0 && isSecondHeadline(page, at)) ballot.add(me, at, Q.HeadGoesOn, 3)
      const inner = page.innerStops[at] ?? 0
      if (inner > 0) voteHead(ballot, me, at, 2.5 * inner)
      if (inner > 0) ballot.add(me, at, Q.Cross, 3 * inner)
      const opens = page.opens[at] ?? 0
      if (opens >= Sort.WideClose && opens <= Sort.WideComma && (page.natural[at] ?? 0) > 1) {
        voteHead(ballot, me, at, 4)
        ballot.add(me, at, Q.Cross, 4)
        ballot.add(me, at, Q.Start, 4)
      }
      if (page.ending[at] === Ending.Comma) voteHead(ballot, me, at, 0.5)
    }
  },
}

/** For or against display text, at a head or away from one. */
function voteHead(ballot: Ballot, me: number, at: number, cost: number): void {
  ballot.add(me, at, Q.Head, cost)
  ballot.add(me, at, Q.Loose, cost)
}

/** Two whole lines of a headline's length with a blank line between are hardly one headline, unless the first fills its measure of fifteen em or more. */
function isSecondHeadline(page: Page, at: number): boolean {
  if (page.blanks[at] === 0) return false
  return isWhole(page, at - 1) && (page.natural[at - 1] ?? 0) < 15 && isWhole(page, at)
}

/** A display line of ten em or more with nothing that makes it a kicker or a deck. */
function isWhole(page: Page, at: number): boolean {
  const width = page.natural[at] ?? 0
  const told = (page.traits[at] ?? 0) & (Trait.ColumnName | Trait.Themed | Trait.Dash)
  return width >= 10 && !told && page.ending[at] !== Ending.Colon && page.ending[at] !== Ending.Comma && page.depth[at] === 0
}
