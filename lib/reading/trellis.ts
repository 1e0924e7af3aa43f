import { type Ballot, Question, QUESTIONS } from './ballot'
import { conditionOf, EXITS, leaningOf, MOVES, type Move, OPENERS, Place, PLACES, type Price, priceOf, QUESTION_OF } from './grammar'
import { PRICES } from './weights'

/** What it costs in general that a head stands before, or after, its body: the habit of a page or a newspaper. */
export interface Habit {
  readonly before: number
  readonly after: number
  /** Heads lie apart from their bodies, so that bodies without a head and loose heads are nothing rare. */
  readonly apart?: boolean
}

/** The moves of the grammar as columns of numbers, those of one place side by side. */
export interface MoveColumns {
  /** The moves of place p stand from `start[p]` to `start[p + 1]`. */
  readonly start: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  /** The way out of the place before, and what it asks of the line before. */
  readonly exit: Int32Array
  readonly asks: Int32Array
  /** What is asked of the line on the way in. */
  readonly entry: Int32Array
  /** The move's own cost, and what the habit adds to it. */
  readonly costs: (habit: Habit) => Float64Array
}

/**
 * The grammar as tables of numbers, for the inner loops of the two passes.
 *
 * Places, moves and openings mostly ask the same few things of a line. Each thing asked is a code whose answer is
 * worked out once a line. Many moves leave their place in the same way, so that one more code for the way makes a
 * move two lookups and an addition: leaving[exit] + cost + answers[entry].
 */
export const TRELLIS = trellisOf()

function trellisOf() {
  const asked = codes<readonly [first: Question | null, second: Question | null]>()
  const waysOut = codes<readonly [from: Place, asks: number]>()
  const movesBy = (placeOf: (move: Move) => Place): MoveColumns => {
    const moves = [...MOVES].sort((a, b) => placeOf(a) - placeOf(b))
    return {
      start: Int32Array.from({ length: PLACES + 1 }, (_, place) => moves.filter((move) => placeOf(move) < place).length),
      from: Int32Array.from(moves, ({ from }) => from),
      to: Int32Array.from(moves, ({ to }) => to),
      exit: Int32Array.from(moves, ({ from, leave, ending }) => waysOut.of([from, asked.of([leave, ending ?? null])])),
      asks: Int32Array.from(moves, ({ leave, ending }) => asked.of([leave, ending ?? null])),
      entry: Int32Array.from(moves, ({ enter, also }) => asked.of([enter, also ?? null])),
      costs: (habit) => Float64Array.from(moves, (move) => priceIn(habit, move.price) + habitOfMove(move, habit)),
    }
  }
  const columns = {
    /** By the place that a move leads to, and by the place that it leaves; otherwise in the order of the grammar. */
    into: movesBy(({ to }) => to),
    outOf: movesBy(({ from }) => from),
    /** What each place asks of its line. */
    placeAsks: Int32Array.from(QUESTION_OF, (question, place) => asked.of([question, leaningOf(place as Place)])),
    /** The ways out of an article: the place left, the cost, and what is asked of its line. */
    exitFrom: Int32Array.from(EXITS, ({ from }) => from),
    exitCosts: (habit: Habit) => Float64Array.from(EXITS, (exit) => PRICES['new-article'] + priceIn(habit, exit.price)),
    exitAsks: Int32Array.from(EXITS, ({ leave }) => asked.of([leave, null])),
    /** The places with which an article opens, and what each asks of the line besides. */
    openers: Int32Array.from(OPENERS),
    openerAsks: Int32Array.from(OPENERS, (place) => asked.of([Question.Opens, conditionOf(place)])),
    openerCosts: (habit: Habit) => Float64Array.from(OPENERS, (place) => habitAtOpening(place, habit)),
  }
  return {
    ...columns,
    /** The place that each way out leaves, and what it asks of its line. */
    wayFrom: Int32Array.from(waysOut.keys, ([from]) => from),
    wayAsks: Int32Array.from(waysOut.keys, ([, asks]) => asks),
    /** The one or two questions that each code asks, whose costs add up; -1 is none. */
    firstQuestion: Int32Array.from(asked.keys, ([first]) => first ?? -1),
    secondQuestion: Int32Array.from(asked.keys, ([, second]) => second ?? -1),
  } as const
}

/** What it costs to answer each thing that is asked, one row a line: worked out once for all passes through a page. */
export function answersOn({ costs, count }: Ballot): Float64Array[] {
  const { firstQuestion, secondQuestion } = TRELLIS
  return Array.from({ length: count }, (_, at) => {
    const row = at * QUESTIONS
    const answers = new Float64Array(firstQuestion.length)
    for (let code = 0; code < answers.length; code++) {
      const first = firstQuestion[code] ?? -1
      const second = secondQuestion[code] ?? -1
      answers[code] = (first < 0 ? 0 : (costs[row + first] ?? 0)) + (second < 0 ? 0 : (costs[row + second] ?? 0))
    }
    return answers
  })
}

/** A line that no page has. */
export const NO_ANSWERS = new Float64Array(0)

/** What is rare on other pages, and common where heads lie apart from their bodies. */
const APART: readonly (Price | null)[] = ['headless', 'loose', 'loose-and-headless', 'more-loose', 'loose-byline']
const COMMON = 0.5

/** What a move or a way out costs by itself on a page of this habit. */
export function priceIn({ apart }: Habit, price: Price | null): number {
  return apart === true && APART.includes(price) ? COMMON : priceOf({ price })
}

/** What a habit costs an article that opens in a place. */
export function habitAtOpening(place: Place, habit: Habit): number {
  return place === Place.HeadBefore || place === Place.LabelBefore ? habit.before : 0
}

/** Whether display text in a place stands after its body. */
export function isHeadAfter(place: Place | undefined): boolean {
  return place === Place.HeadAfter || place === Place.HeadAfterSigned || place === Place.LabelAfter || place === Place.LabelAfterSigned
}

/** What a habit costs a move into a head. */
export function habitOfMove({ from, to }: Move, habit: Habit): number {
  return isHeadAfter(to) && !isHeadAfter(from) && from !== Place.BylineAfterHead && from !== Place.CaptionAtHead ? habit.after : 0
}

/** Numbers keys as they come; equal ones have the same number. */
function codes<Key extends readonly unknown[]>(): { readonly keys: Key[]; of(key: Key): number } {
  const keys: Key[] = []
  const known = new Map<string, number>()
  const of = (key: Key) => {
    const name = key.join()
    const code = known.get(name) ?? keys.push(key) - 1
    known.set(name, code)
    return code
  }
  return { keys, of }
}
