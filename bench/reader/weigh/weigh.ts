import { decodeDump } from '@/lib/dump/decode'
import { linesOf } from '@/lib/dump/lines'
import { Ballot, Question, QUESTIONS } from '@/lib/reading/ballot'
import { HABITS } from '@/lib/reading/best-path'
import type { Price } from '@/lib/reading/grammar'
import { pageOf } from '@/lib/reading/page'
import { RULES } from '@/lib/reading/rules'
import { PRICES } from '@/lib/reading/weights'
import type { LabelledPage } from '../labelled-page'
import { expect, type Prices } from './expect'
import { type Gold, goldOf } from './gold'

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
    prices: Object.fromEntries((Object.keys(PRICES) as Price[]).map((price) => [price, mean(({ prices }) => prices[price])])) as Prices,
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
/** Steps of Adam (Kingma and Ba 2015), with its usual constants. */
const RATE = 0.04
const [DECAY, DECAY_SQUARED, TINY] = [0.9, 0.99, 1e-8] as const

/**
 * Fits the weights to labelled pages: those under which their true readings are most likely among all readings
 * (a conditional random field, Lafferty and others 2001, whose features are the votes of the rules).
 *
 * @param tell is told the loss of each step: -ln of how likely the truth is, a page
 */
export function weigh(pages: readonly Weighed[], steps: number, tell: (step: number, loss: number) => void): Weights {
  const voted = pages.map(votedOn)
  const trust = new Float64Array(RULES.length * QUESTIONS).fill(1)
  const prices: Prices = { ...PRICES }
  const named = Object.keys(PRICES) as Price[]
  const momentum = new Float64Array(trust.length + named.length)
  const square = new Float64Array(trust.length + named.length)
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(trust.length + named.length)
    let loss = 0
    let known = 0
    for (const page of voted) {
      const told = slopeOn(page, trust, prices, slope, named)
      if (told === null) {
        if (step === 1) process.stderr.write(`${page.name}: no path of the grammar tells its truth\n`)
        continue
      }
      loss += told * page.times
      known += page.times
    }
    for (let at = 0; at < slope.length; at++) {
      const own = at < trust.length ? TRUST_HOLD * ((trust[at] ?? 1) - 1) : PRICE_HOLD * (prices[named[at - trust.length] ?? 'aside'] - PRICES[named[at - trust.length] ?? 'aside'])
      const g = (slope[at] ?? 0) / Math.max(1, known) + own
      momentum[at] = DECAY * (momentum[at] ?? 0) + (1 - DECAY) * g
      square[at] = DECAY_SQUARED * (square[at] ?? 0) + (1 - DECAY_SQUARED) * g * g
      const move = (RATE * ((momentum[at] ?? 0) / (1 - DECAY ** step))) / (Math.sqrt((square[at] ?? 0) / (1 - DECAY_SQUARED ** step)) + TINY)
      if (at < trust.length && HELD.has((at % QUESTIONS) as Question)) continue
      if (at < trust.length) trust[at] = Math.min(4, Math.max(0, (trust[at] ?? 1) - move))
      else prices[named[at - trust.length] ?? 'aside'] -= move
    }
    tell(step, loss / Math.max(1, known))
  }
  return { trust, prices }
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
function slopeOn({ count, times, gold, votes }: Voted, trust: Float64Array, prices: Prices, slope: Float64Array, named: readonly Price[]): number | null {
  const ballot = new Ballot(count)
  for (const { weight, cell, cost } of votes) ballot.costs[cell] = (ballot.costs[cell] ?? 0) + cost * (trust[weight] ?? 1)
  const told = expect(ballot, prices, HABITS[gold.habit], gold)
  if (told.logSum === -Infinity) return null
  const all = expect(ballot, prices, HABITS[gold.habit], null)
  for (const { weight, cell, cost } of votes) slope[weight] = (slope[weight] ?? 0) + times * ((told.asked[cell] ?? 0) - (all.asked[cell] ?? 0)) * cost
  named.forEach((price, at) => void (slope[trust.length + at] = (slope[trust.length + at] ?? 0) + times * (told.paid[price] - all.paid[price])))
  return all.logSum - told.logSum
}
