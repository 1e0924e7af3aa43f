import { type Ballot, Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Page } from '../page'
import { Trait } from '../traits'
import { share } from '../word-pairs'
import type { Rule } from './rule'

/**
 *     … 大桥修通之后，两岸往来更勤。
 *     大桥通车三年 两岸往来更勤          its words stand in the text above: the headline of that
 *     合作社今年种下两百亩茶 …           and not of the text below
 *
 * A headline repeats words of its own body, and neighbouring articles share few. The same goes for the text before
 * and after a boundary (lexical cohesion, Hearst 1997, over pairs of neighbouring characters).
 */
export const likenessRule: Rule = {
  name: 'likeness',
  weigh(page, ballot, me) {
    const { pairs } = page
    for (let at = 1; at < page.count; at++) {
      if (!mayBegin(page, at)) continue
      const display = page.ending[at] !== Ending.Stop && (page.natural[at] ?? 0) >= SHORTEST && (page.natural[at] ?? 0) <= LONGEST
      if (display) {
        const back = share(pairs, at, at + 1, at - REACH, at)
        const on = share(pairs, at, at + 1, at + 1, at + 1 + REACH)
        lean(ballot, me, at, WEIGHT * (on - back))
        // what the text before has said already heads a part of it
        ballot.add(me, at, Q.Cross, BACK * (USUAL_BACK - back))
      }
      const body = lastOfBody(page, at)
      if (body >= 0) {
        const cohesion = share(pairs, at, at + WINDOW, body + 1 - WINDOW, body + 1)
        ballot.add(me, at, Q.Opens, COHESION * (cohesion - USUAL_COHESION))
      }
    }
  },
}

/** Lines of body that a headline is compared with, about a third of an article: heads repeat what the first or last paragraphs say. */
const REACH = 24
/** Lines on each side of a boundary. */
const WINDOW = 12
/** A display line holds at least two pairs that could be alike, and is no paragraph. */
const SHORTEST = 4
const LONGEST = 40
/** A headline's pairs are found in its own body by about a third, in another by a twentieth: two units of cost apart. */
const WEIGHT = 5
/** Within an article some eighth of the pairs come back; across a boundary half as many. */
const USUAL_COHESION = 0.1
/** A crosshead repeats words of the text before it; the head of another article hardly does. */
const BACK = 3
const USUAL_BACK = 0.12
const COHESION = 5
/** Lines of display text between two bodies. */
const TALLEST_HEAD = 4

/** A line that could begin something new: the one before it ends a sentence, or is short of text itself. */
function mayBegin(page: Page, at: number): boolean {
  const before = page.ending[at - 1]
  if (before === Ending.Stop || before === Ending.Closer || before === Ending.Ellipsis) return true
  const single = Trait.BracketByline | Trait.NamedByline | Trait.ClosesByline | Trait.Credit | Trait.InlineByline | Trait.OpensByline
  return ((page.traits[at - 1] ?? 0) & single) !== 0 || (page.natural[at - 1] ?? 0) < (page.measures[at - 1] ?? 0) - 2 ||
    page.blanks[at] === 0 || (page.natural[at - 1] ?? 0) > (page.measures[at - 1] ?? 0) + 1
}

/** The end of the sentence before the line, over up to four lines that could be display text; -1 where there is none. */
function lastOfBody(page: Page, at: number): number {
  for (let before = at - 1; before >= 0 && before >= at - 1 - TALLEST_HEAD; before--) {
    if (page.ending[before] === Ending.Stop) return before
    if ((page.natural[before] ?? 0) > LONGEST || page.stretched[before] === 1) return -1
  }
  return -1
}

/** Against the side on which fewer of its words stand; that they stand on the other says no more for a head than for a crosshead. */
function lean(ballot: Ballot, me: number, at: number, on: number): void {
  if (on < 0) ballot.add(me, at, Q.LeansOn, -on)
  else ballot.add(me, at, Q.LeansBack, on)
}
