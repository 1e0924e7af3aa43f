import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../article/block'
import { applyStep } from './apply'
import { checkLaw } from './law'
import { momentBefore } from './moments'
import { blocksOf } from './places'
import type { Step } from './step'
import { arbitraryPage } from './testing/arbitrary-page'
import { act, characters, pictures, typed, unspaced, wishes } from './testing/drawn-steps'

describe('any sequence of Steps', () => {
  test('keeps every line in one place, and every character with its line', () => {
    fc.assert(fc.property(arbitraryPage, wishes, (start, wanted) => {
      const raw = new Map(start.lines.map(({ line, text }) => [line, text]))
      act(start, wanted, (_, before, after) => {
        expect(checkLaw(after, start.lines)).toEqual([])
        expect(characters(after)).toBe(characters(before))
        for (const { block } of blocksOf(after)) {
          const printed = block.sources.map(({ line, from, to }) => (raw.get(line) ?? '').slice(from, to)).join('')
          expect(unspaced(plainText(block))).toBe(unspaced(printed))
        }
      })
    }), { numRuns: 300 })
  })

  test('goes back to the beginning by its inverses, each of which can be taken back', () => {
    fc.assert(fc.property(arbitraryPage, wishes, (start, wanted) => {
      const inverses: Step[] = []
      const end = act(start, wanted, (step, before, after, inverse) => {
        inverses.unshift(inverse)
        const undone = applyStep(after, inverse)
        const redone = undone.ok && applyStep(undone.page, undone.inverse)
        expect(undone.ok && undone.page).toEqual(before)
        expect(redone && redone.ok && redone.page).toEqual(after)
        const closings = (one: Step) => one.ops.filter(({ op }) => op === 'close' || op === 'open')
        expect(redone && redone.ok && closings(redone.inverse)).toEqual(closings(inverse))
        expect(undone.ok && closings(undone.inverse)).toEqual(closings(step))
      })
      const back = inverses.reduce((page, inverse) => {
        const outcome = applyStep(page, inverse)
        return outcome.ok ? outcome.page : page
      }, end)
      expect(back).toEqual(start.page)
    }), { numRuns: 300 })
  })

  test('keeps the picture of every caption, and shows none twice', () => {
    fc.assert(fc.property(arbitraryPage, wishes, (start, wanted) => {
      act(start, wanted, (_, before, after) => expect(pictures(after)).toEqual(pictures(before)))
    }), { numRuns: 300 })
  })

  test('survives JSON', () => {
    fc.assert(fc.property(arbitraryPage, wishes, (start, wanted) => {
      act(start, wanted, (step, before, after) => {
        const outcome = applyStep(before, JSON.parse(JSON.stringify(step)) as Step)
        expect(outcome.ok && outcome.page).toEqual(after)
      })
    }))
  })

  test('is taken back without what was typed since', () => {
    fc.assert(fc.property(arbitraryPage, wishes, fc.nat(20), fc.nat(12), (start, wanted, at, offset) => {
      act(start, wanted, (_, before, after, inverse) => {
        const edited = typed(after, at, offset, '【新】')
        const undone = applyStep(edited, inverse)
        if (!undone.ok) throw new Error(`refused after typing: ${undone.why.kind}`)
        expect(checkLaw(undone.page, start.lines)).toEqual([])
        expect(characters(undone.page)).toBe(characters(typed(before, 0, 0, '【新】')))
      })
    }), { numRuns: 300 })
  })

  test('can be looked back at, from each moment to each earlier one', () => {
    fc.assert(fc.property(arbitraryPage, wishes, (start, wanted) => {
      const moments = [start.page]
      const inverses: Step[] = []
      act(start, wanted, (_, before, after, inverse) => {
        moments.unshift(after)
        inverses.unshift(inverse)
      })
      for (const [back, moment] of moments.entries()) {
        expect(momentBefore(moments[0] ?? start.page, inverses.slice(0, back))).toEqual({ page: moment, missing: 0 })
      }
    }), { numRuns: 200 })
  })
})
