import { Question as Q } from '../ballot'
import type { Rule } from './rule'

/**
 *     　　本报讯 昨日        the dump kept the indentation: a paragraph begins
 *     桥头镇                where other lines have it, one without goes on
 *
 * Believed only where at least one line in forty has it, and not most.
 */
export const ownIndent: Rule = {
  name: 'own-indent',
  weigh(page, ballot, me) {
    let indented = 0
    for (const has of page.indented) indented += has
    if (indented * 40 < page.count || indented * 10 > page.count * 7) return
    for (let at = 0; at < page.count; at++) {
      if (page.indented[at] === 1) {
        ballot.add(me, at, Q.Start, -2)
        ballot.add(me, at, Q.Middle, 4)
      } else ballot.add(me, at, Q.Start, 1)
    }
  },
}
