import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldedPhrase, foldedText } from './folded-text'
import { highlight, snippet, type Segment, type Sought } from './highlight'
import { phrasesOf } from './phrases'
import { isOneTerm, termsFor, termsOf } from './terms'
import { tokensOf } from './tokens'

const SIMPLE: ReadonlyMap<string, string> = new Map([['開', '开'], ['燈', '灯'], ['後', '后'], ['𠮷', '吉']])
/** A dictionary of four characters: what is folded is for the caller to say. */
const simplify = (text: string) => Array.from(text, (character) => SIMPLE.get(character) ?? character).join('')

const folded = (text: string) => foldedText(tokensOf(text, simplify))
const sought = (query: string): Sought => ({ phrases: phrasesOf(query, simplify), simplify })

/** `去[江村]`: 江村 was asked for. */
function show(segments: readonly Segment[]): string {
  return segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
}

describe('a folded text', () => {
  test.each([
    ['去江村，3月。', '去江村3月'],
    ['the Old Mill', ' the  old  mill '],
    ['在ＡＢＣ①号', '在 abc 1号'],
    ['甲乙\n丙', '甲乙\n丙'],
    ['CAFE\u0301 caf\u00e9', ' caf\u00e9  caf\u00e9 '],
    ['開燈後𠮷', '开灯后吉'],
    ['——，', ''],
  ])('of %j is %j', (text, expected) => {
    expect(folded(text)).toBe(expected)
  })
})

describe('the phrases of a query', () => {
  test.each([
    ['北京市', ['北京市']],
    ['北京，市', ['北京市']],
    ['江村 Mill', ['江村', ' mill']],
    ['“江村 渡口” 船', ['江村渡口', '船']],
    ['"old mill"', [' old  mill ']],
    ['old mill', [' old', ' mill']],
    ['他说：“好”吗', ['他说好吗']],
    ['「開燈」', ['开灯']],
    ['"old mill', [' old', ' mill']],
    ["' | !('x':*)\\ \"", [' x']],
    [' ，。 ', []],
    ['', []],
  ])('%j are %j', (query, expected) => {
    expect(phrasesOf(query, simplify).map(foldedPhrase)).toEqual(expected)
  })
})

const line = fc.string({ unit: fc.constantFrom('江', '村', '開', '开', '1', '2', '，', '𠮷', '。', 'a', 'B', ' ', '\n', 'é'), maxLength: 30 })

/** What is found by terms, and then by comparing where one term does not say it. */
function finds(text: string, query: string): boolean {
  const terms = new Set(termsOf(tokensOf(text, simplify)))
  const phrases = phrasesOf(query, simplify)
  return termsFor(phrases).every((term) => terms.has(term))
    && phrases.every((phrase) => isOneTerm(phrase) || folded(text).includes(foldedPhrase(phrase)))
}

test('terms find just what reading the folded text finds', () => {
  fc.assert(fc.property(line, line, (text, query) => {
    const phrases = phrasesOf(query, simplify)
    expect(finds(text, query)).toBe(phrases.every((phrase) => folded(text).includes(foldedPhrase(phrase))))
  }), { numRuns: 2_000 })
})

test('every phrase of Han characters, digits and marks that stands in a line is found in it, in either writing', () => {
  const han = fc.string({ unit: fc.constantFrom('江', '村', '開', '开', '1', '2', '，', '𠮷', '吉', '。'), minLength: 1, maxLength: 30 })
  fc.assert(fc.property(han, fc.nat(30), fc.integer({ min: 1, max: 8 }), (text, from, length) => {
    const phrase = Array.from(text).slice(from, from + length).join('')
    expect(finds(text, phrase)).toBe(true)
    expect(finds(simplify(text), phrase)).toBe(true)
  }), { numRuns: 500 })
})

test('terms are whole numbers of 32 bits, and those of words are no pair of characters', () => {
  const any = fc.string({ unit: 'binary', maxLength: 60 })
  fc.assert(fc.property(any, (text) => {
    const terms = termsOf(tokensOf(text, simplify))
    expect(terms.every((term) => term === (term | 0))).toBe(true)
  }))
  expect(termsOf(tokensOf('the Old Mill', simplify)).every((term) => term >= 0x20000 && term < 0x300000)).toBe(true)
})

describe('highlights', () => {
  test.each([
    ['春到江村', '江村', '春到[江村]'],
    ['江，村', '江村', '[江，村]'],
    ['江村江村', '江村', '[江村][江村]'],
    ['ＡＢＣ与abc', 'abc', '[ＡＢＣ]与[abc]'],
    ['the Mills', 'mill', 'the [Mills]'],
    ['the Mills', '"mill"', 'the Mills'],
    ['甲乙\n丙', '乙丙', '甲乙\n丙'],
    ['甲乙丙', '甲乙 乙丙', '[甲乙丙]'],
    ['夜裡開燈後', '开灯', '夜裡[開燈]後'],
    ['甲乙丙', '', '甲乙丙'],
  ])('%j asked for %j is %j', (text, query, expected) => {
    expect(show(highlight(text, sought(query)))).toBe(expected)
  })

  test('keep the text to the letter', () => {
    const text = fc.string({ unit: fc.constantFrom('江', '村', '開', 'Ａ', 'a', ' ', '，', '𠮷', '\n', 'ﬁ', '1'), maxLength: 40 })
    fc.assert(fc.property(text, text, (original, query) => {
      expect(highlight(original, sought(query)).map((segment) => segment.text).join('')).toBe(original)
    }))
  })

  test('mark something in every text that is found', () => {
    fc.assert(fc.property(line, line, (text, query) => {
      fc.pre(phrasesOf(query, simplify).length > 0 && finds(text, query))
      expect(highlight(text, sought(query)).some(({ hit }) => hit)).toBe(true)
    }))
  })
})

describe('a snippet', () => {
  test('shows the first hit in its sentence', () => {
    expect(show(snippet(`${'前'.repeat(50)}江村${'后'.repeat(50)}`, sought('江村'), 12))).toBe('…前前前[江村]后后后后后后后…')
    expect(show(snippet('江村\n春来', sought('江村'), 12))).toBe('[江村] 春来')
    expect(show(snippet('𠮷'.repeat(20), sought('无'), 5))).toBe('𠮷𠮷…')
  })

  test('begins and ends with no half word, and no mark of what is left out', () => {
    const around = (text: string, query: string, length: number) => show(snippet(text, sought(query), length))
    expect(around('甲甲甲甲甲甲，乙乙乙江村丙丙丙丙丙丙丙丙丙“丁丁丁丁丁', '江村', 16)).toBe('…乙乙乙[江村]丙丙丙丙丙丙丙丙丙…')
    expect(around('We cross the long Bridge on Sunday morning', 'bridge', 20)).toBe('…long [Bridge] on…')
    expect(around('Walkers cross the footbridge', '', 10)).toBe('Walkers…')
    expect(around('Donaudampfschifffahrt', '', 10)).toBe('Donaudampf…')
    expect(around('甲乙。\n江村', '江村', 12)).toBe('甲乙。[江村]')
  })

  test('shows the whole of its first hit, wherever it stands', () => {
    const text = fc.string({ unit: fc.constantFrom('江', '村', 'a', 'b', ' ', '，', '“', '。'), maxLength: 60 })
    fc.assert(fc.property(text, text, fc.constantFrom('江村', 'ab', 'a'), (before, after, query) => {
      const shown = snippet(`${before} ${query} ${after}`, sought(query), 12)
      expect(shown.find(({ hit }) => hit)?.text.replace(/[ ，“。]/gu, '').startsWith(query)).toBe(true)
    }))
  })

  test('is never longer than asked, and never tears a character apart', () => {
    const text = fc.string({ unit: fc.constantFrom('江', '村', 'a', ' ', '𠮷', '\n'), maxLength: 60 })
    fc.assert(fc.property(text, text, fc.integer({ min: 4, max: 20 }), (original, query, length) => {
      const words = snippet(original, sought(query), length).map((segment) => segment.text).filter((part) => part !== '…').join('')
      expect(words.length).toBeLessThanOrEqual(length + 1)
      expect(words).not.toMatch(/\p{Surrogate}/u)
    }))
  })
})
