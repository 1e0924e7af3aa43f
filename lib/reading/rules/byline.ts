import { Sort } from '../../dump/character'
import { Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Page } from '../page'
import { Trait } from '../traits'
import type { Rule } from './rule'

/**
 *     （林 舟 王小满）         names in brackets after the end of a sentence: the byline that closes an article
 *     本报记者 林 舟           a line that says it is a byline
 *     王 观                   names alone: a byline, or the start of something else
 *     （本报河湾、桥头5月1日电 记者林舟、   a signature over several lines: a paragraph, and the article's last
 *     王小满、周禾）
 *     （作者为…研究员）         a note on the author: a paragraph that closes the article
 *     按时开门。 （林 舟）      the byline as the tail of the last body line: nothing of the article follows
 */
export const byline: Rule = {
  name: 'byline',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      const traits = page.traits[at] ?? 0
      const says = traits & (Trait.BracketByline | Trait.NamedByline | Trait.ClosesByline)
      // names in brackets close an article
      if (traits & (Trait.BracketByline | Trait.ClosesByline)) ballot.add(me, at, Q.BylineOpens, 2.5)
      if (says) {
        ballot.add(me, at, Q.Byline, -10)
        for (const question of [Q.Head, Q.Cross, Q.Loose, Q.Start, Q.Middle]) ballot.add(me, at, question, 3.5)
      } else if (traits & Trait.LoneNames) {
        ballot.add(me, at, Q.Byline, -8.5)
        for (const question of [Q.Head, Q.Cross, Q.Start]) ballot.add(me, at, question, 1)
      }
      if (traits & Trait.ClosingNote) {
        ballot.add(me, at, Q.Start, -1.5)
        ballot.add(me, at, Q.Opens, 3)
        for (const question of [Q.Head, Q.Cross, Q.Loose, Q.Middle]) ballot.add(me, at, question, 5)
      }
      if (traits & Trait.Institution && page.stretched[at] === 0) ballot.add(me, at, Q.Byline, -7.5)
      const end = at >= page.count - 1 ? -1 : endOfSignature(page, at)
      if (end >= 0) {
        ballot.add(me, at, Q.Start, -2)
        for (const question of [Q.Opens, Q.Head, Q.Cross, Q.Middle]) ballot.add(me, at, question, 3)
        ballot.add(me, end, Q.MiddleEnds, -2)
        if (end + 1 < page.count) ballot.add(me, end + 1, Q.Same, 4.5)
      }
      const tail = traits & (Trait.InlineByline | Trait.OpensByline)
      ballot.add(me, at, tail ? Q.Unsigned : Q.Signed, 6)
      if (tail) {
        for (const question of [Q.Head, Q.Cross, Q.Loose]) ballot.add(me, at, question, 3)
        ballot.add(me, at, Q.StartGoesOn, 5)
        ballot.add(me, at, Q.MiddleGoesOn, 5)
        // the sentence ended before the bracket
        const ended = traits & Trait.OpensByline ? -6 : -2.5
        ballot.add(me, at, Q.StartEnds, ended)
        ballot.add(me, at, Q.MiddleEnds, ended)
        if (at + 1 < page.count) {
          ballot.add(me, at + 1, Q.Same, 4.5)
          ballot.add(me, at + 1, Q.Cross, 3)
        }
      }
    }
  },
}

/** A signature in brackets has up to so many lines. */
const LONGEST_SIGNATURE = 10

/** The last line of a signature that begins with this line and has several, -1 where none does. */
function endOfSignature(page: Page, at: number): number {
  const text = (page.lines[at]?.text ?? '').replace(/\s+/gu, '')
  if (page.opens[at] !== Sort.WideOpen || !/^（(?:本报|新华社|记者|参与|执笔|采写)[^）]*$/u.test(text)) return -1
  for (let line = at + 1; line < Math.min(page.count, at + LONGEST_SIGNATURE); line++) {
    const closed = (page.lines[line]?.text ?? '').trimEnd()
    if (closed.endsWith('）')) return line
    if (page.ending[line] === Ending.Stop) return -1
  }
  return -1
}
