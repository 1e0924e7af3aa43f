import type { Ballot } from './ballot'
import { forwardPass, traced } from './forward'
import { Place } from './grammar'
import { type Margins, marginsOf } from './margins'
import { type Habit, isHeadAfter } from './trellis'

export type { Habit } from './trellis'

/** The one best reading of the whole page, line by line, with how much worse the best other reading is. */
export interface Path extends Margins {
  readonly places: readonly Place[]
  /** Whether an article opens with the line. */
  readonly opens: readonly boolean[]
  readonly cost: number
}

/** Where nothing is known of the habit. */
const NO_HABIT: Habit = { before: 0, after: 0 }
/** Half a unit of cost decides where all else is even, and bows to any other evidence: pages mix both. */
const AGAINST_HABIT = 0.5
/** A page shows a habit when it has at least so many heads, and this share of them on one side. */
const FEWEST_HEADS = 3
const HABIT_SHARE = 2 / 3

/** A page on which all heads come before all bodies, or after them: one in a hundred is like that. */
const HEADS_APART: Habit = { before: 3, after: 3, apart: true }
const PAGE_APART = 7

const NOTHING: Path = {
  places: [], opens: [], cost: 0,
  roleMargin: new Float64Array(0), opensMargin: new Float64Array(0), startMargin: new Float64Array(0),
}

/**
 * The cheapest path through the places of the page (Viterbi 1967), and from a second pass in the other direction the
 * cheapest path through each single place (max-marginals); both exact.
 *
 * @param given the newspaper's habit where it is known; if not, the page's own is read off a first path without any
 * @param mayLieApart whether the page has enough display text in a row to be worth a look at the reading in which heads
 * lie apart from their bodies
 */
export function bestPath(ballot: Ballot, given?: Habit, mayLieApart = false): Path {
  if (ballot.count === 0) return NOTHING
  const first = forwardPass(ballot, given ?? NO_HABIT)
  const habit = given ?? habitOf(traced(first).places)
  const beside = habit === first.habit ? first : forwardPass(ballot, habit)
  const apart = mayLieApart ? forwardPass(ballot, HEADS_APART) : beside
  const best = apart.total + PAGE_APART < beside.total ? apart : beside
  const path = traced(best)
  return { ...path, cost: best.total, ...marginsOf(ballot, best, path) }
}

/** On which side of their bodies most heads of a page stand. */
function habitOf(places: readonly Place[]): Habit {
  let before = 0
  let after = 0
  places.forEach((place, at) => {
    if (place === Place.HeadBefore && places[at - 1] !== Place.HeadBefore) before++
    if (isHeadAfter(place) && !isHeadAfter(places[at - 1])) after++
  })
  if (before + after < FEWEST_HEADS) return NO_HABIT
  if (before >= (before + after) * HABIT_SHARE) return { before: 0, after: AGAINST_HABIT }
  return after >= (before + after) * HABIT_SHARE ? { before: AGAINST_HABIT, after: 0 } : NO_HABIT
}
