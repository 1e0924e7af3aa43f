import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reasonOf } from './reason'

it('a reason shows the words within their sentence', () => {
  const text = '雨停了。渡口的船工邵长川说，船还要开三天。江水涨了。'
  const from = text.indexOf('邵长川')
  expect(reasonOf(text, { block: 'b', from, to: from + 3 })).toEqual({
    block: 'b', from, to: from + 3, before: '渡口的船工', words: '邵长川', after: '说，船还要开三天。',
  })
})

it('what is shown stands in the text in one piece', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('江', '。', ' ', '\n', 'a', '，') }), fc.nat(40), fc.nat(8), (text, from, length) => {
    const to = Math.min(text.length, from + length)
    const { before, words, after } = reasonOf(text, { block: 'b', from: Math.min(from, to), to })
    expect(text).toContain(before + words + after)
  }))
})
