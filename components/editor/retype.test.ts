import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainText, type Inline } from '@/lib/article/block'
import { normalInlines } from '@/lib/article/inlines'
import { retype } from './retype'

const bold = [{ type: 'bold' as const }]

it('what stays keeps its marks, and what is new has none', () => {
  expect(retype([{ text: '甲' }, { text: '乙丙', marks: bold }], '新甲乙，丙')).toEqual([
    { text: '新甲' }, { text: '乙', marks: bold }, { text: '，' }, { text: '丙', marks: bold },
  ])
})

it('the words are those that were typed, and unchanged words change nothing', () => {
  const run = fc.record({ text: fc.string({ unit: fc.constantFrom('甲', '乙', 'a', ' ', '😀'), minLength: 1, maxLength: 4 }), marks: fc.constantFrom(undefined, bold) })
  fc.assert(fc.property(fc.array(run, { maxLength: 5 }), fc.string({ unit: fc.constantFrom('甲', '乙', 'a', ' ', '😀'), maxLength: 12 }), (runs, text) => {
    const before = normalInlines(runs as readonly Inline[])
    expect(plainText({ text: retype(before, text) })).toBe(text)
    expect(retype(before, plainText({ text: before }))).toEqual(before)
  }))
})
