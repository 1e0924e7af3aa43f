import { type Ballot, Question } from './ballot'
import { endCost, type Forward } from './forward'
import { type Place, PLACES, QUESTION_OF } from './grammar'
import { answer, noAnswers, TRELLIS } from './trellis'

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
 * Goes through the page backward: the cheapest path through each single place (max-marginals) is the forward cost of
 * the place and the cheapest rest of the page after it.
 */
export function marginsOf(ballot: Ballot, forward: Forward, path: { readonly places: readonly Place[]; readonly opens: readonly boolean[] }): Margins {
  const { count } = ballot
  const { costs, gates, total } = forward
  const moveCosts = TRELLIS.outOf.costs(forward.habit)
  const openerCosts = TRELLIS.openerCosts(forward.habit)
  const exitCosts = TRELLIS.exitCosts(forward.habit)
  const arriving = new Float64Array(PLACES)
  let answers = noAnswers()
  let before = noAnswers()
  const roleMargin = new Float64Array(count)
  const otherPlace = new Int8Array(count)
  const startMargin = new Float64Array(count)
  const opensMargin = new Float64Array(count).fill(Infinity)
  const rest = Float64Array.from(QUESTION, (_, place) => endCost(ballot, forward.habit, place as Place))
  answer(ballot, count - 1, before)
  for (let at = count - 1; at >= 0; at--) {
    const here = at * PLACES
    const place = path.places[at] ?? 0
    const other = cheapestOther(costs, here, rest, ROLE, place)
    otherPlace[at] = other
    roleMargin[at] = costThrough(costs, here, rest, other) - total
    startMargin[at] = costThrough(costs, here, rest, cheapestOther(costs, here, rest, QUESTION, place)) - total
    if (at === 0) break
    ;[answers, before] = [before, answers]
    answer(ballot, at - 1, before)
    arrive(answers, rest, arriving)
    const beyond = cheapestOpening(answers, openerCosts, arriving)
    takeMoves(before, answers, moveCosts, arriving, rest)
    opensMargin[at] = (path.opens[at] === true ? cheapest(costs, here - PLACES, rest) : (gates[at] ?? 0) + beyond) - total
    passGate(before, beyond, exitCosts, rest)
  }
  return { roleMargin, otherPlace, opensMargin, startMargin }
}

/** What it costs to be in each place of a line and to go on to the end of the page. */
function arrive(answers: Float64Array, rest: Float64Array, arriving: Float64Array): void {
  const { placeAsks } = TRELLIS
  for (let place = 0; place < PLACES; place++) arriving[place] = (answers[placeAsks[place] ?? 0] ?? 0) + (rest[place] ?? 0)
}

/** The cheapest place of the line, of all that answer otherwise than the chosen one; -1 where there is none. */
function cheapestOther(costs: Float64Array, here: number, rest: Float64Array, answers: Int32Array, chosen: number): number {
  const told = answers[chosen] ?? 0
  let cheapest = Infinity
  let found = -1
  for (let place = 0; place < PLACES; place++) {
    if (answers[place] === told) continue
    const cost = (costs[here + place] ?? 0) + (rest[place] ?? 0)
    if (cost < cheapest) {
      cheapest = cost
      found = place
    }
  }
  return found
}

/** What the cheapest path through the line in a place costs. */
function costThrough(costs: Float64Array, here: number, rest: Float64Array, place: number): number {
  return place < 0 ? Infinity : (costs[here + place] ?? 0) + (rest[place] ?? 0)
}

function cheapest(costs: Float64Array, here: number, rest: Float64Array): number {
  let cheapest = Infinity
  for (let place = 0; place < PLACES; place++) {
    const cost = (rest[place] ?? 0) + (costs[here + place] ?? 0)
    if (cost < cheapest) cheapest = cost
  }
  return cheapest
}

/** The cheapest rest of the page once an article opens with the line. */
function cheapestOpening(answers: Float64Array, openerCosts: Float64Array, arriving: Float64Array): number {
  const { openers, openerAsks } = TRELLIS
  let cheapest = Infinity
  for (let opener = 0; opener < openers.length; opener++) {
    const cost = (answers[openerAsks[opener] ?? 0] ?? 0) + (openerCosts[opener] ?? 0) + (arriving[openers[opener] ?? 0] ?? 0)
    if (cost < cheapest) cheapest = cost
  }
  return cheapest
}

/** The cheapest rest of the page from each place of the line before, by a move. */
function takeMoves(before: Float64Array, answers: Float64Array, moveCosts: Float64Array, arriving: Float64Array, rest: Float64Array): void {
  const { start, to, asks, entry } = TRELLIS.outOf
  let move = 0
  for (let from = 0; from < PLACES; from++) {
    let cheapest = Infinity
    for (const end = start[from + 1] ?? 0; move < end; move++) {
      const cost = (before[asks[move] ?? 0] ?? 0) + (moveCosts[move] ?? 0) + (answers[entry[move] ?? 0] ?? 0) + (arriving[to[move] ?? 0] ?? 0)
      if (cost < cheapest) cheapest = cost
    }
    rest[from] = cheapest
  }
}

/** The same where another article opens. */
function passGate(before: Float64Array, beyond: number, exitCosts: Float64Array, rest: Float64Array): void {
  const { exitFrom, exitAsks } = TRELLIS
  for (let exit = 0; exit < exitFrom.length; exit++) {
    const from = exitFrom[exit] ?? 0
    const cost = (exitCosts[exit] ?? 0) + (before[exitAsks[exit] ?? 0] ?? 0) + beyond
    if (cost < (rest[from] ?? 0)) rest[from] = cost
  }
}
