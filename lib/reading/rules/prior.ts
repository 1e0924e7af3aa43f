import { Question as Q } from '../ballot'
import type { Rule } from './rule'

/**
 * What a line is before anybody has looked at it: on a page of some five hundred lines about nine in ten are body,
 * two or three in a hundred display text, and the rest is so rare that something must speak for it.
 */
export const prior: Rule = {
  name: 'prior',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      ballot.add(me, at, Q.Head, 1)
      ballot.add(me, at, Q.Cross, 1)
      ballot.add(me, at, Q.Byline, 8)
      ballot.add(me, at, Q.Caption, 7)
      ballot.add(me, at, Q.Folio, 10)
      ballot.add(me, at, Q.Loose, 2.5)
      ballot.add(me, at, Q.Advertisement, 3)
      ballot.add(me, at, Q.Jump, 14)
      // one line in six opens a paragraph
      ballot.add(me, at, Q.Start, 1.6)
      ballot.add(me, at, Q.Middle, 0.2)
    }
  },
}
