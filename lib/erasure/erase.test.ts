import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eraseCut, eraseSlip, eraseText } from './erase'
import { ERASED, findTerms, isTerm, termsOf } from './terms'

const erase = (text: string, ...terms: string[]) => eraseText(text, termsOf(terms))

describe('a term is found as a reader sees it', () => {
  it.each([
    ['记者李晖报道', '李晖', '记者■■报道'],
    ['李　晖和李 晖', '李晖', '■　■和■ ■'],
    ['记者李\n晖报道', '李 晖', '记者■\n■报道'],
    ['李晖明与李晖', '李晖', '■■明与■■'],
    ['李李晖晖', '李晖', '李■■晖'],
    ['𠮷田来了', '𠮷田', '■■■来了'],
    // What prints as nothing, as a soft hyphen or a mark of direction, and the forms that extractors write for Han characters.
    ['李\u200b晖和李\u2060晖', '李晖', '■■■和■■■'],
    ['⽅明、⻢明、方\u{E0101}明', '方明', '■■、⻢明、■■■■'],
    ['\uF9E1晖', '李晖', '■■'],
    ['玛丽・居里和玛丽•居里', '玛丽·居里', '■■■■■和■■■■■'],
    ['Ann Lee met anne leeson and ANN LEE.', 'Ann Lee', '■■■ ■■■ met anne leeson and ■■■ ■■■.'],
    ['Ａｎｎ Lee', 'ann lee', '■■■ ■■■'],
    ['Mr Ander-\nson and Ander-son', 'Anderson', 'Mr ■■■■■■\n■■■ and Ander-son'],
    ['Ger\u00adman', 'German', '■■■■■■■'],
    ['Mrs Griﬃn', 'Griffin', 'Mrs ■■■■■'],
    ['Jose\u0301 and José and Jose', 'José', '■■■■■ and ■■■■ and Jose'],
    ['O’Neill, O\'Neill', 'O\'Neill', '■■■■■■■, ■■■■■■■'],
    ['then we I went', 'Wei', 'then we I went'],
    ['lihui@example\n.cn', 'lihui@example.cn', '■■■■■■■■■■■■■\n■■■'],
    ['１３８００１３８０００', '13800138000', '■■■■■■■■■■■'],
    ['电话138-0013 8000。', '13800138000', '电话■■■■■■■■ ■■■■。'],
    ['电话13800138000', '138-0013-8000', '电话■■■■■■■■■■■'],
    ['（021）5888—8888', '021-58888888', '（■■■■■■■■■■■■■'],
    ['Tel13800138000、+8613800138000', '13800138000', 'Tel■■■■■■■■■■■、+86■■■■■■■■■■■'],
    ['2012年12月12日', '12', '2012年■■月■■日'],
  ])('%s without %s', (text, term, left) => {
    expect(erase(text, term)).toBe(left)
  })

  it('takes no term that would stand in every text, or that is erased already', () => {
    for (const term of ['李', '李 ', '李\u200b', '', '■■']) expect(isTerm(term)).toBe(false)
    expect(() => termsOf(['李'])).toThrow(RangeError)
    expect(() => termsOf([])).toThrow(RangeError)
  })

  it('finds each of terms that overlap', () => {
    expect(erase('李晖明', '李晖', '李晖明')).toBe('■■■')
    expect(erase('王李晖明', '李晖', '晖明')).toBe('王■■■')
    expect(erase('Lee113800138000', 'Lee1', '13800138000')).toBe('■■■■■■■■■■■■■■■')
  })
})

describe('words that were cut off', () => {
  it.each([
    ['长川说，水退了', '■■说，水退了'],
    ['船工邵长', '船工■■'],
    ['川说，水退了', '川说，水退了'],
    ['说邵长川', '说■■■'],
    ['长，川', '长，川'],
  ])('%s', (text, left) => {
    expect(eraseCut(text, termsOf(['邵长川']))).toBe(left)
  })

  it('are erased in the print of a slip as in its text', () => {
    expect(eraseSlip('doubled-character:船工邵[长长]川说，水', termsOf(['邵长长川']))).toBe('doubled-character:船工■[■■]■说，水')
    expect(eraseSlip('doubled-character:长川说他[了了]船工邵长', termsOf(['邵长川']))).toBe('doubled-character:■■说他[了了]船工■■')
    expect(eraseSlip('doubled-character:他[了了]江', termsOf(['邵长川']))).toBe('doubled-character:他[了了]江')
  })
})

/** Texts in which parts of a term lie about, so that many near misses occur. */
const PARTS = ['李', '晖', ' ', '　', '\n', '明', 'Ann', 'Lee', '（', '𠮷', '⽅', '-', '138', '00', '１', '\u200b', 'ﬁ', 'e\u0301', 'n', '·', '■', 'B'] as const
const someText = fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join(''))
const someTerms = fc.uniqueArray(fc.constantFrom('李晖', '晖明', 'Ann Lee', '𠮷李', '方明', '13800', '138001380', 'Lee1', 'ein', '·明'), { minLength: 1, maxLength: 4 })

describe('whatever is erased', () => {
  it('keeps its length and its lines, and nothing else of it changes', () => {
    fc.assert(fc.property(someText, someTerms, (text, terms) => {
      const after = erase(text, ...terms)
      expect(after.length).toBe(text.length)
      for (let at = 0; at < text.length; at += 1) if (after[at] !== text[at]) expect([after[at], /\s/u.test(text[at] ?? '')]).toEqual([ERASED, false])
      expect(findTerms(text, termsOf(terms)).length > 0).toBe(after !== text)
    }))
  })

  it('is found no more, and erasing again changes nothing', () => {
    fc.assert(fc.property(someText, someTerms, (text, terms) => {
      const after = erase(text, ...terms)
      expect(findTerms(after, termsOf(terms))).toEqual([])
      expect(erase(after, ...terms)).toBe(after)
    }))
  })

  it('is found wherever it was put, however it is spaced', () => {
    const padding = fc.constantFrom('', ' ', '　', '\n', '\r\n', '\u200b', '\u00a0')
    fc.assert(fc.property(someText, someText, fc.array(padding, { minLength: 3, maxLength: 3 }), (before, after, [one = '', two = '']) => {
      const erased = erase(`${before}邵${one}长${two}川${after}`, '邵长川')
      for (const character of '邵长川') expect(erased).not.toContain(character)
    }))
  })
})
