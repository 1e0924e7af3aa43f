import { Question as Q } from '../ballot'
import { Trait } from '../traits'
import type { Rule } from './rule'

/**
 *     集市日的新桥。 林小满 摄     caption and credit on one line
 *     记者 林舟摄               or the credit alone, under a caption of several lines
 */
export const caption: Rule = {
  name: 'caption',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      const traits = page.traits[at] ?? 0
      if (traits & Trait.Credit) {
        ballot.add(me, at, Q.Caption, -9.5)
        for (const question of [Q.Head, Q.Cross, Q.Byline, Q.Start, Q.Middle]) ballot.add(me, at, question, 2)
      } else if (traits & Trait.CaptionWords) ballot.add(me, at, Q.Caption, -3)
    }
  },
}
