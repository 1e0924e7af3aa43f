import type { Ballot } from './ballot'
import { backwardPass } from './backward'
import { type Detour, detoursOf } from './detours'
import { type Forward, forwardPass, stepsBack } from './forward'
import type { Place } from './grammar'
import { type Margins, marginsOf } from './margins'
import { answersOn, type Habit } from './trellis'

/** The one best reading of the whole page, line by line, with how much worse the best other reading is. */
export interface Path extends Margins {
  readonly places: readonly Place[]
  /** Whether an article opens with the line. */
  readonly opens: readonly boolean[]
  readonly cost: number
  /** The ways that are nearly as cheap. */
  readonly detours: readonly Detour[]
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
  places: [], opens: [], cost: 0, detours: [],
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
  const asked = answersOn(ballot)
  const beside = cheapest((given === undefined ? Object.values(HABITS) : [HABITS[given]]).map((habit) => forwardPass(ballot, asked, habit)))
  const apart = mayLieApart ? forwardPass(ballot, asked, HEADS_APART) : beside
  return pathOf(ballot, asked, apart.total + PAGE_APART < beside.total ? apart : beside)
}

/** The best path of a page whose habit is given. */
export function bestPathUnder(ballot: Ballot, habit: Habit): Path {
  if (ballot.count === 0) return NOTHING
  const asked = answersOn(ballot)
  return pathOf(ballot, asked, forwardPass(ballot, asked, habit))
}

/** A detour that costs more would need more than words to be right: one in fifty, by the votes alone. */
const NEARLY = 4

function pathOf(ballot: Ballot, asked: readonly Float64Array[], forward: Forward): Path {
  const steps = [...stepsBack(forward, ballot.count - 1, forward.last)].reverse()
  const path = { places: steps.map(({ place }) => place), opens: steps.map(({ opens }) => opens) }
  const backward = backwardPass(ballot, asked, forward.habit)
  const margins = marginsOf(forward, backward, path)
  return { ...path, ...margins, cost: forward.total, detours: [...detoursOf(forward, backward, { ...path, ...margins }, NEARLY)] }
}

function cheapest(readings: readonly Forward[]): Forward {
  return readings.reduce((best, reading) => (reading.total < best.total ? reading : best))
}
