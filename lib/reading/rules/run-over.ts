import { Sort } from '../../dump/character'
import { Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import { runsOver } from '../word-pairs'
import type { Rule } from './rule'

/**
 *     初夏清晨，河湾县桥头        桥头|镇: the pair over the line end stands elsewhere on the page,
 *     镇的早市已经开张。          so a word runs on, and nothing ends here
 *
 *     一座桥亮半座城             a text without any mark at its end, and a quotation opens: hardly the same sentence
 *     “从前过河要等渡船
 *
 * Inside paragraphs four line ends in ten are like that; where something ends, one in twelve.
 */
const ENDS = 1.4
const GOES_ON = -0.4
const UNKNOWN = 0.3
const QUOTATION = 0.8

export const runOver: Rule = {
  name: 'run-over',
  weigh(page, ballot, me) {
    for (let at = 0; at + 1 < page.count; at++) {
      if (page.ending[at] !== Ending.None || page.han[at] === 0) continue
      if (page.opens[at + 1] === Sort.WideOpen) for (const question of [Q.StartGoesOn, Q.MiddleGoesOn]) ballot.add(me, at, question, QUOTATION)
      if (!runsOver(page.pairs, page.lines[at]?.text ?? '', page.lines[at + 1]?.text ?? '')) {
        for (const question of [Q.StartGoesOn, Q.MiddleGoesOn]) ballot.add(me, at, question, UNKNOWN)
        continue
      }
      for (const question of [Q.StartEnds, Q.MiddleEnds, Q.HeadEnds, Q.CrossEnds]) ballot.add(me, at, question, ENDS)
      for (const question of [Q.StartGoesOn, Q.MiddleGoesOn]) ballot.add(me, at, question, GOES_ON)
    }
  },
}
