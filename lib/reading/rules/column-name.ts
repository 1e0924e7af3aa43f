import { type Ballot, Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Page } from '../page'
import { Trait } from '../traits'
import type { Rule } from './rule'

/**
 *     编辑手记             the name of a standing column, by its last word,
 *     编辑手记             or because it is printed twice over itself,
 *     看山河·（四）桥头篇桥头篇    or because it is numbered, or printed twice inside the line
 *
 *     停水通知             or the head of a notice
 *
 * Such a name stands at a head, or is drawn at the end of the page away from it. It is no crosshead.
 */
/** A kicker or a label is no head by itself, and nothing else stands over a headline. */
const NOT_A_HEAD = 3

const SERIES = /(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|([^\s，。]{3,10})\1)\s*$/u

/** The longest name that is looked for twice, in UTF-16 units. */
const LONGEST_NAME = 20

/** What a line says that is printed twice. */
const TWICE = 3.5

/** The name of a column before a head that stands over a dispatch belongs to the article before. */
const NOT_OVER_DISPATCH = 1.5
const TALLEST_HEAD = 8
const LONGEST_DISPATCH = 60

export const columnName: Rule = {
  name: 'column-name',
  weigh(page, ballot, me) {
    for (let at = 0; at < page.count; at++) {
      const twin = isTwin(page, at)
      const series = !twin && isSeries(page, at)
      ballot.add(me, at, twin || series || isLabelLike(page, at) ? Q.HeadlineFirst : Q.LabelOnly, NOT_A_HEAD)
      if (twin) {
        if (!isTwin(page, at - 1) || (page.blanks[at] ?? 0) > 0) voteLoose(ballot, me, at, TWICE + 0.5)
        else voteLoose(ballot, me, at, TWICE)
      } else if (series) voteLoose(ballot, me, at, 2.5)
      if ((page.traits[at] ?? 0) & Trait.ColumnName) {
        if (isOverDispatch(page, at)) ballot.add(me, at, Q.LeansOn, NOT_OVER_DISPATCH)
        if (isBehindDispatch(page, at)) ballot.add(me, at, Q.LeansBack, NOT_OVER_DISPATCH)
      }
      if ((page.traits[at] ?? 0) & Trait.Genre) ballot.add(me, at, Q.Cross, 2)
      if ((page.traits[at] ?? 0) & Trait.Notice) {
        ballot.add(me, at, Q.Head, -1)
        ballot.add(me, at, Q.Opens, -1.5)
        ballot.add(me, at, Q.Cross, 3)
      }
    }
  },
}

/** Whether the next text that follows is a dispatch: columns of comment and notes do not stand over those. */
function isOverDispatch(page: Page, at: number): boolean {
  for (let next = at + 1; next <= at + TALLEST_HEAD && next < page.count; next++) {
    if ((page.traits[next] ?? 0) & Trait.Dateline) return true
    if (page.ending[next] === Ending.Stop || page.stretched[next] === 1) return false
  }
  return false
}

/** Whether the text before is a dispatch: its dateline comes before any byline on the way back. */
function isBehindDispatch(page: Page, at: number): boolean {
  const signed = Trait.BracketByline | Trait.NamedByline | Trait.InlineByline | Trait.OpensByline | Trait.ClosesByline
  for (let before = at - 1; before >= Math.max(0, at - LONGEST_DISPATCH); before--) {
    if ((page.traits[before] ?? 0) & Trait.Dateline) return true
    if ((page.traits[before] ?? 0) & signed) return false
  }
  return false
}

/** Whether a line could be a kicker or a label: by its form, by its word, or because it is printed twice. */
export function isLabelLike(page: Page, at: number): boolean {
  return ((page.traits[at] ?? 0) & (Trait.ColumnName | Trait.Themed | Trait.Capitals | Trait.Genre)) !== 0 || page.ending[at] === Ending.Colon
}

function voteLoose(ballot: Ballot, me: number, at: number, weight: number): void {
  ballot.add(me, at, Q.Loose, -weight)
  // what is printed twice was drawn apart from the heads, over all the rest
  ballot.add(me, at, Q.Head, weight >= TWICE ? 4 : -Math.min(1, weight / 2))
  ballot.add(me, at, Q.Cross, 1.5)
  ballot.add(me, at, Q.Start, weight)
  ballot.add(me, at, Q.Middle, weight)
}

/** Whether a short line stands right beside one with the same words. */
export function isTwin(page: Page, at: number): boolean {
  if (at < 0 || at >= page.count || (page.natural[at] ?? 0) > 30) return false
  return isSame(page, at, at - 1) || isSame(page, at, at + 1)
}

/** The same words are of the same width, and most lines are told apart by that. */
function isSame(page: Page, at: number, other: number): boolean {
  return page.natural[at] === page.natural[other] && (page.lines[at]?.text ?? '').trim() === (page.lines[other]?.text ?? '').trim()
}

/** A numbered series, or a name that is printed twice over itself inside the line. */
export function isSeries(page: Page, at: number): boolean {
  if ((page.natural[at] ?? 0) > 40 || page.ending[at] === Ending.Stop || page.innerCommas[at] !== 0) return false
  const text = page.lines[at]?.text ?? ''
  return mayEndSeries(text) && SERIES.test(text)
}

/** Whether a line ends with a bracket, or with two characters that stand shortly before: all that can be a series, at a glance. */
function mayEndSeries(text: string): boolean {
  const ends = text.trimEnd()
  const last = ends.length - 1
  if (ends.endsWith('）') || ends.endsWith(')')) return true
  const code = ends.charCodeAt(last)
  for (let at = last - 3; at > 0 && at >= last - LONGEST_NAME; at--) {
    if (ends.charCodeAt(at) === code && ends.charCodeAt(at - 1) === ends.charCodeAt(last - 1)) return true
  }
  return false
}
