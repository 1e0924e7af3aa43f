import type { Ballot } from './ballot'
import { type Forward, forwardPass, traced } from './forward'
import type { Place } from './grammar'
import { type Margins, marginsOf } from './margins'
import type { Habit } from './trellis'

/** The one best reading of the whole page, line by line, with how much worse the best other reading is. */
export interface Path extends Margins {
  readonly places: readonly Place[]
  /** Whether an article opens with the line. */
  readonly opens: readonly boolean[]
  readonly cost: number
}

/** Where a page's heads stand: all before their bodies, all after, or now here, now there. */
export type HeadHabit = 'before' | 'after' | 'mixed'

/**
 * The costs of each habit, -ln of how many heads keep it: nine in ten where there is one, every other where there is
 * none. A page is read under each, and the reading that costs least tells which it has.
 */
export const HABITS: Readonly<Record<HeadHabit, Habit>> = {
  before: { before: 0.1, after: 2.3 },
  after: { before: 2.3, after: 0.1 },
  mixed: { before: 0.7, after: 0.7 },
}

/** A page on which all heads come before all bodies, or after them: one in a hundred is like that. */
const HEADS_APART: Habit = { before: 3, after: 3, apart: true }
const PAGE_APART = 7

const NOTHING: Path = {
  places: [], opens: [], cost: 0,
  roleMargin: new Float64Array(0), otherPlace: new Int8Array(0), opensMargin: new Float64Array(0), startMargin: new Float64Array(0),
}

/**
 * The cheapest path through the places of the page (Viterbi 1967), and from a second pass in the other direction the
 * cheapest path through each single place (max-marginals); both exact.
 *
 * @param given the newspaper's habit where it is known; if not, the page is read under each
 * @param mayLieApart whether the page has enough display text in a row to be worth a look at the reading in which heads
 * lie apart from their bodies
 */
export function bestPath(ballot: Ballot, given?: HeadHabit, mayLieApart = false): Path {
  if (ballot.count === 0) return NOTHING
  const beside = cheapest((given === undefined ? Object.values(HABITS) : [HABITS[given]]).map((habit) => forwardPass(ballot, habit)))
  const apart = mayLieApart ? forwardPass(ballot, HEADS_APART) : beside
  return pathOf(ballot, apart.total + PAGE_APART < beside.total ? apart : beside)
}

/** The best path of a page whose habit is given. */
export function bestPathUnder(ballot: Ballot, habit: Habit): Path {
  return ballot.count === 0 ? NOTHING : pathOf(ballot, forwardPass(ballot, habit))
}

function pathOf(ballot: Ballot, forward: Forward): Path {
  const path = traced(forward)
  return { ...path, cost: forward.total, ...marginsOf(ballot, forward, path) }
}

function cheapest(readings: readonly Forward[]): Forward {
  return readings.reduce((best, reading) => (reading.total < best.total ? reading : best))
}
