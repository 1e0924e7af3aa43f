import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CARD } from '../pictures'
import { anyText } from '../testing/arbitrary-article'
import { cardLayout, type CardWords } from './card'
import { breakable, breakLines, type Ruler, setLine } from './typeset'

/** A face in which Han and their marks are squares, and all else is half as wide. */
const SQUARES: Ruler = (character) => (/[\u2E80-\u9FFF\u3000-\u303F\uFF00-\uFFEF“”‘’—…]/u.test(character) ? { advance: 1, left: 0.05, right: 0.95 } : { advance: 0.5, left: 0.02, right: 0.48 })
const RULERS = { text: SQUARES, name: SQUARES, headline: SQUARES }
const width = (text: string, language = 'zh-CN') => setLine(text, language, SQUARES).width
const broken = (text: string, measure: { width: number; most: number; torn?: number }, language = 'zh-CN') => breakLines(breakable(text, language, SQUARES), { torn: 0.75, ...measure })?.lines

describe('a line', () => {
  test.each([
    ['江村', 2], ['江村，渡口', 5], ['江村。', 2.5], ['“江村”', 3], ['他说，“好”。', 5], ['》《', 1], ['第1版', 2.75], ['——', 1.9], ['', 0],
  ])('of %j is %d em wide: marks side by side and at its ends take half', (text, em) => {
    expect(width(text)).toBeCloseTo(em)
  })

  test('in English gives quotation marks of a Chinese face their ink alone', () => {
    expect(width('“a”', 'en')).toBeCloseTo(0.5 + 2 * (0.9 + 0.12))
  })
})

describe('a headline', () => {
  test.each([
    ['二十五条龙舟请下水，伞不离手', 10, 2, ['二十五条龙舟请下水，', '伞不离手']],
    ['三十年——记林晚舟', 6, 2, ['三十年', '——记林晚舟']],
    ['老船又下水', 6, 1, ['老船又下水']],
    ['一二三四五六七八', 2, 3, undefined],
  ])('%s in lines of %d em breaks by sense', (text, em, most, lines) => {
    expect(broken(text, { width: em, most })).toEqual(lines)
  })

  test('is all in its lines, none of which is too long or begins with a mark that closes', () => {
    const text = fc.array(fc.constantFrom('江村', '渡口', '，', '。', '“', '”', '——', '1987', ' Ferry ', '船'), { minLength: 1, maxLength: 20 }).map((parts) => parts.join(''))
    fc.assert(fc.property(text, fc.integer({ min: 4, max: 16 }), (words, em) => {
      const lines = broken(words, { width: em, most: 99 })
      if (!lines) return
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(em)
    }))
  })
})

test('a card stands within its margins, whatever it says', () => {
  const words: fc.Arbitrary<CardWords> = fc.record({
    paper: fc.constantFrom('江村日报', 'The Calamus Courier', '中国江村与渡口两岸人民生活综合日报海外版'), paperLanguage: fc.constantFrom('zh-CN', 'en'),
    kicker: fc.option(anyText), headline: fc.array(anyText, { maxLength: 12 }).map((parts) => `渡${parts.join('')}`), under: fc.option(anyText),
    language: fc.constantFrom('zh-CN', 'en'), folio: fc.constantFrom('2026年6月12日　第12期　第1版 要闻', '12 June 2026 · No. 12 · Page 1 · News'),
  })
  fc.assert(fc.property(words, fc.boolean(), (said, hasPhoto) => {
    const { sorts, photo, rules } = cardLayout(said, hasPhoto, RULERS)
    expect(photo !== null).toBe(hasPhoto)
    expect(sorts.length).toBeGreaterThan(0)
    for (const { x, y, size } of sorts) {
      expect(x).toBeGreaterThanOrEqual(64 - size / 2)
      expect(x).toBeLessThan(photo && y > 130 && y < 540 ? photo.x : CARD.width - 40)
      expect(y).toBeGreaterThan(size * 0.5)
      expect(y).toBeLessThan(CARD.height - 20)
    }
    for (const box of [...rules, ...(photo ? [photo] : [])]) expect(box.x + box.width).toBeLessThanOrEqual(CARD.width)
  }), { numRuns: 200 })
})
