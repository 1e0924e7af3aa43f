import { Question as Q } from '../ballot'
import { Trait } from '../traits'
import { isSeries, isTwin } from './column-name'
import type { Rule } from './rule'

/**
 *     编辑手记             the name of a column or a genre, printed once: it stands where it belongs, at a head,
 *     一座桥亮半座城        and hardly apart from it; it is no crosshead and no body
 */
export const printedOnce: Rule = {
  name: 'printed-once',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      if (((page.traits[at] ?? 0) & NAMES) === 0 || isTwin(page, at) || isSeries(page, at)) continue
      ballot.add(me, at, Q.Loose, 0.5)
      ballot.add(me, at, Q.Head, -1)
      for (const question of [Q.Cross, Q.Start, Q.Middle]) ballot.add(me, at, question, 1.2)
    }
  },
}

const NAMES = Trait.ColumnName | Trait.Capitals | Trait.Genre
