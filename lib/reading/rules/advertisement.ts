import { Question as Q } from '../ballot'
import { Trait } from '../traits'
import type { Rule } from './rule'

/**
 *     【广告】             an advertisement must be labelled, and that is the only way in
 *     河湾茶庄 春茶上市      its lines follow, until text begins that reads like an article
 *     地址：… 电话：…       address, telephone and price are its marks
 */
export const advertisement: Rule = {
  name: 'advertisement',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      const traits = page.traits[at] ?? 0
      if (traits & Trait.Advertisement) {
        ballot.add(me, at, Q.Advertisement, -6)
        for (const question of [Q.Head, Q.Cross, Q.Loose, Q.Start, Q.Middle]) ballot.add(me, at, question, 3)
        continue
      }
      ballot.add(me, at, Q.AdvertisementOpens, 40)
      if (traits & Trait.Contact) ballot.add(me, at, Q.Advertisement, -2.5)
    }
  },
}
