import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline, Mark } from './block'
import { excerptOf, findIn, replaceInlines } from './find'
import { cutInlines, normalInlines } from './inlines'

const LOOSE = { matchCase: false, matchWidth: false }
const STRICT = { matchCase: true, matchWidth: true }

/** The text with its hits in brackets. */
function hits(text: string, query: string, options = LOOSE): string {
  return findIn(text, query, options).reduceRight((drawn, { from, to }) => `${drawn.slice(0, from)}[${drawn.slice(from, to)}]${drawn.slice(to)}`, text)
}

describe('what is looked for', () => {
  it('is found as typed, capitals and full width alike unless they are told apart', () => {
    expect(hits('江村渡口，江村', '江村')).toBe('[江村]渡口，[江村]')
    expect(hits('Galley, galley, ＧＡＬＬＥＹ', 'galley')).toBe('[Galley], [galley], [ＧＡＬＬＥＹ]')
    expect(hits('Galley, galley, ＧＡＬＬＥＹ', 'galley', STRICT)).toBe('Galley, [galley], ＧＡＬＬＥＹ')
    expect(hits('涨了，涨了,', '了,')).toBe('涨[了，]涨[了,]')
    expect(hits('涨了，涨了,', '了,', { matchCase: false, matchWidth: true })).toBe('涨了，涨[了,]')
  })

  it('is found without overlaps, and nothing is found nowhere', () => {
    expect(hits('江江江', '江江')).toBe('[江江]江')
    expect(hits('江', '')).toBe('江')
  })

  it('keeps its place behind letters whose small form is longer', () => {
    expect(hits('İİ江', '江')).toBe('İİ[江]')
  })
})

const BOLD: Mark = { type: 'bold' }
const marks = fc.constantFrom<readonly Mark[] | undefined>(undefined, [BOLD], [{ type: 'italic' }], [BOLD, { type: 'link', href: 'https://galley.example/' }])
const words = fc.array(fc.constantFrom('江', '村', 'a', 'B', 'b', '，', ',', '𠮷', '😀', 'Ａ', 'İ'), { maxLength: 5 }).map((list) => list.join(''))
const runs: fc.Arbitrary<readonly Inline[]> = fc.array(fc.record({ text: words, marks }), { maxLength: 6 }).map(normalInlines)
const options = fc.record({ matchCase: fc.boolean(), matchWidth: fc.boolean() })
const queries = fc.constantFrom('江', '村a', 'b', ',', '𠮷', 'a，', 'ａ')

function textOf(text: readonly Inline[]): string {
  return text.map((run) => run.text).join('')
}

describe('replacing', () => {
  it('changes the found stretches and nothing else, text and marks', () => {
    fc.assert(fc.property(runs, queries, words, options, (text, query, put, how) => {
      const found = findIn(textOf(text), query, how)
      const replaced = replaceInlines(text, found.map((range) => ({ ...range, text: put })))
      let [before, after] = [text, replaced]
      let read = 0
      for (const { from, to } of found) {
        const [kept, rest] = cutInlines(before, from - read)
        const [same, left] = cutInlines(after, from - read)
        expect(same).toEqual(kept)
        const [gone, next] = cutInlines(rest, to - from)
        const [came, others] = cutInlines(left, put.length)
        expect(came).toEqual(put === '' ? [] : normalInlines([{ text: put, marks: gone[0]?.marks }]))
        ;[before, after, read] = [next, others, to]
      }
      expect(after).toEqual(before)
    }), { numRuns: 2_000 })
  })

  it('is undone by putting back what was there', () => {
    fc.assert(fc.property(runs, queries, options, (text, query, how) => {
      const whole = textOf(text)
      const there = findIn(whole, query, how).map((range) => ({ ...range, text: whole.slice(range.from, range.to) }))
      expect(textOf(replaceInlines(text, there))).toBe(whole)
    }))
  })

  it('leaves nothing to find where what came in does not hold it', () => {
    fc.assert(fc.property(runs, options, (text, how) => {
      const replaced = replaceInlines(text, findIn(textOf(text), '江', how).map((range) => ({ ...range, text: '河' })))
      expect(findIn(textOf(replaced), '江', how)).toEqual([])
    }))
  })
})

it('an excerpt shows the stretch whole and breaks no character', () => {
  expect(excerptOf('江村渡口停航', { from: 2, to: 4 }, 1)).toEqual({ before: '…村', words: '渡口', after: '停…' })
  expect(excerptOf('𠮷渡口𠮷', { from: 2, to: 4 }, 1)).toEqual({ before: '…', words: '渡口', after: '…' })
})
