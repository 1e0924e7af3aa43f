import { Question as Q } from '../ballot'
import { speakForFolio } from './folio'
import type { Rule } from './rule'

/** A person who knows the paper is a little surer than the look of a line: a paper's name is set like a headline. */
const SURER = -2

/** What the desk wrote into the house style: names of columns, and words of the folio line. */
export const houseWords: Rule = {
  name: 'house-style',
  weigh(page, ballot, me) {
    const labels = new Set((page.style.labels ?? []).map(closed))
    const folio = (page.style.folio ?? []).map(closed).filter((words) => words !== '')
    if (labels.size === 0 && folio.length === 0) return
    for (let at = 0; at < page.count; at++) {
      if ((page.natural[at] ?? 0) > 40) continue
      const text = closed(page.lines[at]?.text ?? '')
      if (labels.has(text)) {
        ballot.add(me, at, Q.Head, -2)
        ballot.add(me, at, Q.Loose, -2)
        ballot.add(me, at, Q.Cross, 3)
      }
      if (!/\d/.test(text) || !folio.some((words) => text.includes(words))) continue
      speakForFolio(ballot, me, at)
      ballot.add(me, at, Q.Folio, SURER)
    }
  },
}

function closed(text: string): string {
  return text.replace(/\s+/g, '')
}
