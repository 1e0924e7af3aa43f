import { Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import { Trait } from '../traits'
import type { Rule } from './rule'

/**
 *     本报讯  昨日 …            sender, place and date are the first words of an article
 *     HARBOUR TOWN — The …
 *     5月1日，…                 a date is the next best
 *     编者按：…                  a note by the editor comes first, too
 *
 * In the middle of an article they hardly stand (a round-up of dispatches), and no headline has them.
 */
/** An article that begins right after the body of another, with neither head, byline nor date between: by a factor of e. */
const BARE = 1
/** One article in four opens with a date, one paragraph in twenty. */
const DATE_OPENS = -1
const SIGNS = Trait.InlineByline | Trait.OpensByline | Trait.ClosesByline | Trait.BracketByline | Trait.Credit

export const dateline: Rule = {
  name: 'dateline',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      const traits = page.traits[at] ?? 0
      if (traits & Trait.DateLead) {
        ballot.add(me, at, Q.Start, -1)
        ballot.add(me, at, Q.Middle, 0.5)
        ballot.add(me, at, Q.Opens, DATE_OPENS)
        for (const question of [Q.Head, Q.Cross, Q.Loose]) ballot.add(me, at, question, 1.5)
      }
      if (traits & Trait.EditorsNote) {
        ballot.add(me, at, Q.Start, -1)
        ballot.add(me, at, Q.Opens, -1.5)
        ballot.add(me, at, Q.Same, 2)
        for (const question of [Q.Head, Q.Cross]) ballot.add(me, at, question, 2)
      }
      ballot.add(me, at, traits & Trait.Dateline ? Q.Undated : Q.Dated, 8)
      if (at > 0 && page.ending[at - 1] === Ending.Stop && !((page.traits[at - 1] ?? 0) & SIGNS)) ballot.add(me, at, Q.Undated, BARE)
      if ((traits & Trait.Dateline) === 0) continue
      ballot.add(me, at, Q.Start, -2)
      ballot.add(me, at, Q.Opens, -3)
      ballot.add(me, at, Q.Same, 4)
      for (const question of [Q.Head, Q.Cross, Q.Loose, Q.Caption]) ballot.add(me, at, question, 3)
      ballot.add(me, at, Q.Middle, 5)
    }
  },
}
