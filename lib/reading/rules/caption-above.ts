import { type Ballot, Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Page } from '../page'
import { Trait } from '../traits'
import type { Rule } from './rule'

/**
 *     10月19日，书市收摊。图为孩子们       a caption of several lines, set wider than the columns,
 *     在桥头与书摊合影。
 *     记者 林舟摄                        right above the credit that closes it
 */
export const captionAbove: Rule = {
  name: 'caption-above',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) if ((page.traits[at] ?? 0) & Trait.Credit) voteForCaptionAbove(page, ballot, me, at)
  },
}

/** The full lines of a caption are alike in width to this, in em; a headline above them is not. */
const ALIKE = 4.5

/** Lines of another measure than the columns, up to the line that begins the caption. */
function voteForCaptionAbove(page: Page, ballot: Ballot, me: number, credit: number): void {
  if ((page.natural[credit] ?? 0) > 14) return
  const usual = page.usualMeasure
  let from = credit
  let block = 0
  while (from > 0 && credit - from < 12) {
    const width = page.natural[from - 1] ?? 0
    const isLast = from === credit && page.ending[from - 1] === Ending.Stop
    const isOther = width > usual * 1.25 + 1 && (block === 0 || Math.abs(width - block) <= ALIKE)
    if (!isOther && !isLast) break
    if (isOther) block = width
    from--
  }
  const hasOther = from < credit - 1 || (page.natural[credit - 1] ?? 0) > usual * 1.25 + 1
  if (!hasOther) return
  for (let at = from; at < credit; at++) ballot.add(me, at, Q.Caption, -9)
}
