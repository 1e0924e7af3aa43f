import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highlight, snippet, type Segment } from './highlight'
import { searchTerms, toTsquery, toTsvector } from './terms'

function terms(text: string): string {
  return searchTerms(text).map(({ lexeme, position }) => `${lexeme}:${position}`).join(' ')
}
/** `去[江村]`: 江村 was asked for. */
function show(segments: readonly Segment[]): string {
  return segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
}

describe('the terms of a text', () => {
  test.each([
    ['去江村，3月。', '去江:1 江村:2 村3:3 3月:4 月:5'],
    ['the Old Mill', 'the:1 old:2 mill:3'],
    ['在ＡＢＣ①号', '在:1 abc:2 1号:3 号:4'],
    ['甲乙\n丙', '甲乙:1 乙:2 丙:4'],
    ['𠮷田', '𠮷田:1 田:2'],
    ['CAFE\u0301 caf\u00e9', 'caf\u00e9:1 caf\u00e9:2'],
    ['——，', ''],
  ])('of %j are %s', (text, expected) => {
    expect(terms(text)).toBe(expected)
  })

  test('stop counting at the last position that the index knows', () => {
    const long = searchTerms('江村'.repeat(9_000))
    expect(long.at(-1)?.position).toBe(16_383)
    expect(toTsvector(long).length).toBeLessThan(4_000)
  })

  test('never make a vector or a lexeme larger than the database takes', () => {
    const words = Array.from({ length: 200_000 }, (_, index) => `w${index.toString(26).replace(/\d/g, 'z')}`).join(' ')
    expect(toTsvector(searchTerms(words)).length).toBeLessThan(1_600_000)
    expect(new TextEncoder().encode(searchTerms('é'.repeat(3_000))[0]?.lexeme).length).toBe(2_046)
  })
})

describe('a query', () => {
  test.each([
    ['北京市', "'北京' <-> '京市'"],
    ['北京', "'北京'"],
    ['京', "'京':*"],
    ['北京，市', "'北京' <-> '京市'"],
    ['江村 Mill', "'江村' & 'mill':*"],
    ['old mill', "'old':* & 'mill':*"],
    ['用Anna的', "'用' <-> 'anna' <-> '的':*"],
    ["' | !('x':*)\\", "'x':*"],
    [' ，。 ', null],
    ['', null],
  ])('%j asks for %s', (query, expected) => {
    expect(toTsquery(query)).toBe(expected)
  })

  test('is made of quoted words and our own operators, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
      const outside = (toTsquery(query) ?? '').replace(/'[^'\\]+'/gu, '')
      expect(outside).toMatch(/^(?:(?::\*)?(?: <-> | & )?)*$/)
    }))
  })
})

describe('highlights', () => {
  test.each([
    ['春到江村', '江村', '春到[江村]'],
    ['江，村', '江村', '[江，村]'],
    ['江村江村', '江村', '[江村][江村]'],
    ['ＡＢＣ与abc', 'abc', '[ＡＢＣ]与[abc]'],
    ['the Mills', 'mill', 'the [Mills]'],
    ['甲乙\n丙', '乙丙', '甲乙\n丙'],
    ['甲乙丙', '甲乙 乙丙', '[甲乙丙]'],
    ['甲乙丙', '', '甲乙丙'],
  ])('%j asked for %j is %j', (text, query, expected) => {
    expect(show(highlight(text, query))).toBe(expected)
  })

  test('keep the text to the letter', () => {
    const text = fc.string({ unit: fc.constantFrom('江', '村', 'Ａ', 'a', ' ', '，', '𠮷', '\n', 'ﬁ', '1'), maxLength: 40 })
    fc.assert(fc.property(text, text, (original, query) => {
      expect(highlight(original, query).map((segment) => segment.text).join('')).toBe(original)
    }))
  })
})

describe('a snippet', () => {
  test('shows the first hit in its sentence', () => {
    expect(show(snippet(`${'前'.repeat(50)}江村${'后'.repeat(50)}`, '江村', 12))).toBe('…前前前[江村]后后后后后后后…')
    expect(show(snippet('江村\n春来', '江村', 12))).toBe('[江村] 春来')
    expect(show(snippet('𠮷'.repeat(20), '无', 5))).toBe('𠮷𠮷…')
  })

  test('is never longer than asked, and never tears a character apart', () => {
    const text = fc.string({ unit: fc.constantFrom('江', '村', 'a', ' ', '𠮷', '\n'), maxLength: 60 })
    fc.assert(fc.property(text, text, fc.integer({ min: 4, max: 20 }), (original, query, length) => {
      const words = snippet(original, query, length).map((segment) => segment.text).filter((part) => part !== '…').join('')
      expect(words.length).toBeLessThanOrEqual(length + 1)
      expect(words).not.toMatch(/\p{Surrogate}/u)
    }))
  })
})

/** What the database does with a phrase query of exact lexemes, on the terms of a text. */
function finds(text: string, query: string): boolean {
  const at = searchTerms(text)
  return (toTsquery(query) ?? '').split(' & ').every((phrase) => {
    const wanted = phrase.split(' <-> ').map((part) => ({ prefix: part.endsWith(':*'), lexeme: part.replace(/^'|'(?::\*)?$/g, '') }))
    const holds = ({ prefix, lexeme }: { prefix: boolean; lexeme: string }, position: number) =>
      at.some((term) => term.position === position && (prefix ? term.lexeme.startsWith(lexeme) : term.lexeme === lexeme))
    return at.some(({ position }) => wanted.every((part, index) => holds(part, position + index)))
  })
}

test('every phrase of Han characters, digits and marks that stands in a line is found in it', () => {
  const line = fc.string({ unit: fc.constantFrom('江', '村', '1', '2', '，', '𠮷', '。'), minLength: 1, maxLength: 30 })
  fc.assert(fc.property(line, fc.nat(30), fc.integer({ min: 1, max: 8 }), (text, from, length) => {
    const phrase = Array.from(text).slice(from, from + length).join('')
    if (toTsquery(phrase) !== null) expect(finds(text, phrase)).toBe(true)
  }), { numRuns: 500 })
})
