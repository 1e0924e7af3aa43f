import { Question as Q } from '../ballot'
import { Trait } from '../traits'
import type { Rule } from './rule'

/**
 *     （林 舟 王小满）         names in brackets after the end of a sentence: the byline that closes an article
 *     本报记者 林 舟           a line that says it is a byline
 *     王 观                   names alone: a byline, or the start of something else
 *     （作者为…研究员）         a note on the author: a paragraph that closes the article
 *     按时开门。 （林 舟）      the byline as the tail of the last body line: nothing of the article follows
 */
export const byline: Rule = {
  name: 'byline',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      const traits = page.traits[at] ?? 0
      const says = traits & (Trait.BracketByline | Trait.NamedByline | Trait.ClosesByline)
      // names in brackets close an article
      if (traits & (Trait.BracketByline | Trait.ClosesByline)) ballot.add(me, at, Q.BylineOpens, 2.5)
      if (says) {
        ballot.add(me, at, Q.Byline, -10)
        for (const question of [Q.Head, Q.Cross, Q.Loose, Q.Start, Q.Middle]) ballot.add(me, at, question, 3.5)
      } else if (traits & Trait.LoneNames) {
        ballot.add(me, at, Q.Byline, -8.5)
        for (const question of [Q.Head, Q.Cross, Q.Start]) ballot.add(me, at, question, 1)
      }
      if (traits & Trait.ClosingNote) {
        ballot.add(me, at, Q.Start, -1.5)
        ballot.add(me, at, Q.Opens, 3)
        for (const question of [Q.Head, Q.Cross, Q.Loose, Q.Middle]) ballot.add(me, at, question, 3)
      }
      if (traits & Trait.Institution) ballot.add(me, at, Q.Byline, -7.5)
      const tail = traits & (Trait.InlineByline | Trait.OpensByline)
      ballot.add(me, at, tail ? Q.Unsigned : Q.Signed, 6)
      if (tail) {
        for (const question of [Q.Head, Q.Cross, Q.Loose]) ballot.add(me, at, question, 3)
        ballot.add(me, at, Q.StartGoesOn, 5)
        ballot.add(me, at, Q.MiddleGoesOn, 5)
        // the sentence ended before the bracket
        const ended = traits & Trait.OpensByline ? -6 : -2.5
        ballot.add(me, at, Q.StartEnds, ended)
        ballot.add(me, at, Q.MiddleEnds, ended)
        if (at + 1 < page.count) {
          ballot.add(me, at + 1, Q.Same, 4.5)
          ballot.add(me, at + 1, Q.Cross, 3)
        }
      }
    }
  },
}
