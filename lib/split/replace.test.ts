import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyStep, type StepOutcome } from './apply'
import { concernOf } from './concern'
import { momentBefore } from './moments'
import type { PageState } from './page-state'
import { placesOf } from './places'
import { stepsInTheWay } from './rebase'
import type { Step } from './step'
import { arbitraryPage, type DrawnPage } from './testing/arbitrary-page'
import { act, typed, wishes } from './testing/drawn-steps'
import { counter } from './testing/page-notation'

/** A page on another dump: whatever was drawn, with the lines of a dump of its own. */
const onAnotherDump: fc.Arbitrary<PageState> = arbitraryPage.map(({ page }) => {
  const text = JSON.stringify(page).replaceAll('"dump":"d"', '"dump":"e"')
  return JSON.parse(text) as PageState
})

function replacing(before: PageState, after: PageState): Step {
  return { deed: 'apply-review', ops: [{ op: 'replace', before, after, into: { gone: before.articles[0]?.id ?? 'kept' } }] }
}

function done(outcome: StepOutcome): Extract<StepOutcome, { ok: true }> {
  if (!outcome.ok) throw new Error(`refused: ${outcome.why.kind} ${outcome.why.id}`)
  return outcome
}

test('a Step that replaces a page gives the other page, dump and all, and its inverse the page before', () => {
  fc.assert(fc.property(arbitraryPage, onAnotherDump, ({ page }, after) => {
    const step = replacing(page, after)
    const replaced = done(applyStep(page, JSON.parse(JSON.stringify(step)) as Step))
    expect(replaced.page).toEqual(after)
    const back = done(applyStep(replaced.page, replaced.inverse))
    expect(back.page).toEqual(page)
    expect(back.inverse).toEqual(step)
  }))
})

test('it is refused, and changes nothing, where a character was typed since', () => {
  fc.assert(fc.property(arbitraryPage, onAnotherDump, fc.nat(20), fc.nat(8), ({ page }, after, at, offset) => {
    const edited = typed(page, at, offset, '新')
    expect(applyStep(edited, replacing(page, after))).toMatchObject({ ok: false, why: { kind: 'page-changed', at: 0 } })
    expect(applyStep({ ...page, dump: 'another' }, replacing(page, after)).ok).toBe(false)
  }))
})

test('it is concerned with every article of both pages, and meets every other Step', () => {
  fc.assert(fc.property(arbitraryPage, onAnotherDump, wishes, (start, other, wanted) => {
    const whole = replacing(start.page, other)
    expect([...start.page.articles, ...other.articles].filter(({ id }) => !concernOf(whole).articles.has(id))).toEqual([])
    act(start, wanted, (step) => {
      expect(stepsInTheWay(step, [{ id: 'r', by: null, undoes: null, step: whole }])).toHaveLength(1)
      expect(stepsInTheWay(whole, [{ id: 's', by: null, undoes: null, step }])).toHaveLength(1)
    })
  }))
})

test('further ops of the same Step work on the page that it put there', () => {
  fc.assert(fc.property(arbitraryPage, onAnotherDump, wishes, (start, other, wanted) => {
    const drawn: DrawnPage = { page: other, lines: [...placesOf(other).keys()].map((line) => ({ line, text: '江村江村江村江村江村' })) }
    act(drawn, wanted, (step, before, after, inverse) => {
      const both = done(applyStep(start.page, { deed: 'apply-review', ops: [...replacing(start.page, before).ops, ...step.ops] }))
      expect(both.page).toEqual(after)
      expect(both.inverse.ops.slice(0, -1)).toEqual(inverse.ops)
      expect(done(applyStep(both.page, both.inverse)).page).toEqual(start.page)
    }, counter('n'))
  }), { numRuns: 50 })
})

test('each moment before it can be looked back at, whatever was typed since', () => {
  fc.assert(fc.property(arbitraryPage, wishes, arbitraryPage, wishes, fc.nat(20), (start, early, next, late, at) => {
    const moments: PageState[] = [start.page]
    const inverses: Step[] = []
    const visit = (_: Step, __: PageState, after: PageState, inverse: Step) => {
      moments.unshift(after)
      inverses.unshift(inverse)
    }
    const before = act(start, early, visit)
    const applied = done(applyStep(before, replacing(before, { ...next.page, dump: 'e' })))
    visit(replacing(before, next.page), before, applied.page, applied.inverse)
    const steps = moments.length - 1
    act({ ...next, page: applied.page }, late, visit, counter('n'))
    const typedSince = typed(moments[0] ?? start.page, at, 0, '新')
    for (let back = inverses.length - steps + 1; back <= inverses.length; back += 1) {
      expect(momentBefore(typedSince, inverses.slice(0, back)).page).toEqual(moments[back])
    }
  }), { numRuns: 100 })
})
