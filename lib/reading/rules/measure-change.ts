import { Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Rule } from './rule'

/**
 *     |河湾镇的老桥修了三回。|         articles have measures of their own:
 *     |  茶山上的雾还没有散，林阿木|    where one changes between two sentences, another article may open
 *
 * Beside a picture the measure changes, too, but in the middle of a sentence as often as not.
 */
const CHANGE = 0.75
const OPENS = -1
const SAME = 0.7

export const measureChange: Rule = {
  name: 'measure-change',
  weigh(page, ballot, me) {
    for (let at = 1; at < page.count; at++) {
      if (Math.abs((page.measures[at] ?? 0) - (page.measures[at - 1] ?? 0)) < CHANGE || page.ending[at - 1] !== Ending.Stop) continue
      ballot.add(me, at, Q.Opens, OPENS)
      ballot.add(me, at, Q.Same, SAME)
    }
  },
}
