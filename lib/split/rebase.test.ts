import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyStep } from './apply'
import { checkLaw } from './law'
import type { PageState } from './page-state'
import { type AppliedStep, standingOf, stepsInTheWay } from './rebase'
import type { Op, Step } from './step'
import { arbitraryPage, type DrawnPage } from './testing/arbitrary-page'
import { act, characters, fulfil, typed, type Wish, wish } from './testing/drawn-steps'
import { counter } from './testing/page-notation'
import { printedCutter } from './testing/printed-cutter'

function applied(page: PageState, ...steps: readonly Step[]): PageState {
  return steps.reduce((now, step) => {
    const outcome = applyStep(now, step)
    if (!outcome.ok) throw new Error(`refused: ${outcome.why.kind} ${outcome.why.id}`)
    return outcome.page
  }, page)
}

/** What others did on a page, and the page after it. */
function meanwhile(start: DrawnPage, wishes: readonly Wish[], prefix = 'o'): { since: AppliedStep[]; after: PageState } {
  const since: AppliedStep[] = []
  const after = act(start, wishes, (step) => {
    since.push({ id: String(since.length), by: 'other', undoes: null, step })
  }, counter(prefix))
  return { since, after }
}

/** The Step of somebody who saw the page as it was. */
function stale({ page, lines }: DrawnPage, one: Wish): Step | null {
  const outcome = fulfil(one, { page, cutter: printedCutter(lines), newId: counter('m') }, lines)
  return outcome.ok ? outcome.step : null
}

const few = fc.array(wish, { minLength: 1, maxLength: 3 })

/** How many of the drawn cases must be ones that a law speaks of; about a tenth of all draws are. */
const ENOUGH = 30

describe('a Step made on a page that has moved on', () => {
  it('commutes with the Steps since where none of them is in its way, and nothing is lost', () => {
    let count = 0
    fc.assert(fc.property(arbitraryPage, few, wish, (start, others, mine) => {
      const step = stale(start, mine)
      const { since, after } = meanwhile(start, others)
      if (step === null || since.length === 0 || stepsInTheWay(step, since).length > 0) return
      count += 1
      const rebased = applied(after, step)
      expect(rebased).toEqual(applied(start.page, step, ...since.map((one) => one.step)))
      expect(checkLaw(rebased, start.lines)).toEqual([])
      expect(characters(rebased)).toBe(characters(start.page))
    }), { numRuns: 1500 })
    expect(count).toBeGreaterThan(ENOUGH)
  })

  it('keeps what was typed meanwhile', () => {
    let count = 0
    fc.assert(fc.property(arbitraryPage, few, wish, fc.nat(20), fc.nat(12), (start, others, mine, at, offset) => {
      const step = stale(start, mine)
      const { since, after } = meanwhile(start, others)
      if (step === null || stepsInTheWay(step, since).length > 0) return
      count += 1
      const edited = typed(after, at, offset, '【新】')
      const rebased = applied(edited, step)
      expect(characters(rebased)).toBe(characters(edited))
      expect(checkLaw(rebased, start.lines)).toEqual([])
    }), { numRuns: 1500 })
    expect(count).toBeGreaterThan(ENOUGH)
  })

  it('is taken back from under later Steps that do not meet its inverse, and leaves what they did', () => {
    let count = 0
    fc.assert(fc.property(arbitraryPage, few, wish, (start, others, mine) => {
      const step = stale(start, mine)
      const outcome = step && applyStep(start.page, step)
      if (!outcome?.ok) return
      const { since, after } = meanwhile({ ...start, page: outcome.page }, others)
      if (since.length === 0 || stepsInTheWay(outcome.inverse, since).length > 0) return
      count += 1
      const undone = applied(after, outcome.inverse)
      expect(undone).toEqual(applied(start.page, ...since.map((one) => one.step)))
      expect(checkLaw(undone, start.lines)).toEqual([])
    }), { numRuns: 1500 })
    expect(count).toBeGreaterThan(ENOUGH)
  })

  it('passes over Steps that were taken back', () => {
    let count = 0
    fc.assert(fc.property(arbitraryPage, wish, wish, wish, (start, first, second, mine) => {
      const one = meanwhile(start, [first])
      const [made] = one.since
      const back = made && applyStep(start.page, made.step)
      if (!made || !back?.ok) return
      const between = meanwhile({ ...start, page: one.after }, [second], 'p').since.map((entry) => ({ ...entry, id: 'between' }))
      if (stepsInTheWay(back.inverse, between).length > 0) return
      const undo: AppliedStep = { id: 'undo', by: 'other', undoes: made.id, step: back.inverse }
      const since = [made, ...between, undo]
      expect(standingOf(since)).toEqual(between)
      const step = stale(start, mine)
      if (step === null || stepsInTheWay(step, since).length > 0) return
      count += 1
      const steps = since.map((entry) => entry.step)
      expect(applied(start.page, ...steps, step)).toEqual(applied(start.page, step, ...between.map((entry) => entry.step)))
    }), { numRuns: 1500 })
    expect(count).toBeGreaterThan(ENOUGH)
  })
})

describe('what is in the way of a Step', () => {
  const role = (block: string): Op => ({ op: 'role', block, role: 'deck', madeBy: 'person' })
  const move = (block: string, article: string, after: string | null): Op =>
    ({ op: 'move', block, to: { article }, after, madeBy: 'person' })
  const open = (article: string, after: string | null): Op => ({ op: 'open', article, after, into: null })
  const close = (article: string, into: string | null): Op => ({ op: 'close', article, into })
  const step = (...ops: Op[]): Step => ({ deed: 'move-lines', ops })

  it.each<[string, Op, Op, boolean]>([
    ['the same block', role('b'), role('b'), true],
    ['another block', role('b'), role('c'), false],
    ['a neighbour that went away', move('b', 'A', 'n'), move('n', 'B', null), true],
    ['a neighbour that became something else', move('b', 'A', 'n'), role('n'), false],
    ['the same gap', move('b', 'A', 'n'), move('c', 'A', 'n'), true],
    ['the beginning of the same article', move('b', 'A', null), move('c', 'A', null), true],
    ['the beginning of another one', move('b', 'A', null), move('c', 'B', null), false],
    ['the article it goes to, closed', move('b', 'A', 'n'), close('A', null), true],
    ['the article it goes to, at another place', move('b', 'A', 'n'), { op: 'order', article: 'A', after: 'B' }, false],
    ['the article that a closed one leads to, closed', close('A', 'B'), close('B', null), true],
    ['an article opened at the same place', open('M', 'A'), open('N', 'A'), true],
  ])('%s: %j', (_, mine, theirs, expected) => {
    const since = [{ id: '1', by: 'other', undoes: null, step: step(theirs) }]
    expect(stepsInTheWay(step(mine), since).length > 0).toBe(expected)
    expect(stepsInTheWay(step(theirs), since.map((one) => ({ ...one, step: step(mine) }))).length > 0).toBe(expected)
  })
})
