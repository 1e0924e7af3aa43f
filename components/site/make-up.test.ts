import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeUp } from './make-up'

describe('the make-up of a page', () => {
  it.each([
    ['a lone article takes the page', [900], [4]],
    ['equal articles stand side by side', [500, 500], [2, 2]],
    ['a long article takes more columns than a short one', [900, 300], [3, 1]],
    ['a long lead stands over short articles', [3000, 300, 300, 300, 300], [4, 1, 1, 1, 1]],
    ['an empty page needs none', [], []],
  ])('%s', (_, lengths, spans) => {
    expect(makeUp(lengths, 4)).toEqual(spans)
  })

  it('gives every article a place in a row that is filled', () => {
    fc.assert(fc.property(fc.array(fc.nat(5000), { maxLength: 14 }), fc.constantFrom(2, 3, 4), (lengths, columns) => {
      const spans = makeUp(lengths, columns)
      expect(spans).toHaveLength(lengths.length)
      const filled = spans.reduce((taken, span) => {
        expect(span).toBeGreaterThan(0)
        expect((taken % columns) + span).toBeLessThanOrEqual(columns)
        return taken + span
      }, 0)
      expect(filled % columns).toBe(0)
    }))
  })

  it('gives the lead half of the page at least, however short it is', () => {
    fc.assert(fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 10 }), fc.constantFrom(2, 3, 4), (lengths, columns) => {
      expect(makeUp(lengths, columns)[0]).toBeGreaterThanOrEqual(columns / 2)
    }))
  })
})
