import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyStep } from './apply'
import { footprintOf } from './footprint'
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

/** The articles that Steps open. */
function openedBy(steps: readonly Step[]): Set<string> {
  return new Set(steps.flatMap(({ ops }) => ops.flatMap((op) => (op.op === 'open' ? [op.article] : []))))
}

/** Whether two sides open articles in the same gap. */
function fillOneGap(mine: readonly Step[], others: readonly Step[]): boolean {
  const fills = new Set(mine.flatMap((step) => [...footprintOf(step).fills]))
  return others.some((other) => [...footprintOf(other).fills].some((gap) => fills.has(gap)))
}

/** Expects one page to be the other one; where both sides opened articles in one gap, but for the order between those. */
function expectSame(one: PageState, other: PageState, mine: readonly Step[], others: readonly Step[]): void {
  if (!fillOneGap(mine, others)) return expect(one).toEqual(other)
  const byId = (page: PageState) => ({ ...page, articles: page.articles.toSorted((a, b) => (a.id < b.id ? -1 : 1)) })
  expect(byId(one)).toEqual(byId(other))
  for (const opened of [openedBy(mine), openedBy(others)]) {
    const order = ({ articles }: PageState) => articles.map(({ id }) => id).filter((id) => !opened.has(id))
    expect(order(one)).toEqual(order(other))
  }
}

const few = fc.array(wish, { minLength: 1, maxLength: 3 })

/** How many of the drawn cases must be ones that a law speaks of; about a tenth of all draws are. */
const ENOUGH = 30

/** The drawn deeds that open an article: to split one at a line or a block, and to make a new one of lines. */
const OPENING = [0, 1, 4]

describe('a Step made on a page that has moved on', () => {
  it('commutes with the Steps since where none of them is in its way, and nothing is lost', () => {
    let count = 0
    fc.assert(fc.property(arbitraryPage, few, wish, (start, others, mine) => {
      const step = stale(start, mine)
      const { since, after } = meanwhile(start, others)
      if (step === null || since.length === 0 || stepsInTheWay(step, since).length > 0) return
      count += 1
      const rebased = applied(after, step)
      const steps = since.map((one) => one.step)
      expectSame(rebased, applied(start.page, step, ...steps), [step], steps)
      expect(checkLaw(rebased, start.lines)).toEqual([])
      expect(characters(rebased)).toBe(characters(start.page))
    }), { numRuns: 1500 })
    expect(count).toBeGreaterThan(ENOUGH)
  })

  it('opens an article where others opened one, and each has its own text', () => {
    let count = 0
    const opening = fc.tuple(wish, fc.constantFrom(...OPENING)).map(([one, deed]) => ({ ...one, deed }))
    fc.assert(fc.property(arbitraryPage, opening, opening, (start, theirs, mine) => {
      const step = stale(start, mine)
      const { since, after } = meanwhile(start, [theirs])
      const steps = since.map((one) => one.step)
      if (step === null || !fillOneGap([step], steps) || stepsInTheWay(step, since).length > 0) return
      count += 1
      const rebased = applied(after, step)
      expectSame(rebased, applied(start.page, step, ...steps), [step], steps)
      const own = (page: PageState, article: string) => page.articles.find(({ id }) => id === article)?.blocks
      for (const id of openedBy([step])) expect(own(rebased, id)).toEqual(own(applied(start.page, step), id))
      for (const id of openedBy(steps)) expect(own(rebased, id)).toEqual(own(after, id))
      expect(checkLaw(rebased, start.lines)).toEqual([])
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
      const steps = since.map((one) => one.step)
      expectSame(undone, applied(start.page, ...steps), [outcome.inverse], steps)
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
      const standing = between.map((entry) => entry.step)
      // What was reopened by taking back stands anew in its gap, too.
      expectSame(applied(start.page, ...steps, step), applied(start.page, step, ...standing), [undo.step, step], standing)
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
  const order = (article: string, after: string | null): Op => ({ op: 'order', article, after })
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
    ['an article opened at the same place', open('M', 'A'), open('N', 'A'), false],
    ['an article opened at the beginning, too', open('M', null), open('N', null), false],
    ['an article put at the same place', open('M', 'A'), order('C', 'A'), true],
    ['two articles put at the same place', order('B', 'A'), order('C', 'A'), true],
    ['the article behind which one opens, put elsewhere', open('M', 'A'), order('A', 'B'), true],
    ['the article behind which one opens, closed', open('M', 'A'), close('A', null), true],
    ['the same article opened', open('M', 'A'), open('M', 'B'), true],
  ])('%s: %j', (_, mine, theirs, expected) => {
    const since = [{ id: '1', by: 'other', undoes: null, step: step(theirs) }]
    expect(stepsInTheWay(step(mine), since).length > 0).toBe(expected)
    expect(stepsInTheWay(step(theirs), since.map((one) => ({ ...one, step: step(mine) }))).length > 0).toBe(expected)
  })
})
