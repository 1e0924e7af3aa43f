import { type Ballot, Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Page } from '../page'
import { Trait } from '../traits'
import type { Rule } from './rule'

/**
 *     【广告】             an advertisement must be labelled, and that is the only way in
 *     河湾茶庄 春茶上市      its lines follow, until text begins that reads like an article
 *     地址：… 电话：…       address, telephone and price are its marks
 */
/** A label is no wider, in em; a longer line has the advertisement in it. */
const LABEL = 8
/** As many lines below a label are display text of what it labels, unless they end a sentence. */
const LINES = 3
const BELOW = -2.5

export const advertisement: Rule = {
  name: 'advertisement',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      const traits = page.traits[at] ?? 0
      if (traits & Trait.Advertisement) {
        ballot.add(me, at, Q.Advertisement, -6)
        for (const question of [Q.Head, Q.Cross, Q.Loose, Q.Start, Q.Middle]) ballot.add(me, at, question, 3)
        if ((page.natural[at] ?? 0) <= LABEL) voteForLinesBelow(page, ballot, me, at)
        continue
      }
      ballot.add(me, at, Q.AdvertisementOpens, 40)
      if (traits & Trait.Contact) ballot.add(me, at, Q.Advertisement, -2.5)
    }
  },
}

function voteForLinesBelow(page: Page, ballot: Ballot, me: number, label: number): void {
  for (let at = label + 1; at <= label + LINES && at < page.count; at++) {
    if (page.ending[at] === Ending.Stop || (page.traits[at] ?? 0) & (Trait.Dateline | Trait.NamedByline)) return
    ballot.add(me, at, Q.Advertisement, BELOW)
  }
}
