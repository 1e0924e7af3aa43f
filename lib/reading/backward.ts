import type { Ballot } from './ballot'
import { endCost } from './forward'
import { type Place, PLACES } from './grammar'
import { type Habit, NO_ANSWERS, TRELLIS } from './trellis'

/**
 * The cheapest rest of the page after each place of each line, and the move by which it goes on.
 * Place p of line `at` stands at `at * PLACES + p`.
 */
export interface Backward {
  readonly rest: Float64Array
  /** The cheapest rest in which the article goes on with the next line, and the move to it; -1 where there is none. */
  readonly within: Float64Array
  readonly goes: Int16Array
  /** The cheapest rest from each line on when an article opens with it, and the place it opens in. */
  readonly opened: Float64Array
  readonly opener: Int8Array
}

/**
 * Goes through the page once, from its last line to its first.
 *
 * @param asked `answersOn` the ballot
 */
export function backwardPass(ballot: Ballot, asked: readonly Float64Array[], habit: Habit): Backward {
  const { count } = ballot
  const pass: Backward = {
    rest: new Float64Array(count * PLACES),
    within: new Float64Array(count * PLACES).fill(Infinity),
    goes: new Int16Array(count * PLACES).fill(-1),
    opened: new Float64Array(count).fill(Infinity),
    opener: new Int8Array(count).fill(-1),
  }
  const costs = { move: TRELLIS.outOf.costs(habit), opener: TRELLIS.openerCosts(habit), exit: TRELLIS.exitCosts(habit) }
  const arriving = new Float64Array(PLACES)
  for (let place = 0; place < PLACES; place++) pass.rest[(count - 1) * PLACES + place] = endCost(ballot, habit, place as Place)
  for (let at = count - 1; at > 0; at--) {
    const here = at * PLACES
    const before = asked[at - 1] ?? NO_ANSWERS
    const answers = asked[at] ?? NO_ANSWERS
    arrive(answers, pass.rest, here, arriving)
    open(answers, costs.opener, arriving, pass, at)
    takeMoves(before, answers, costs.move, arriving, pass, here - PLACES)
    passGate(before, costs.exit, pass, at)
  }
  return pass
}

/** What it costs to be in each place of a line and to go on to the end of the page. */
function arrive(answers: Float64Array, rest: Float64Array, here: number, arriving: Float64Array): void {
  const { placeAsks } = TRELLIS
  for (let place = 0; place < PLACES; place++) arriving[place] = (answers[placeAsks[place] ?? 0] ?? 0) + (rest[here + place] ?? 0)
}

/** The cheapest rest of the page once an article opens with the line. */
function open(answers: Float64Array, openerCosts: Float64Array, arriving: Float64Array, { opened, opener }: Backward, at: number): void {
  const { openers, openerAsks } = TRELLIS
  for (let each = 0; each < openers.length; each++) {
    const place = openers[each] ?? 0
    const cost = (answers[openerAsks[each] ?? 0] ?? 0) + (openerCosts[each] ?? 0) + (arriving[place] ?? 0)
    if (cost >= (opened[at] ?? 0)) continue
    opened[at] = cost
    opener[at] = place
  }
}

/** The cheapest rest of the page from each place of the line before, by a move. */
function takeMoves(before: Float64Array, answers: Float64Array, moveCosts: Float64Array, arriving: Float64Array, { rest, within, goes }: Backward, row: number): void {
  const { start, to, asks, entry } = TRELLIS.outOf
  let move = 0
  for (let from = 0; from < PLACES; from++) {
    let cheapest = Infinity
    let by = -1
    for (const end = start[from + 1] ?? 0; move < end; move++) {
      const cost = (before[asks[move] ?? 0] ?? 0) + (moveCosts[move] ?? 0) + (answers[entry[move] ?? 0] ?? 0) + (arriving[to[move] ?? 0] ?? 0)
      if (cost < cheapest) {
        cheapest = cost
        by = move
      }
    }
    rest[row + from] = cheapest
    within[row + from] = cheapest
    goes[row + from] = by
  }
}

/** The same where another article opens with line `at`. */
function passGate(before: Float64Array, exitCosts: Float64Array, { rest, opened }: Backward, at: number): void {
  const { exitFrom, exitAsks } = TRELLIS
  const row = (at - 1) * PLACES
  for (let exit = 0; exit < exitFrom.length; exit++) {
    const from = row + (exitFrom[exit] ?? 0)
    const cost = (exitCosts[exit] ?? 0) + (before[exitAsks[exit] ?? 0] ?? 0) + (opened[at] ?? 0)
    if (cost < (rest[from] ?? 0)) rest[from] = cost
  }
}
