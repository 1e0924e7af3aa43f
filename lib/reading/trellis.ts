import { type Ballot, Question, QUESTIONS } from './ballot'
import { conditionOf, EXITS, leaningOf, MOVES, type Move, OPENERS, Place, PLACES, QUESTION_OF } from './grammar'

/** What it costs in general that a head stands before, or after, its body: the habit of a page or a newspaper. */
export interface Habit {
  readonly before: number
  readonly after: number
}

/**
 * The moves of the grammar as columns of numbers for the inner loops, those of one place side by side.
 *
 * Many moves leave and enter in the same way. Each way is a code, its cost is worked out once a line, and a move
 * is then two lookups and an addition: leaving[exit] + cost + entering[entry].
 */
export interface Moves {
  /** The moves of place p stand from `start[p]` to `start[p + 1]`. */
  readonly start: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly exit: Int32Array
  readonly entry: Int32Array
  /** The move's own cost, and what the habit adds to it. */
  readonly costs: (habit: Habit) => Float64Array
}

const WAYS_OUT = codesOf(({ from, leave, ending }) => [from, leave ?? -1, ending ?? -1])
const WAYS_IN = codesOf(({ enter, also }) => [enter ?? -1, also ?? -1])

/** The moves by the place they lead to, and by the place they leave; in either, in the order of the grammar. */
export const MOVES_INTO = movesBy(({ to }) => to)
export const MOVES_FROM = movesBy(({ from }) => from)

/** The place that each way out leaves. */
export const LEFT = Int32Array.from(WAYS_OUT.codes, (code) => code[0] ?? 0)
const LEAVE = Int32Array.from(WAYS_OUT.codes, (code) => code[1] ?? -1)
const ENDING = Int32Array.from(WAYS_OUT.codes, (code) => code[2] ?? -1)
const ENTER = Int32Array.from(WAYS_IN.codes, (code) => code[0] ?? -1)
const ALSO = Int32Array.from(WAYS_IN.codes, (code) => code[1] ?? -1)
const ASKED = Int32Array.from(QUESTION_OF)
const LEANING = Int32Array.from(QUESTION_OF, (_, place) => leaningOf(place as Place) ?? -1)

/** The ways out of an article, and the places with which the next one opens. */
export const GATE_FROM = Int32Array.from(EXITS, ({ from }) => from)
const GATE_COST = Float64Array.from(EXITS, ({ cost }) => cost)
const GATE_LEAVE = Int32Array.from(EXITS, ({ leave }) => leave ?? -1)
export const OPENING = Int32Array.from(OPENERS)
const OPENS = Int32Array.from(OPENERS, () => Question.Opens)
const CONDITION = Int32Array.from(OPENERS, (place) => conditionOf(place) ?? -1)

/** What it costs to step from one line to the next, worked out once for all the moves. */
export class Fares {
  /** Of the line before: each way out of its place. */
  readonly leaving = new Float64Array(LEAVE.length)
  /** Of the line: each way into its place. */
  readonly entering = new Float64Array(ENTER.length)
  /** Of the line: being in each place. */
  readonly place = new Float64Array(PLACES)
  /** Of the line before: each way out of its article. */
  readonly parting = new Float64Array(GATE_FROM.length)
  /** Of the line: opening an article with each of the openers. */
  readonly opening = new Float64Array(OPENING.length)

  readonly #ballot: Ballot
  readonly #habit: Float64Array

  constructor(ballot: Ballot, habit: Habit) {
    this.#ballot = ballot
    this.#habit = Float64Array.from(OPENERS, (place) => habitAtOpening(place, habit))
  }

  /** Works out the step from the line before `at` to the line at `at`; the first line is only entered. */
  stepTo(at: number): void {
    const { costs } = this.#ballot
    const row = at * QUESTIONS
    sum(costs, row, ASKED, LEANING, this.place)
    if (at === 0) return
    const before = row - QUESTIONS
    sum(costs, before, LEAVE, ENDING, this.leaving)
    sum(costs, row, ENTER, ALSO, this.entering)
    sum(costs, row, OPENS, CONDITION, this.opening)
    for (let index = 0; index < this.opening.length; index++) {
      this.opening[index] = (this.opening[index] ?? 0) + (this.#habit[index] ?? 0)
    }
    for (let index = 0; index < this.parting.length; index++) {
      this.parting[index] = (GATE_COST[index] ?? 0) + answer(costs, before, GATE_LEAVE[index] ?? -1)
    }
  }
}

/** What a habit costs an article that opens in a place. */
export function habitAtOpening(place: Place, habit: Habit): number {
  return place === Place.HeadBefore || place === Place.LabelBefore ? habit.before : 0
}

/** Whether display text in a place stands after its body. */
export function isHeadAfter(place: Place | undefined): boolean {
  return place === Place.HeadAfter || place === Place.HeadAfterSigned || place === Place.LabelAfter || place === Place.LabelAfterSigned
}

function habitOfMove({ from, to }: Move, habit: Habit): number {
  return isHeadAfter(to) && !isHeadAfter(from) && from !== Place.BylineAfterHead && from !== Place.CaptionAtHead ? habit.after : 0
}

/** Adds up what two questions cost a line, for each code; -1 asks nothing. */
function sum(costs: Float64Array, row: number, first: Int32Array, second: Int32Array, into: Float64Array): void {
  for (let code = 0; code < into.length; code++) {
    into[code] = answer(costs, row, first[code] ?? -1) + answer(costs, row, second[code] ?? -1)
  }
}

function answer(costs: Float64Array, row: number, question: number): number {
  return question < 0 ? 0 : (costs[row + question] ?? 0)
}

function movesBy(placeOf: (move: Move) => Place): Moves {
  const order = MOVES.map((move, index) => ({ ...move, index })).sort((a, b) => placeOf(a) - placeOf(b) || a.index - b.index)
  return {
    start: Int32Array.from({ length: PLACES + 1 }, (_, place) => order.filter((move) => placeOf(move) < place).length),
    from: Int32Array.from(order, ({ from }) => from),
    to: Int32Array.from(order, ({ to }) => to),
    exit: Int32Array.from(order, ({ index }) => WAYS_OUT.ofMove[index] ?? 0),
    entry: Int32Array.from(order, ({ index }) => WAYS_IN.ofMove[index] ?? 0),
    costs: (habit) => Float64Array.from(order, (move) => move.cost + habitOfMove(move, habit)),
  }
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
