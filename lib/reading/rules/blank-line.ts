import { Question as Q } from '../ballot'
import type { Rule } from './rule'

/**
 *     the river bank.
 *     (blank)               in a dump whose blank lines part blocks, a paragraph does not go on over one
 *     The council met
 *
 * Two or more blank lines part articles rather than paragraphs.
 */
export const blankLine: Rule = {
  name: 'blank-line',
  weigh(page, ballot, me) {
    if (page.leading !== 'blocks') return
    for (let at = 1; at < page.count; at++) {
      const blanks = page.blanks[at] ?? 0
      if (blanks > 0) {
        ballot.add(me, at, Q.Middle, 3)
        ballot.add(me, at, Q.Start, -0.8)
        if (blanks > 1) ballot.add(me, at, Q.Opens, -1)
      } else {
        ballot.add(me, at, Q.Head, 0.5)
        ballot.add(me, at, Q.Opens, 1)
      }
    }
  },
}
