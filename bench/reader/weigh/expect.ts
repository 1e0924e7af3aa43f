import { type Ballot, Question, QUESTIONS } from '@/lib/reading/ballot'
import {
  conditionOf, costToBegin, costToEnd, EXITS, leaningOf, MOVES, OPENERS, type Place, PLACES, type Price, QUESTION_OF,
} from '@/lib/reading/grammar'
import { type Habit, habitAtOpening, habitOfMove } from '@/lib/reading/trellis'
import { PRICES } from '@/lib/reading/weights'
import type { Gold } from './gold'

export type Prices = Record<Price, number>

/** How likely a page is under the grammar, and how often each question is asked and each price paid on the way. */
export interface Expectation {
  /** Natural logarithm of the sum over all paths of e to the minus their cost; -Infinity where no path is allowed. */
  readonly logSum: number
  /** How often each question is asked of each line, in expectation. */
  readonly asked: Float64Array
  readonly paid: Prices
}

/**
 * Sums over all paths through the grammar (forward and backward, Baum 1972), where decoding takes the cheapest one.
 *
 * @param habit where the heads of the page stand, which decoding infers and training is told
 * @param gold only the paths that tell the truth, or all
 */
export function expect(ballot: Ballot, prices: Prices, habit: Habit, gold: Gold | null): Expectation {
  const { count } = ballot
  const asked = new Float64Array(count * QUESTIONS)
  const paid = Object.fromEntries(Object.keys(PRICES).map((price) => [price, 0])) as Prices
  const allowed = (at: number, place: number) => gold === null || gold.places[at * PLACES + place] === 1
  const odds = ballot.costs.map((cost) => Math.exp(-cost))
  const factor = (at: number, one: Question | null | undefined, other?: Question | null) =>
    (one === null || one === undefined ? 1 : (odds[at * QUESTIONS + one] ?? 1)) * (other === null || other === undefined ? 1 : (odds[at * QUESTIONS + other] ?? 1))
  const ask = (at: number, weight: number, one: Question | null | undefined, other?: Question | null) => {
    if (one !== null && one !== undefined) asked[at * QUESTIONS + one] = (asked[at * QUESTIONS + one] ?? 0) + weight
    if (other !== null && other !== undefined) asked[at * QUESTIONS + other] = (asked[at * QUESTIONS + other] ?? 0) + weight
  }
  const priceFactor = new Map<Price | null, number>([[null, 1], ...Object.keys(PRICES).map((price) => [price as Price, Math.exp(-prices[price as Price])] as const)])
  const inPlace = (at: number, place: number) => (allowed(at, place) ? factor(at, QUESTION_OF[place], leaningOf(place as Place)) : 0)

  const forward = Array.from({ length: count }, () => new Float64Array(PLACES))
  const places = Array.from({ length: count }, (_, at) => Float64Array.from({ length: PLACES }, (__, place) => inPlace(at, place)))
  let logSum = 0
  const scaled = (row: Float64Array) => {
    const sum = row.reduce((total, value) => total + value, 0)
    if (sum > 0) for (let place = 0; place < PLACES; place++) row[place] = (row[place] ?? 0) / sum
    logSum += Math.log(sum)
    return sum
  }
  const scale = new Float64Array(count)
  const first = forward[0] ?? new Float64Array(PLACES)
  for (let place = 0; place < PLACES; place++) {
    const begin = costToBegin(place as Place, (price) => prices[price])
    first[place] = begin === Infinity ? 0 : Math.exp(-begin - habitAtOpening(place as Place, habit)) * factor(0, conditionOf(place as Place)) * (places[0]?.[place] ?? 0)
  }
  scale[0] = scaled(first)
  const steps = Array.from({ length: count }, (_, at) => (at === 0 ? null : stepFactors(at)))

  function stepFactors(at: number) {
    return {
      moves: MOVES.map((move) => factor(at - 1, move.leave, move.ending) * (priceFactor.get(move.price) ?? 1) * Math.exp(-habitOfMove(move, habit)) * factor(at, move.enter, move.also)),
      exits: EXITS.map((exit) => factor(at - 1, exit.leave) * (priceFactor.get(exit.price) ?? 1) * (priceFactor.get('new-article') ?? 1)),
      openers: OPENERS.map((place) => factor(at, Question.Opens, conditionOf(place)) * Math.exp(-habitAtOpening(place, habit))),
      mayMove: gold === null || gold.opens[at] === false,
      mayOpen: gold === null || gold.opens[at] === true,
    }
  }

  for (let at = 1; at < count; at++) {
    const before = forward[at - 1] ?? first
    const row = forward[at] ?? first
    const step = steps[at]
    if (!step) continue
    if (step.mayMove) MOVES.forEach(({ from, to }, m) => void (row[to] = (row[to] ?? 0) + (before[from] ?? 0) * (step.moves[m] ?? 0)))
    if (step.mayOpen) {
      const gate = EXITS.reduce<number>((sum, { from }, e) => sum + (before[from] ?? 0) * (step.exits[e] ?? 0), 0)
      OPENERS.forEach((place, o) => void (row[place] = (row[place] ?? 0) + gate * (step.openers[o] ?? 0)))
    }
    for (let place = 0; place < PLACES; place++) row[place] = (row[place] ?? 0) * (places[at]?.[place] ?? 0)
    scale[at] = scaled(row)
  }
  let rest: Float64Array<ArrayBufferLike> = Float64Array.from({ length: PLACES }, (_, place) => Math.exp(-costToEnd(place as Place, (price) => prices[price])))
  const ends = rest
  const total = (forward[count - 1] ?? first).reduce((sum, value, place) => sum + value * (ends[place] ?? 0), 0)
  logSum += Math.log(total)
  if (!Number.isFinite(logSum)) return { logSum: -Infinity, asked, paid }

  for (let place = 0; place < PLACES; place++) rest[place] = (rest[place] ?? 0) / total
  for (let at = count - 1; at >= 0; at--) {
    const here = forward[at] ?? first
    for (let place = 0; place < PLACES; place++) {
      const chance = (here[place] ?? 0) * (rest[place] ?? 0)
      if (chance > 0) ask(at, chance, QUESTION_OF[place], leaningOf(place as Place))
      if (at === 0 && chance > 0) ask(0, chance, conditionOf(place as Place))
    }
    const step = steps[at]
    if (!step) break
    const before = forward[at - 1] ?? first
    const next = new Float64Array(PLACES)
    const into = Float64Array.from({ length: PLACES }, (_, place) => ((places[at]?.[place] ?? 0) * (rest[place] ?? 0)) / (scale[at] ?? 1))
    if (step.mayMove) {
      MOVES.forEach((move, m) => {
        const way = (step.moves[m] ?? 0) * (into[move.to] ?? 0)
        next[move.from] = (next[move.from] ?? 0) + way
        const chance = way * (before[move.from] ?? 0)
        if (chance < 1e-9) return
        ask(at - 1, chance, move.leave, move.ending)
        ask(at, chance, move.enter, move.also)
        if (move.price !== null) paid[move.price] += chance
      })
    }
    if (step.mayOpen) {
      const beyond = OPENERS.reduce<number>((sum, place, o) => sum + (step.openers[o] ?? 0) * (into[place] ?? 0), 0)
      let gate = 0
      EXITS.forEach((exit, e) => {
        const way = (step.exits[e] ?? 0) * beyond
        next[exit.from] = (next[exit.from] ?? 0) + way
        const leaving = (step.exits[e] ?? 0) * (before[exit.from] ?? 0)
        gate += leaving
        const chance = leaving * beyond
        if (chance < 1e-9) return
        ask(at - 1, chance, exit.leave)
        if (exit.price !== null) paid[exit.price] += chance
        paid['new-article'] += chance
      })
      OPENERS.forEach((place, o) => ask(at, gate * (step.openers[o] ?? 0) * (into[place] ?? 0), Question.Opens, conditionOf(place)))
    }
    rest = next
  }
  return { logSum, asked, paid }
}
