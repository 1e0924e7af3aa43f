import fc from 'fast-check'
import { expect, it } from 'vitest'
import { candidatePattern } from './candidates'
import { findTerms, termsOf } from './terms'

/** The pattern as the database reads it, whose letters and digits Unicode knows. */
const candidates = (...terms: string[]) => new RegExp(candidatePattern(termsOf(terms)).replaceAll('[^[:alnum:]]', '[^\\p{L}\\p{N}]'), 'u')

it.each([
  ['李　晖', '李晖'], ['⽅明', '方明'], ['\uF9E1晖', '李晖'], ['Ｌee', 'lee'], ['LEE', 'lee'], ['Griﬃn', 'Griffin'], ['Jose\u0301', 'José'], ['JOSÉ', 'josé'],
  ['138-0013 8000', '13800138000'], ['⑩〇', '10〇'], ['玛丽・居里', '玛丽·居里'], ['a.b@c', 'a.b@c'],
])('%s is a candidate for %s', (text, term) => {
  expect(text).toMatch(candidates(term))
})

it('leaves out most of what has no term', () => {
  expect('李明和王晖').not.toMatch(candidates('李晖'))
})

it('finds every text in which a term is found', () => {
  const part = fc.constantFrom('李', '晖', '⽅', '明', ' ', '\n', '　', '\u200b', 'Ann', 'Ｌ', 'ee', 'ﬁ', 'n', 'e\u0301', '138', '-', '００', '·', '•')
  const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''))
  const terms = fc.uniqueArray(fc.constantFrom('李晖', '方明', 'Ann Lee', 'fin', 'éin', '138001380', '138', '明·李'), { minLength: 1, maxLength: 3 })
  fc.assert(fc.property(text, terms, (words, sought) => {
    fc.pre(findTerms(words, termsOf(sought)).length > 0)
    expect(words).toMatch(candidates(...sought))
  }), { numRuns: 40 })
})
