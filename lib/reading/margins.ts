import type { Backward } from './backward'
import { Question } from './ballot'
import type { Forward } from './forward'
import { PLACES, QUESTION_OF } from './grammar'

/** By how much, for each line, the best path costs more that answers one question about the line in another way. */
export interface Margins {
  /** With another kind of place for the line. */
  readonly roleMargin: Float64Array
  /** The place of the line in that other reading; -1 where there is none. */
  readonly otherPlace: Int8Array
  /** With, or without, an article opening with the line. */
  readonly opensMargin: Float64Array
  /** With another paragraph start; for body lines. */
  readonly startMargin: Float64Array
}

/** The question of each place, and the same with both kinds of body line as one role. */
const QUESTION = Int32Array.from(QUESTION_OF)
const ROLE = Int32Array.from(QUESTION_OF, (question) => (question === Question.Middle ? Question.Start : question))

/**
 * The cheapest path through a single place (max-marginals) is the forward cost of the place and the cheapest rest of
 * the page after it.
 */
export function marginsOf({ costs, gates, total }: Forward, { rest, within, opened }: Backward, path: { readonly places: readonly number[]; readonly opens: readonly boolean[] }): Margins {
  const count = path.places.length
  const roleMargin = new Float64Array(count)
  const otherPlace = new Int8Array(count)
  const startMargin = new Float64Array(count)
  const opensMargin = new Float64Array(count).fill(Infinity)
  for (let at = 0; at < count; at++) {
    const here = at * PLACES
    const place = path.places[at] ?? 0
    const other = cheapestOther(costs, here, rest, ROLE, place)
    otherPlace[at] = other
    roleMargin[at] = costThrough(costs, here, rest, other) - total
    startMargin[at] = costThrough(costs, here, rest, cheapestOther(costs, here, rest, QUESTION, place)) - total
    if (at === 0) continue
    const opening = path.opens[at] === true
    opensMargin[at] = (opening ? costThrough(costs, here - PLACES, within, stayingPlace(costs, within, at)) : (gates[at] ?? 0) + (opened[at] ?? 0)) - total
  }
  return { roleMargin, otherPlace, opensMargin, startMargin }
}

/** The place of the line before `at` in the cheapest path in which no article opens with line `at`; -1 where there is none. */
export function stayingPlace(costs: Float64Array, within: Float64Array, at: number): number {
  const row = (at - 1) * PLACES
  let cheapest = Infinity
  let found = -1
  for (let place = 0; place < PLACES; place++) {
    const cost = (within[row + place] ?? 0) + (costs[row + place] ?? 0)
    if (cost < cheapest) {
      cheapest = cost
      found = place
    }
  }
  return found
}

/** The cheapest place of the line, of all that answer otherwise than the chosen one; -1 where there is none. */
function cheapestOther(costs: Float64Array, here: number, rest: Float64Array, answers: Int32Array, chosen: number): number {
  const told = answers[chosen] ?? 0
  let cheapest = Infinity
  let found = -1
  for (let place = 0; place < PLACES; place++) {
    if (answers[place] === told) continue
    const cost = (costs[here + place] ?? 0) + (rest[here + place] ?? 0)
    if (cost < cheapest) {
      cheapest = cost
      found = place
    }
  }
  return found
}

/** What the cheapest path through a place of the line whose row begins at `here` costs. */
function costThrough(costs: Float64Array, here: number, rest: Float64Array, place: number): number {
  return place < 0 ? Infinity : (costs[here + place] ?? 0) + (rest[here + place] ?? 0)
}
