import { type Ballot, Question } from './ballot'
import { endCost, type Forward } from './forward'
import { type Place, PLACES, QUESTION_OF } from './grammar'
import { Fares, GATE_FROM, MOVES_FROM, OPENING } from './trellis'

/** By how much, for each line, the best path costs more that answers one question about the line in another way. */
export interface Margins {
  /** With another kind of place for the line. */
  readonly roleMargin: Float64Array
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
  const fares = new Fares(ballot, forward.habit)
  const moves = MOVES_FROM.costs(forward.habit)
  const roleMargin = new Float64Array(count)
  const startMargin = new Float64Array(count)
  const opensMargin = new Float64Array(count).fill(Infinity)
  const rest = Float64Array.from(QUESTION, (_, place) => endCost(ballot, place as Place))
  for (let at = count - 1; at >= 0; at--) {
    const place = path.places[at] ?? 0
    roleMargin[at] = cheapestOther(costs, at * PLACES, rest, ROLE, place) - total
    startMargin[at] = cheapestOther(costs, at * PLACES, rest, QUESTION, place) - total
    if (at === 0) break
    fares.stepTo(at)
    for (let to = 0; to < PLACES; to++) fares.place[to] = (fares.place[to] ?? 0) + (rest[to] ?? 0)
    const beyond = cheapestOpening(fares)
    takeMoves(fares, moves, rest)
    opensMargin[at] = (path.opens[at] === true ? cheapest(costs, (at - 1) * PLACES, rest) : (gates[at] ?? 0) + beyond) - total
    passGate(fares, beyond, rest)
  }
  return { roleMargin, opensMargin, startMargin }
}

/** The cheapest path through the line in any place that answers otherwise than the chosen one. */
function cheapestOther(costs: Float64Array, here: number, rest: Float64Array, answers: Int32Array, chosen: number): number {
  const told = answers[chosen] ?? 0
  let cheapest = Infinity
  for (let place = 0; place < PLACES; place++) {
    if (answers[place] === told) continue
    const cost = (costs[here + place] ?? 0) + (rest[place] ?? 0)
    if (cost < cheapest) cheapest = cost
  }
  return cheapest
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
function cheapestOpening({ opening, place }: Fares): number {
  let cheapest = Infinity
  for (let index = 0; index < opening.length; index++) {
    const cost = (opening[index] ?? 0) + (place[OPENING[index] ?? 0] ?? 0)
    if (cost < cheapest) cheapest = cost
  }
  return cheapest
}

/** The cheapest rest of the page from each place of the line before, by a move. */
function takeMoves({ leaving, entering, place }: Fares, moves: Float64Array, rest: Float64Array): void {
  const { start, to, exit, entry } = MOVES_FROM
  let move = 0
  for (let from = 0; from < PLACES; from++) {
    let cheapest = Infinity
    for (const end = start[from + 1] ?? 0; move < end; move++) {
      const cost = (leaving[exit[move] ?? 0] ?? 0) + (moves[move] ?? 0) + (entering[entry[move] ?? 0] ?? 0) + (place[to[move] ?? 0] ?? 0)
      if (cost < cheapest) cheapest = cost
    }
    rest[from] = cheapest
  }
}

/** The same where another article opens. */
function passGate({ parting }: Fares, beyond: number, rest: Float64Array): void {
  for (let way = 0; way < parting.length; way++) {
    const from = GATE_FROM[way] ?? 0
    const cost = (parting[way] ?? 0) + beyond
    if (cost < (rest[from] ?? 0)) rest[from] = cost
  }
}
