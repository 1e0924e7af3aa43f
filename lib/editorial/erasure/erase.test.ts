import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eraseJson, eraseLines, eraseText } from './erase'
import { ERASED, erasurePattern } from './pattern'

const NONE: ReadonlySet<string> = new Set()
const erase = (text: string, ...terms: string[]) => eraseText(text, erasurePattern(terms))

describe('a term is found as a reader sees it', () => {
  it.each([
    ['记者李晖报道', '李晖', '记者■■报道'],
    ['李　晖和李 晖', '李晖', '■　■和■ ■'],
    ['记者李\n晖报道', '李 晖', '记者■\n■报道'],
    ['电话138-0013 8000。', '138-00138000', '电话■■■■■■■■ ■■■■。'],
    ['１３８００１３８０００', '13800138000', '■■■■■■■■■■■'],
    ['Ann Lee met anne leeson and ANN LEE.', 'Ann Lee', '■■■ ■■■ met anne leeson and ■■■ ■■■.'],
    ['李晖明与李晖', '李晖', '■■明与■■'],
    ['𠮷田来了', '𠮷田', '■■■来了'],
  ])('%s without %s', (text, term, left) => {
    expect(erase(text, term)).toBe(left)
  })

  it('takes no term that would stand in every text', () => {
    expect(() => erasurePattern(['李'])).toThrow(RangeError)
    expect(() => erasurePattern([])).toThrow(RangeError)
    expect(() => erasurePattern(['李 '])).toThrow(RangeError)
  })

  it('finds the longer of two terms', () => {
    expect(erase('李晖明', '李晖', '李晖明')).toBe('■■■')
  })
})

/** Texts in which parts of a term lie about, so that many near misses occur. */
const someText = fc.array(fc.constantFrom('李', '晖', ' ', '　', '\n', '明', 'Ann', 'Lee', '（', '𠮷'), { maxLength: 60 }).map((parts) => parts.join(''))
const someTerms = fc.uniqueArray(fc.constantFrom('李晖', '晖明', 'Ann Lee', '𠮷李'), { minLength: 1, maxLength: 3 })

describe('whatever is erased', () => {
  it('keeps its length and its lines, and nothing else of it changes', () => {
    fc.assert(fc.property(someText, someTerms, (text, terms) => {
      const after = erase(text, ...terms)
      expect(after.length).toBe(text.length)
      for (let at = 0; at < text.length; at += 1) if (after[at] !== text[at]) expect([after[at], /\s|\u3000/u.test(text[at] ?? '')]).toEqual([ERASED, false])
    }))
  })

  it('is found no more, and erasing again changes nothing', () => {
    fc.assert(fc.property(someText, someTerms, (text, terms) => {
      const after = erase(text, ...terms)
      expect(after.match(erasurePattern(terms))).toBe(null)
      expect(erase(after, ...terms)).toBe(after)
    }))
  })
})

describe('a stored document', () => {
  const rule = (keeps = NONE) => ({ pattern: erasurePattern(['李晖']), keeps })
  const block = (id: string, line: number, ...runs: string[]) => ({
    id, role: 'body', text: runs.map((text, at) => (at % 2 === 1 ? { text, marks: [{ type: 'bold' }] } : { text })), sources: [{ dump: 'd', line, from: 0, to: 9 }], madeBy: 'reader',
  })

  it('loses a name that is half in bold, and keeps its runs', () => {
    expect(eraseJson([block('李晖', 0, '记者李', '晖说')], rule())).toEqual([{ ...block('李晖', 0, '记者■', '■说') }])
  })

  it('is the same object where nothing is found', () => {
    const blocks = [block('a', 0, '渡口今晨复航'), block('b', 1, '李明')]
    expect(eraseJson(blocks, rule())).toBe(blocks)
  })

  it('keeps the blocks of lines that stay', () => {
    const [mine, theirs] = [block('a', 0, '李晖'), block('b', 1, '李晖')]
    expect(eraseJson({ blocks: [mine, theirs] }, rule(new Set(['d 1'])))).toEqual({ blocks: [block('a', 0, '■■'), theirs] })
  })

  it('has the lines of its dump erased but for those that stay', () => {
    expect(eraseLines('李晖\r\n李晖\n记者李\n晖', rule(new Set(['d 1'])), 'd')).toBe('■■\r\n李晖\n记者■\n■')
    expect(eraseLines('李\n晖', rule(new Set(['d 1'])), 'd')).toBe('李\n晖')
  })
})
