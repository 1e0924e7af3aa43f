import { Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Page } from '../page'
import { Trait } from '../traits'
import type { Rule } from './rule'

/** Parts of a story are numbered, and stories are not: one head in ten with a number is that of a story. */
const NUMBERED_HEAD = 2

/**
 *     一、桥从何处来          a number,
 *     桥头有集，              a comma or a dash at the end of its first line,
 *     一根扁担挑两岸         and the width of the column at most: a crosshead
 *     灯下有名，              and more so where several on the page have that form
 *     一座小桥亮半城
 *     桥头镇中心小学：          a colon or an opening dash belongs to a head
 */
export const crossheadForm: Rule = {
  name: 'crosshead-form',
  weigh(page, ballot, me) {
    let parallel = 0
    for (let at = 1; at < page.count; at++) if (breaksOff(page, at) && page.ending[at - 1] === Ending.Stop) parallel++
    const many = parallel > 1
    for (let at = 0; at < page.count; at++) {
      const traits = page.traits[at] ?? 0
      const ending = page.ending[at]
      if (traits & Trait.Ordinal) {
        ballot.add(me, at, Q.Cross, -1.5)
        ballot.add(me, at, Q.Head, NUMBERED_HEAD)
      }
      if (breaksOff(page, at)) ballot.add(me, at, Q.Cross, many ? -2 : -1)
      if (traits & (Trait.ColumnName | Trait.Themed)) ballot.add(me, at, Q.Cross, 1.5)
      if (ending === Ending.Colon) ballot.add(me, at, Q.Cross, 1)
      if (traits & Trait.Dash) ballot.add(me, at, Q.Cross, 3)
      if (traits & Trait.Dateline) ballot.add(me, at, Q.Cross, 4)
    }
  },
}

/** A line that ends with a comma or a dash well before the end of its column, as the first line of a crosshead does. */
function breaksOff(page: Page, at: number): boolean {
  if (page.ending[at] !== Ending.Comma && page.ending[at] !== Ending.Dash) return false
  return (page.natural[at] ?? 0) < (page.measures[at] ?? 0) - 2.5
}
