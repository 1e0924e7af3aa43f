import { Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Rule } from './rule'

/**
 *     两 岸 茶 农 同 走 一 座 桥      a line stretched to its column: body, and more of the paragraph follows
 *     灯 火 与 茶 香 。             unless it happens to end the paragraph as a full line
 *
 * Display text is not justified; only names are padded, and those have a rule of their own.
 */
export const stretchedLine: Rule = {
  name: 'stretched-line',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      if (page.stretched[at] === 0) continue
      ballot.add(me, at, Q.Start, -0.5)
      ballot.add(me, at, Q.Middle, -0.5)
      ballot.add(me, at, Q.Head, 3)
      ballot.add(me, at, Q.Cross, 3)
      ballot.add(me, at, Q.Loose, 3)
      const cost = page.ending[at] === Ending.Stop ? 1.5 : 2.5
      ballot.add(me, at, Q.StartEnds, cost)
      ballot.add(me, at, Q.MiddleEnds, cost)
    }
  },
}
