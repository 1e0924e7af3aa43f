import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockRole } from '../article/block'
import { cleanSpans } from '../clean/clean'
import { decodeDump } from '../dump/decode'
import { linesOf } from '../dump/lines'
import { type DumpPassage, eraseDumpText } from './dump-text'
import { keptOf, NOTHING_KEPT } from './kept'
import { countIn } from './erase'
import { termsOf } from './terms'

const NAME = '邵长川'
const TERMS = termsOf([NAME])
const erase = (text: string, { passages = [] as readonly DumpPassage[], kept = NOTHING_KEPT, terms = TERMS } = {}) =>
  eraseDumpText(text, { dump: 'd', terms, kept, passages })
const whole = (text: string, role: BlockRole, ...numbers: readonly number[]): DumpPassage => {
  const lines = linesOf(text)
  return { role, spans: numbers.map((number) => ({ line: number, from: 0, to: lines.find(({ line }) => line === number)?.text.length ?? 0 })) }
}

describe('the text of a dump', () => {
  it('keeps its line ends, of whatever kind', () => {
    expect(erase('邵长川\r\n邵\r长\n川\r\n\r\n邵')).toBe('■■■\r\n■\r■\n■\r\n\r\n邵')
  })

  it('loses a name that the reader read over lines that do not follow each other', () => {
    const text = '船工邵\n今天下雨\n长川说\n明天放晴\n'
    expect(erase(text)).toBe(text)
    expect(erase(text, { passages: [whole(text, 'body', 0, 2)] })).toBe('船工■\n今天下雨\n■■说\n明天放晴\n')
  })

  it('keeps what is a namesake’s, by the character and not by the line', () => {
    const text = '邵长川  邵长川\n邵长\n川'
    const kept = keptOf([], [{ dump: 'd', line: 0, from: 5, to: 8 }, { dump: 'd', line: 2, from: 0, to: 1 }, { dump: 'other', line: 0, from: 0, to: 3 }], [])
    expect(erase(text, { kept })).toBe('■■■  邵长川\n邵长\n川')
  })
})

const PARTS = ['邵', '长', '川', '邵长川', ' ', '　', '\n', '\r\n', '今天', '说，', 'em-\n', 'bank'] as const
const someDump = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 60 }).map((parts) => parts.join('')).filter((text) => text.trim() !== '')

describe('whatever is erased from a dump', () => {
  it('leaves its lines, and clean texts in which nothing is found and nothing else changed', () => {
    fc.assert(fc.property(someDump, fc.constantFrom<BlockRole>('body', 'headline', 'byline', 'label'), fc.infiniteStream(fc.boolean()), (text, role, chosen) => {
      const decoded = text.replace(/\r\n?/gu, '\n')
      const numbers = linesOf(decoded).map(({ line }) => line).filter(() => chosen.next().value)
      const passage = whole(decoded, role, ...numbers)
      const after = erase(text, { passages: [passage] }).replace(/\r\n?/gu, '\n')
      expect(linesOf(after).map(({ line, text: { length } }) => [line, length])).toEqual(linesOf(decoded).map(({ line, text: { length } }) => [line, length]))
      const raw = new Map(linesOf(after).map((line) => [line.line, line.text]))
      expect(countIn(cleanSpans(raw, passage.spans, role).text, TERMS) + countIn(after, TERMS)).toBe(0)
      for (let at = 0; at < decoded.length; at += 1) if (after[at] !== decoded[at]) expect(`${after[at]} ${decoded[at]}`).toMatch(/^■ [邵长川]$/u)
    }))
  })

  it('is read again, from the bytes that are kept, as the same lines but for what was erased', () => {
    fc.assert(fc.property(someDump, (text) => {
      const after = erase(text)
      const decoded = decodeDump(Buffer.from(`\uFEFF${after}`, 'utf8'))
      expect(decoded).toMatchObject({ ok: true, encoding: 'utf-8', text: after.replace(/\r\n?/gu, '\n') })
    }))
  })
})
