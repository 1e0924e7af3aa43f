import { Sort, sortOf } from '../../dump/character'
import { type Ballot, Question as Q } from '../ballot'
import { Ending } from '../line-facts'
import type { Page } from '../page'
import { Trait } from '../traits'
import type { Rule } from './rule'

/**
 *     … 大桥修通之后，两岸往来更勤。
 *     大桥通车三年 两岸往来更勤          its words stand in the text above: the headline of that
 *     合作社今年种下两百亩茶 …           and not of the text below
 *
 * A headline repeats words of its own body, and neighbouring articles share few. The same goes for the text before
 * and after a boundary (lexical cohesion, Hearst 1997, over pairs of neighbouring characters).
 */
export const likenessRule: Rule = {
  name: 'likeness',
  weigh(page, ballot, me) {
    const pairs = pairsOf(page)
    for (let at = 1; at < page.count; at++) {
      if (!mayBegin(page, at)) continue
      const display = page.ending[at] !== Ending.Stop && (page.natural[at] ?? 0) >= SHORTEST && (page.natural[at] ?? 0) <= LONGEST
      if (display) {
        const back = share(pairs, at, at + 1, at - REACH, at)
        const on = share(pairs, at, at + 1, at + 1, at + 1 + REACH)
        lean(ballot, me, at, WEIGHT * (on - back))
      }
      const body = lastOfBody(page, at)
      if (body >= 0) {
        const cohesion = share(pairs, at, at + WINDOW, body + 1 - WINDOW, body + 1)
        ballot.add(me, at, Q.Opens, COHESION * (cohesion - USUAL_COHESION))
      }
    }
  },
}

/** Pairs are kept by a hash of so many slots; a clash counts as likeness once in a few hundred pairs. */
const SLOTS = 1 << 16
/** Lines of body that a headline is compared with, about a third of an article: heads repeat what the first or last paragraphs say. */
const REACH = 24
/** Lines on each side of a boundary. */
const WINDOW = 12
/** A display line holds at least two pairs that could be alike, and is no paragraph. */
const SHORTEST = 4
const LONGEST = 40
/** A headline's pairs are found in its own body by about a third, in another by a twentieth: two units of cost apart. */
const WEIGHT = 5
/** Within an article some eighth of the pairs come back; across a boundary half as many. */
const USUAL_COHESION = 0.1
const CROSS = 1
const COHESION = 5
/** Lines of display text between two bodies. */
const TALLEST_HEAD = 4
/** Characters of one line that are looked at. */
const ENOUGH = 120

/** A line that could begin something new: the one before it ends a sentence, or is short of text itself. */
function mayBegin(page: Page, at: number): boolean {
  const before = page.ending[at - 1]
  if (before === Ending.Stop || before === Ending.Closer || before === Ending.Ellipsis) return true
  const single = Trait.BracketByline | Trait.NamedByline | Trait.ClosesByline | Trait.Credit | Trait.InlineByline | Trait.OpensByline
  return ((page.traits[at - 1] ?? 0) & single) !== 0 || (page.natural[at - 1] ?? 0) < (page.measures[at - 1] ?? 0) - 2 ||
    page.blanks[at] === 0 || (page.natural[at - 1] ?? 0) > (page.measures[at - 1] ?? 0) + 1
}

/** The end of the sentence before the line, over up to four lines that could be display text; -1 where there is none. */
function lastOfBody(page: Page, at: number): number {
  for (let before = at - 1; before >= 0 && before >= at - 1 - TALLEST_HEAD; before--) {
    if (page.ending[before] === Ending.Stop) return before
    if ((page.natural[before] ?? 0) > LONGEST || page.stretched[before] === 1) return -1
  }
  return -1
}

function lean(ballot: Ballot, me: number, at: number, on: number): void {
  ballot.add(me, at, Q.LeansOn, -on / 2)
  ballot.add(me, at, Q.LeansBack, on / 2)
  ballot.add(me, at, Q.Cross, (-CROSS * Math.abs(on)) / 2)
}

/** The pairs of all lines in one row; those of line `at` stand from `start[at]` to `start[at + 1]`. */
interface Pairs {
  readonly slots: Uint16Array
  readonly start: Int32Array
  /** When each slot was last seen: two stamps a comparison. */
  readonly seen: Int32Array
  stamp: number
}

/** The pairs of neighbouring Han characters and letters. */
function pairsOf(page: Page): Pairs {
  const start = new Int32Array(page.count + 1)
  const slots = new Uint16Array(page.lines.reduce((sum, { text }) => sum + Math.min(text.length, ENOUGH), 0))
  let count = 0
  for (let at = 0; at < page.count; at++) {
    const text = page.lines[at]?.text ?? ''
    const end = Math.min(text.length, ENOUGH)
    let before = 0
    for (let offset = 0; offset < end; offset++) {
      const code = text.charCodeAt(offset)
      const sort = sortOf(code)
      if (sort === Sort.Space || sort === Sort.Unseen) continue
      const counts = sort === Sort.Han || sort === Sort.Letter
      if (counts && before !== 0) slots[count++] = (Math.imul(before, 31_337) + code) & (SLOTS - 1)
      before = counts ? code : 0
    }
    start[at + 1] = count
  }
  return { slots, start, seen: new Int32Array(SLOTS), stamp: 0 }
}

/** Share of the pairs in lines `from` to `to` that also stand in lines `low` to `high`. */
function share(pairs: Pairs, from: number, to: number, low: number, high: number): number {
  const { slots, start, seen } = pairs
  const count = start.length - 1
  const stamp = (pairs.stamp += 2)
  let own = 0
  const end = start[Math.min(count, to)] ?? 0
  for (let at = start[Math.max(0, from)] ?? 0; at < end; at++) {
    const slot = slots[at] ?? 0
    if (seen[slot] === stamp) continue
    seen[slot] = stamp
    own++
  }
  if (own === 0) return 0
  let shared = 0
  const last = start[Math.min(count, high)] ?? 0
  for (let at = start[Math.min(count, Math.max(0, low))] ?? 0; at < last; at++) {
    const slot = slots[at] ?? 0
    if (seen[slot] !== stamp) continue
    seen[slot] = stamp + 1
    shared++
  }
  return shared / own
}
