import { type Ballot, Question } from './ballot'
import { conditionOf, costToBegin, costToEnd, OPENERS, type Place, PLACES, QUESTION_OF } from './grammar'
import { type Habit, habitAtOpening, NO_ANSWERS, priceIn, TRELLIS } from './trellis'

/** The cheapest cost of each place of each line, from the start of the page, and the move by which it was reached. */
export interface Forward {
  readonly habit: Habit
  /** Place p of line `at` stands at `at * PLACES + p`. */
  readonly costs: Float64Array
  readonly came: Int16Array
  /** The cheapest way out of the article before each line, through which all that opens an article goes. */
  readonly gates: Float64Array
  /** The place of the line before through which that way leads. */
  readonly gateFrom: Int8Array
  /** The place in which the cheapest path ends, and what it costs. */
  readonly last: Place
  readonly total: number
}

/** Marks a line that opens an article, less the place of the line before; -1 is the start of the page. */
const THROUGH_GATE = -2

/**
 * Goes through the page once, from its first line to its last (Viterbi 1967).
 *
 * @param asked `answersOn` the ballot
 */
export function forwardPass(ballot: Ballot, asked: readonly Float64Array[], habit: Habit): Forward {
  const { count } = ballot
  const moveCosts = TRELLIS.into.costs(habit)
  const openerCosts = TRELLIS.openerCosts(habit)
  const exitCosts = TRELLIS.exitCosts(habit)
  const leaving = new Float64Array(TRELLIS.wayFrom.length)
  const costs = new Float64Array(count * PLACES)
  const came = new Int16Array(count * PLACES).fill(-1)
  const gates = new Float64Array(count).fill(Infinity)
  const gateFrom = new Int8Array(count).fill(-1)
  begin(ballot, habit, costs)
  addPlaces(asked[0] ?? NO_ANSWERS, costs, 0)
  for (let at = 1; at < count; at++) {
    const here = at * PLACES
    const before = asked[at - 1] ?? NO_ANSWERS
    const answers = asked[at] ?? NO_ANSWERS
    leave(before, costs, here - PLACES, leaving)
    takeMoves(leaving, answers, moveCosts, costs, came, here)
    const from = cheapestExit(before, exitCosts, costs, here - PLACES, gates, at)
    gateFrom[at] = from
    openArticle(answers, openerCosts, gates[at] ?? 0, from, costs, came, here)
    addPlaces(answers, costs, here)
  }
  return { habit, costs, came, gates, gateFrom, ...cheapestEnd(ballot, habit, costs) }
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

/** Finds the cheapest way out of the article before line `at`, which serves all openers: notes its cost, and gives the place it leaves. */
function cheapestExit(before: Float64Array, exitCosts: Float64Array, costs: Float64Array, row: number, gates: Float64Array, at: number): number {
  const { exitFrom, exitAsks } = TRELLIS
  let gate = Infinity
  let from = 0
  for (let exit = 0; exit < exitFrom.length; exit++) {
    const place = exitFrom[exit] ?? 0
    const cost = (costs[row + place] ?? 0) + (exitCosts[exit] ?? 0) + (before[exitAsks[exit] ?? 0] ?? 0)
    if (cost < gate) {
      gate = cost
      from = place
    }
  }
  gates[at] = gate
  return from
}

/** Opens an article with the line where that is cheaper. */
function openArticle(answers: Float64Array, openerCosts: Float64Array, gate: number, from: number, costs: Float64Array, came: Int16Array, here: number): void {
  const { openers, openerAsks } = TRELLIS
  for (let opener = 0; opener < openers.length; opener++) {
    const there = here + (openers[opener] ?? 0)
    const cost = gate + (answers[openerAsks[opener] ?? 0] ?? 0) + (openerCosts[opener] ?? 0)
    if (cost < (costs[there] ?? 0)) {
      costs[there] = cost
      came[there] = THROUGH_GATE - from
    }
  }
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

/** Where a line is, and whether an article opens with it. */
export interface Step {
  readonly place: Place
  readonly opens: boolean
}

/** The cheapest path to a place of a line, back from there to the first line, or for as long as one asks. */
export function* stepsBack({ came }: Pick<Forward, 'came'>, at: number, place: Place): Generator<Step> {
  for (let line = at; line >= 0; line--) {
    const move = came[line * PLACES + place] ?? -1
    yield { place, opens: move < 0 && OPENERS.includes(place) }
    if (move >= 0) place = (TRELLIS.into.from[move] ?? 0) as Place
    else if (move <= THROUGH_GATE) place = (THROUGH_GATE - move) as Place
  }
}
