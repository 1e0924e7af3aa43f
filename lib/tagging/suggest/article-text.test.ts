import fc from 'fast-check'
import { expect, it } from 'vitest'
import { articleText } from './article-text'

it('words are counted as often as they stand in the texts one behind another', () => {
  const text = fc.string({ unit: fc.constantFrom('江', '水', '市', '\u{2000b}', ' '), maxLength: 30 })
  const name = fc.string({ unit: fc.constantFrom('江', '水', '市'), minLength: 2, maxLength: 4 })
  fc.assert(fc.property(fc.array(text, { maxLength: 4 }), name, (texts, words) => {
    expect(articleText(texts).count(words)).toBe(texts.flatMap((one) => one.split(words).slice(1)).length)
  }))
})
