import { type Ballot, Question } from './ballot'
import { conditionOf, costToBegin, costToEnd, OPENERS, type Place, PLACES, QUESTION_OF } from './grammar'
import { answer, type Habit, habitAtOpening, noAnswers, priceIn, TRELLIS } from './trellis'

/** The cheapest cost of each place of each line, from the start of the page, and the move by which it was reached. */
export interface Forward {
  readonly habit: Habit
  /** Place p of line `at` stands at `at * PLACES + p`. */
  readonly costs: Float64Array
  readonly came: Int16Array
  /** The cheapest way out of the article before each line, through which all that opens an article goes. */
  readonly gates: Float64Array
  /** The place in which the cheapest path ends, and what it costs. */
  readonly last: Place
  readonly total: number
}

/** Marks a line that opens an article, less the place of the line before; -1 is the start of the page. */
const THROUGH_GATE = -2

/** Goes through the page once, from its first line to its last (Viterbi 1967). */
export function forwardPass(ballot: Ballot, habit: Habit): Forward {
  const { count } = ballot
  const moveCosts = TRELLIS.into.costs(habit)
  const openerCosts = TRELLIS.openerCosts(habit)
  const exitCosts = TRELLIS.exitCosts(habit)
  const leaving = new Float64Array(TRELLIS.wayFrom.length)
  const costs = new Float64Array(count * PLACES)
  const came = new Int16Array(count * PLACES).fill(-1)
  const gates = new Float64Array(count).fill(Infinity)
  let before = noAnswers()
  let answers = noAnswers()
  begin(ballot, habit, costs)
  answer(ballot, 0, answers)
  addPlaces(answers, costs, 0)
  for (let at = 1; at < count; at++) {
    const here = at * PLACES
    ;[before, answers] = [answers, before]
    answer(ballot, at, answers)
    leave(before, costs, here - PLACES, leaving)
    takeMoves(leaving, answers, moveCosts, costs, came, here)
    gates[at] = passGate(before, answers, { exitCosts, openerCosts }, costs, came, here)
    addPlaces(answers, costs, here)
  }
  return { habit, costs, came, gates, ...cheapestEnd(ballot, habit, costs) }
}

/** The first line: what the moves into a place ask of a line goes for it, too. */
function begin(ballot: Ballot, habit: Habit, costs: Float64Array): void {
  for (let place = 0; place < PLACES; place++) {
    const condition = conditionOf(place as Place)
    const asked = condition === null ? 0 : ballot.cost(0, condition)
    costs[place] = costToBegin(place as Place, (price) => priceIn(habit, price)) + habitAtOpening(place as Place, habit) + asked
  }
}

/** What it costs to have left the line before, in each way out of its places. */
function leave(before: Float64Array, costs: Float64Array, row: number, leaving: Float64Array): void {
  const { wayFrom, wayAsks } = TRELLIS
  for (let way = 0; way < leaving.length; way++) {
    leaving[way] = (before[wayAsks[way] ?? 0] ?? 0) + (costs[row + (wayFrom[way] ?? 0)] ?? 0)
  }
}

/** The cheapest move into each place of the line whose row begins at `here`. */
function takeMoves(leaving: Float64Array, answers: Float64Array, moveCosts: Float64Array, costs: Float64Array, came: Int16Array, here: number): void {
  const { start, exit, entry } = TRELLIS.into
  let move = 0
  for (let place = 0; place < PLACES; place++) {
    let cheapest = Infinity
    let by = -1
    for (const end = start[place + 1] ?? 0; move < end; move++) {
      const cost = (leaving[exit[move] ?? 0] ?? 0) + (moveCosts[move] ?? 0) + (answers[entry[move] ?? 0] ?? 0)
      if (cost < cheapest) {
        cheapest = cost
        by = move
      }
    }
    costs[here + place] = cheapest
    came[here + place] = by
  }
}

/** What the ways out of an article and the openings of the next cost on the page. */
interface Openings {
  readonly exitCosts: Float64Array
  readonly openerCosts: Float64Array
}

/** Opens an article with the line where that is cheaper. The cheapest way out of the one before serves all openers. */
function passGate(before: Float64Array, answers: Float64Array, { exitCosts, openerCosts }: Openings, costs: Float64Array, came: Int16Array, here: number): number {
  const { exitFrom, exitAsks, openers, openerAsks } = TRELLIS
  let gate = Infinity
  let from = 0
  for (let exit = 0; exit < exitFrom.length; exit++) {
    const place = exitFrom[exit] ?? 0
    const cost = (costs[here - PLACES + place] ?? 0) + (exitCosts[exit] ?? 0) + (before[exitAsks[exit] ?? 0] ?? 0)
    if (cost < gate) {
      gate = cost
      from = place
    }
  }
  for (let opener = 0; opener < openers.length; opener++) {
    const there = here + (openers[opener] ?? 0)
    const cost = gate + (answers[openerAsks[opener] ?? 0] ?? 0) + (openerCosts[opener] ?? 0)
    if (cost < (costs[there] ?? 0)) {
      costs[there] = cost
      came[there] = THROUGH_GATE - from
    }
  }
  return gate
}

function addPlaces(answers: Float64Array, costs: Float64Array, here: number): void {
  const { placeAsks } = TRELLIS
  for (let place = 0; place < PLACES; place++) costs[here + place] = (costs[here + place] ?? 0) + (answers[placeAsks[place] ?? 0] ?? 0)
}

function cheapestEnd(ballot: Ballot, habit: Habit, costs: Float64Array): Pick<Forward, 'last' | 'total'> {
  const here = (ballot.count - 1) * PLACES
  let last = 0
  let total = Infinity
  for (let place = 0; place < PLACES; place++) {
    const cost = (costs[here + place] ?? 0) + endCost(ballot, habit, place as Place)
    if (cost < total) [last, total] = [place, cost]
  }
  return { last: last as Place, total }
}

/** The last line of the page ends its paragraph, too; a page that breaks off is usual enough to cost half. */
export function endCost(ballot: Ballot, habit: Habit, place: Place): number {
  const question = QUESTION_OF[place]
  const at = ballot.count - 1
  const leave = question === Question.Start ? ballot.cost(at, Question.StartEnds) : question === Question.Middle ? ballot.cost(at, Question.MiddleEnds) : 0
  return costToEnd(place, (price) => priceIn(habit, price)) + leave / 2
}

/** The cheapest path, back from the end: the place of each line, and whether an article opens with it. */
export function traced({ costs, came, last }: Forward): { readonly places: readonly Place[]; readonly opens: readonly boolean[] } {
  const count = costs.length / PLACES
  const places = new Array<Place>(count)
  const opens = new Array<boolean>(count)
  let place: number = last
  for (let at = count - 1; at >= 0; at--) {
    places[at] = place as Place
    const move = came[at * PLACES + place] ?? -1
    opens[at] = move < 0 && OPENERS.includes(place as Place)
    if (move >= 0) place = TRELLIS.into.from[move] ?? 0
    else if (move <= THROUGH_GATE) place = THROUGH_GATE - move
  }
  return { places, opens }
}
