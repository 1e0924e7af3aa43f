import { Question as Q } from '../ballot'
import type { Page } from '../page'
import { Trait } from '../traits'
import { isTwin } from './column-name'
import type { Rule } from './rule'

/**
 *     … 两岸往来更勤。
 *     大桥通车三年
 *     编辑手记             printed twice over itself, and nothing but such names after it to the end of the page:
 *     编辑手记             drawn over the finished page, beside no article
 */
export const drawnLast: Rule = {
  name: 'drawn-last',
  weigh(page, ballot, me) {
    for (let at = page.count - 1; at > 0 && isLast(page, at); at--) {
      if (!isTwin(page, at)) continue
      ballot.add(me, at, Q.Loose, -2.5)
      for (const question of [Q.Head, Q.Cross, Q.Start, Q.Middle]) ballot.add(me, at, question, 2)
    }
  },
}

function isLast(page: Page, at: number): boolean {
  return isTwin(page, at) || ((page.traits[at] ?? 0) & Trait.Folio) !== 0
}
