import { type Ballot, Question, QUESTIONS } from './ballot'
import { conditionOf, EXITS, leaningOf, MOVES, type Move, type Place, PLACES, OPENERS, QUESTION_OF } from './grammar'

/**
 * The moves of the grammar as columns of numbers, for the inner loops.
 *
 * Many moves leave and enter in the same way. Each way is a code, its cost is worked out once a line, and a move
 * is then two lookups and an addition: exit[line before] + base + entry[line].
 */
const WAYS_OUT = codesOf(({ from, leave, ending }) => [from, leave ?? -1, ending ?? -1])
const WAYS_IN = codesOf(({ enter, also }) => [enter ?? -1, also ?? -1])

/** The moves, one column for each of their parts. */
export const COLUMNS = {
  moves: MOVES.length,
  from: Int32Array.from(MOVES, ({ from }) => from),
  to: Int32Array.from(MOVES, ({ to }) => to),
  exit: WAYS_OUT.ofMove,
  entry: WAYS_IN.ofMove,
  exits: WAYS_OUT.codes.length,
  entries: WAYS_IN.codes.length,
  /** The place that each way out leaves. */
  exitFrom: Int32Array.from(WAYS_OUT.codes, (code) => code[0] ?? 0),
} as const

const EXIT_LEAVE = Int32Array.from(WAYS_OUT.codes, (code) => code[1] ?? -1)
const EXIT_ENDING = Int32Array.from(WAYS_OUT.codes, (code) => code[2] ?? -1)
const ENTRY_ENTER = Int32Array.from(WAYS_IN.codes, (code) => code[0] ?? -1)
const ENTRY_ALSO = Int32Array.from(WAYS_IN.codes, (code) => code[1] ?? -1)
const ASKED = Int32Array.from({ length: PLACES }, (_, place) => QUESTION_OF[place] ?? 0)
const LEANING = Int32Array.from({ length: PLACES }, (_, place) => leaningOf(place as Place) ?? -1)

const OPENS = Question.Opens
const CONDITIONS = Int32Array.from(OPENERS, (place) => conditionOf(place) ?? -1)

/** Fills in what each way out of the line at `at` costs. */
export function exitCosts(ballot: Ballot, at: number, into: Float64Array): void {
  fill(ballot.costs, at * QUESTIONS, EXIT_LEAVE, EXIT_ENDING, into)
}

/**
 * The cheapest way out of the article before, through which all that opens an article goes.
 *
 * @param forward what each place of the line before costs from the start of the page; from `row` on
 */
export function gateOf(ballot: Ballot, at: number, forward: Float64Array, row: number): { readonly cost: number; readonly from: Place } {
  let cost = Infinity
  let from: Place = 0
  for (const exit of EXITS) {
    const here = (forward[row + exit.from] ?? 0) + exit.cost + (exit.leave === null ? 0 : ballot.cost(at, exit.leave))
    if (here < cost) {
      cost = here
      from = exit.from
    }
  }
  return { cost, from }
}

/** What it costs that an article opens with the line at `at` in each of the openers, the place itself left out. */
export function openingCosts(ballot: Ballot, at: number, into: Float64Array): void {
  for (let index = 0; index < OPENERS.length; index++) {
    const condition = CONDITIONS[index] ?? -1
    into[index] = ballot.cost(at, OPENS) + (condition < 0 ? 0 : ballot.cost(at, condition as Question))
  }
}

/** Fills in what each way into the line at `at` costs. */
export function entryCosts(ballot: Ballot, at: number, into: Float64Array): void {
  fill(ballot.costs, at * QUESTIONS, ENTRY_ENTER, ENTRY_ALSO, into)
}

/** Fills in what it costs that the line at `at` is in each place. */
export function placeCosts(ballot: Ballot, at: number, into: Float64Array): void {
  fill(ballot.costs, at * QUESTIONS, ASKED, LEANING, into)
}

function fill(costs: Float64Array, row: number, first: Int32Array, second: Int32Array, into: Float64Array): void {
  for (let code = 0; code < into.length; code++) {
    const a = first[code] ?? -1
    const b = second[code] ?? -1
    into[code] = (a < 0 ? 0 : (costs[row + a] ?? 0)) + (b < 0 ? 0 : (costs[row + b] ?? 0))
  }
}

/** What the moves into a place ask of a line goes for the first line of the page, too. */
export function firstLineCost(ballot: Ballot, place: Place): number {
  const condition: Question | null = conditionOf(place)
  return condition === null ? 0 : ballot.cost(0, condition)
}

/** Numbers the different keys that moves have. */
function codesOf(keyOf: (move: Move) => number[]): { codes: number[][]; ofMove: Int32Array } {
  const codes: number[][] = []
  const known = new Map<string, number>()
  const ofMove = Int32Array.from(MOVES, (move) => {
    const key = keyOf(move)
    const name = key.join()
    const code = known.get(name) ?? codes.push(key) - 1
    known.set(name, code)
    return code
  })
  return { codes, ofMove }
}
