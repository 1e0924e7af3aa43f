import { Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Page } from '../page'
import type { Rule } from './rule'

/**
 *     T                        a single character, and the word goes on in the next line:
 *     he ferry stopped          a capital drawn over several lines
 *
 *     初                        in Chinese the next lines are short of the column by its width
 *     夏清晨，河湾县
 */
export const dropCap: Rule = {
  name: 'drop-cap',
  weigh(page, ballot, me) {
    for (let at = 0; at + 1 < page.count; at++) {
      if (!isDropCap(page, at)) continue
      ballot.add(me, at, Q.Start, -3)
      ballot.add(me, at, Q.StartGoesOn, -7)
      ballot.add(me, at, Q.Head, 3)
      ballot.add(me, at, Q.Cross, 3)
    }
  },
}

function isDropCap(page: Page, at: number): boolean {
  const text = (page.lines[at]?.text ?? '').trim()
  const next = (page.lines[at + 1]?.text ?? '').trim()
  if (text.length > 2 || [...text].length !== 1 || [...next].length < 4 || page.ending[at] !== Ending.None) return false
  if (/^\p{Lu}$/u.test(text)) return /^\p{Ll}/u.test(next)
  return /^\p{Script=Han}$/u.test(text) && isIndented(page, at + 1) && (at === 0 || (page.natural[at - 1] ?? 0) > 1)
}

/** Two or three lines that stop short of those that follow, as beside a large capital. */
function isIndented(page: Page, at: number): boolean {
  const width = page.natural[at] ?? 0
  const beside = page.natural[at + 1] ?? 0
  const below = Math.max(page.natural[at + 3] ?? 0, page.natural[at + 4] ?? 0)
  return Math.abs(width - beside) <= 1 && below - width >= 1.5 && below - width <= 4 && page.ending[at] !== Ending.Stop
}
