import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inline, Mark } from './block'
import { normalInlines } from './inlines'
import { mergeInlines } from './merge-text'

const BOLD: Mark = { type: 'bold' }
const ITALIC: Mark = { type: 'italic' }
const link = (page: string): Mark => ({ type: 'link', href: `https://galley.example/${page}` })
const marks = fc.constantFrom<readonly Mark[] | undefined>(undefined, [BOLD], [link('a')], [BOLD, link('b')], [ITALIC])
const runs: fc.Arbitrary<readonly Inline[]> = fc
  .array(fc.record({ text: fc.constantFrom('江', 'mill', ' ', '村', '。'), marks }), { maxLength: 8 }).map(normalInlines)

describe('a merge of two texts with marks', () => {
  test('takes a mark from one side and words from the other', () => {
    const merged = mergeInlines([{ text: '江村春早，田间繁忙。' }], [{ text: '江村', marks: [BOLD] }, { text: '春早，田间繁忙。' }], [{ text: '江村春早，田间忙碌。' }])
    expect(merged).toMatchObject({ text: [{ text: '江村', marks: [BOLD] }, { text: '春早，田间忙碌。' }], clashed: false })
  })

  test('keeps the marks of both sides on words that nobody changed', () => {
    const merged = mergeInlines([{ text: '江村' }], [{ text: '江村', marks: [BOLD] }], [{ text: '江村', marks: [ITALIC] }])
    expect(merged).toMatchObject({ text: [{ text: '江村', marks: [BOLD, ITALIC] }], clashed: false })
  })

  test('clashes where both link the same words to different pages, and keeps ours', () => {
    const merged = mergeInlines([{ text: '江村' }], [{ text: '江村', marks: [link('a')] }], [{ text: '江村', marks: [link('b')] }])
    expect(merged).toMatchObject({ text: [{ text: '江村', marks: [link('a')] }], clashed: true })
  })

  test('clashes where one changed the words that the other one set in bold', () => {
    const merged = mergeInlines([{ text: '江村' }], [{ text: '山寨' }], [{ text: '江村', marks: [BOLD] }])
    expect(merged).toMatchObject({ text: [{ text: '山寨' }], clashed: true })
  })

  test('is the changed side where the other one changed nothing, and either where both are one', () => {
    fc.assert(fc.property(runs, runs, (base, side) => {
      for (const [ours, theirs] of [[side, base], [base, side], [side, side]] as const) {
        expect(mergeInlines(base, ours, theirs)).toMatchObject({ text: side, clashed: false })
      }
    }), { numRuns: 500 })
  })
})
