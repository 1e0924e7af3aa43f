import { decodeDump } from '@/lib/dump/decode'
import { linesOf } from '@/lib/dump/lines'
import { Ballot, Question, QUESTIONS } from '@/lib/reading/ballot'
import { HABITS } from '@/lib/reading/best-path'
import type { Price } from '@/lib/reading/grammar'
import { pageOf } from '@/lib/reading/page'
import { RULES } from '@/lib/reading/rules'
import type { LabelledPage } from '../labelled-page'
import { descent } from './descent'
import { expect, type Prices } from './expect'
import { type Gold, goldOf } from './gold'
import { PRICES_BY_HAND } from './prices-by-hand'

/** What training finds: how much each rule's word on each question counts, and what is rare in the grammar. */
export interface Weights {
  /** `QUESTIONS` entries for each rule of the registry. */
  readonly trust: Float64Array
  readonly prices: Prices
}

/** A labelled page, and for how many it counts. */
export interface Weighed extends LabelledPage {
  readonly times: number
}

/** The mean of several fits. */
export function meanOf(fits: readonly Weights[]): Weights {
  const mean = (of: (fit: Weights) => number) => fits.reduce((sum, fit) => sum + of(fit), 0) / fits.length
  return {
    trust: Float64Array.from({ length: RULES.length * QUESTIONS }, (_, at) => mean(({ trust }) => trust[at] ?? 1)),
    prices: Object.fromEntries(PRICES.map((price) => [price, mean(({ prices }) => prices[price])])) as Prices,
  }
}

/** The votes on one page, before anybody has said how much each counts. */
interface Voted {
  readonly name: string
  readonly count: number
  /** How many pages this one counts for. */
  readonly times: number
  readonly gold: Gold
  /** Rule and question of each vote, as a place in `trust`; the cell of the ballot; the cost. */
  readonly votes: readonly { readonly weight: number; readonly cell: number; readonly cost: number }[]
}

const PRICES = Object.keys(PRICES_BY_HAND) as Price[]

/** No rule's word counts for more than so many times what it says. */
const MOST_TRUST = 4
/** How hard a weight holds on to where it stands, for each page of training: little evidence moves it little. */
const TRUST_HOLD = 0.15
const PRICE_HOLD = 0.1
/**
 * What is weighed by hand: what is asked inside a body is right in more than ninety-nine lines of a hundred, and would
 * outweigh all else by its number; what a line is told to be by its words is too rare to be weighed against how rare it is.
 */
const HELD: ReadonlySet<Question> = new Set([
  Question.Start, Question.Middle, Question.StartGoesOn, Question.MiddleGoesOn, Question.StartEnds, Question.MiddleEnds,
  Question.Byline, Question.Caption, Question.Folio, Question.Jump, Question.JumpOpens, Question.Advertisement, Question.AdvertisementOpens,
])
/**
 * Fits the weights to labelled pages: those under which their true readings are most likely among all readings
 * (a conditional random field, Lafferty and others 2001, whose features are the votes of the rules).
 *
 * @param tell is told the loss of each step (-ln of how likely the truth is, a page), and how many pages were left out because
 * no path of the grammar tells their truth
 */
export function weigh(pages: readonly Weighed[], steps: number, tell: (step: number, loss: number, left: number) => void): Weights {
  const voted = pages.map(votedOn)
  const weights: Weights = { trust: new Float64Array(RULES.length * QUESTIONS).fill(1), prices: { ...PRICES_BY_HAND } }
  const down = descent(weights.trust.length + PRICES.length)
  for (let step = 1; step <= steps; step++) {
    const { slope, loss, left } = slopeOn(voted, weights)
    const moves = down(slope)
    weights.trust.forEach((own, at) => {
      if (!HELD.has((at % QUESTIONS) as Question)) weights.trust[at] = Math.min(MOST_TRUST, Math.max(0, own - (moves[at] ?? 0)))
    })
    PRICES.forEach((price, at) => void (weights.prices[price] -= moves[weights.trust.length + at] ?? 0))
    tell(step, loss, left)
  }
  return weights
}

/** The mean slope and loss over the pages, each as often as it counts; those whose truth no path tells are left out. */
function slopeOn(pages: readonly Voted[], { trust, prices }: Weights): { readonly slope: Float64Array; readonly loss: number; readonly left: number } {
  const slope = new Float64Array(trust.length + PRICES.length)
  let loss = 0
  let count = 0
  let left = 0
  for (const page of pages) {
    const told = addSlope(page, { trust, prices }, slope)
    if (told === null) {
      left++
      continue
    }
    loss += told * page.times
    count += page.times
  }
  const hold = (at: number) => TRUST_HOLD * ((trust[at] ?? 1) - 1)
  const held = Float64Array.from([...trust.keys()].map(hold).concat(PRICES.map((price) => PRICE_HOLD * (prices[price] - PRICES_BY_HAND[price]))))
  return { slope: slope.map((sum, at) => sum / Math.max(1, count) + (held[at] ?? 0)), loss: loss / Math.max(1, count), left }
}

function votedOn({ name, bytes, truth, times }: Weighed): Voted {
  const dump = decodeDump(bytes)
  if (!dump.ok) throw new RangeError(`${name}: ${dump.fault}`)
  const page = pageOf(linesOf(dump.text), {})
  const votes = RULES.flatMap((rule, me) => {
    const ballot = new Ballot(page.count)
    rule.weigh(page, ballot, me)
    return [...ballot.costs].flatMap((cost, cell) => (cost === 0 ? [] : [{ weight: me * QUESTIONS + (cell % QUESTIONS), cell, cost }]))
  })
  return { name, count: page.count, times, gold: goldOf(truth.lines), votes }
}

/** Adds the slope of the loss on one page, and gives the loss; null where the grammar has no path for the truth. */
function addSlope({ count, times, gold, votes }: Voted, { trust, prices }: Weights, slope: Float64Array): number | null {
  const ballot = new Ballot(count)
  for (const { weight, cell, cost } of votes) ballot.costs[cell] = (ballot.costs[cell] ?? 0) + cost * (trust[weight] ?? 1)
  const told = expect(ballot, prices, HABITS[gold.habit], gold)
  if (told.logSum === -Infinity) return null
  const all = expect(ballot, prices, HABITS[gold.habit], null)
  const add = (at: number, by: number) => void (slope[at] = (slope[at] ?? 0) + times * by)
  for (const { weight, cell, cost } of votes) add(weight, ((told.asked[cell] ?? 0) - (all.asked[cell] ?? 0)) * cost)
  PRICES.forEach((price, at) => add(trust.length + at, told.paid[price] - all.paid[price]))
  return all.logSum - told.logSum
}
