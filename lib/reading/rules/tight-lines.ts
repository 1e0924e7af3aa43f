import { Question as Q } from '../ballot'
import type { Rule } from './rule'

/**
 *     桥头有集，
 *     一根扁担挑两岸        no blank line between, in a dump that has one after nearly every line: one display
 *     (blank)               text in two lines
 *     11 月 19 日，
 *
 * Only dumps with a blank line after every line tell it. A headline can also be drawn tight to the body after it.
 */
export const tightLines: Rule = {
  name: 'tight-lines',
  weigh(page, ballot, me) {
    if (page.leading !== 'double') return
    for (let at = 0; at < page.count; at++) {
      const tightBefore = at > 0 && page.blanks[at] === 0
      const tightAfter = at + 1 < page.count && page.blanks[at + 1] === 0
      if (tightBefore) {
        ballot.add(me, at, Q.Middle, 2.5)
        // a body may be drawn tight to what stands before it, but no article opens inside a headline
        ballot.add(me, at, Q.Start, -1.5)
        ballot.add(me, at, Q.Same, 2)
        ballot.add(me, at, Q.Opens, 2)
      }
      if (!tightBefore) ballot.add(me, at, Q.HeadGoesOn, 0.7)
      if (!tightBefore && !tightAfter) continue
      ballot.add(me, at, Q.Head, -1)
      ballot.add(me, at, Q.Cross, -0.5)
      ballot.add(me, at, Q.Loose, -0.5)
    }
  },
}
