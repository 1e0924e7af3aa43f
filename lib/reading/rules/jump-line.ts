import { Question as Q } from '../ballot'
import { Trait } from '../traits'
import type { Rule } from './rule'

/**
 *     （下转第2版）      after it nothing of the article follows on this page, though the sentence is open
 *     （上接第1版）      before it nothing stands
 */
export const jumpLine: Rule = {
  name: 'jump-line',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      const traits = page.traits[at] ?? 0
      if (traits & (Trait.JumpTo | Trait.JumpFrom)) {
        ballot.add(me, at, Q.Jump, -15)
        for (const question of [Q.Head, Q.Cross, Q.Loose, Q.Start, Q.Middle, Q.Byline]) ballot.add(me, at, question, 4)
      }
      if ((traits & Trait.JumpFrom) === 0) ballot.add(me, at, Q.JumpOpens, 12)
      const cut = traits & Trait.InlineJump ? at : traits & Trait.JumpTo ? at - 1 : -1
      if (cut < 0) continue
      // the sentence is open here, and yet the paragraph ends
      ballot.add(me, cut, Q.StartEnds, -5)
      ballot.add(me, cut, Q.MiddleEnds, -5)
    }
  },
}
