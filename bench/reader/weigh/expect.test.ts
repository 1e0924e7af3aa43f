import fc from 'fast-check'
import { expect as claim, test } from 'vitest'
import { Ballot, type Question, QUESTIONS } from '@/lib/reading/ballot'
import { HABITS } from '@/lib/reading/best-path'
import { PLACES, type Price } from '@/lib/reading/grammar'
import { expect } from './expect'
import { goldOf } from './gold'
import { PRICES_BY_HAND } from './prices-by-hand'

const LINES = 4
/** A step that is small beside all costs, and large beside rounding. */
const STEP = 1e-5

const costs = fc.array(fc.integer({ min: -4, max: 8 }), { minLength: LINES * QUESTIONS, maxLength: LINES * QUESTIONS })
const habits = fc.constantFrom(...Object.values(HABITS))

function ballotOf(votes: readonly number[]): Ballot {
  const ballot = new Ballot(LINES)
  votes.forEach((cost, cell) => ballot.add(0, Math.floor(cell / QUESTIONS), (cell % QUESTIONS) as Question, cost))
  return ballot
}

test('how often a question is asked is how much the sum over all paths falls when it costs more', () => {
  fc.assert(fc.property(costs, habits, fc.nat(LINES * QUESTIONS - 1), (votes, habit, cell) => {
    const here = expect(ballotOf(votes), PRICES_BY_HAND, habit, null)
    const dearer = expect(ballotOf(votes.with(cell, (votes[cell] ?? 0) + STEP)), PRICES_BY_HAND, habit, null)
    claim((here.logSum - dearer.logSum) / STEP).toBeCloseTo(here.asked[cell] ?? 0, 3)
  }), { numRuns: 200 })
})

test('how often a price is paid on the way is how much the sum falls when it rises', () => {
  // what is paid where a page begins and ends is no part of the way
  const onTheWay = (Object.keys(PRICES_BY_HAND) as Price[]).filter((price) => price !== 'loose' && price !== 'headless')
  fc.assert(fc.property(costs, habits, fc.constantFrom(...onTheWay), (votes, habit, price) => {
    const here = expect(ballotOf(votes), PRICES_BY_HAND, habit, null)
    const dearer = expect(ballotOf(votes), { ...PRICES_BY_HAND, [price]: PRICES_BY_HAND[price] + STEP }, habit, null)
    claim((here.logSum - dearer.logSum) / STEP).toBeCloseTo(here.paid[price], 3)
  }), { numRuns: 200 })
})

test('the paths that tell the truth are some of all paths', () => {
  const gold = goldOf([
    { line: 0, article: 0, role: 'headline', startsParagraph: false },
    { line: 1, article: 0, role: 'body', startsParagraph: true },
    { line: 2, article: 1, role: 'headline', startsParagraph: false },
    { line: 3, article: 1, role: 'body', startsParagraph: true },
  ])
  claim(gold).toMatchObject({ opens: [true, false, true, false], habit: 'before' })
  claim(gold.places).toHaveLength(LINES * PLACES)
  fc.assert(fc.property(costs, (votes) => {
    const told = expect(ballotOf(votes), PRICES_BY_HAND, HABITS.before, gold).logSum
    claim(told).toBeLessThanOrEqual(expect(ballotOf(votes), PRICES_BY_HAND, HABITS.before, null).logSum)
    claim(told).toBeGreaterThan(-Infinity)
  }), { numRuns: 100 })
})
