import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlines, type Block } from '../article/block'
import { cleanedText, extractedLines, extractedText, rememberSupplied, suppliedRanges, type PrintedDump } from './printed'

const PRINTED: PrintedDump = { dump: 'd', raw: new Map([[0, '给 长 椅'], [1, '船工说，明天停 '], [2, 'the last fer-'], [3, 'ry leaves']]) }

function block(text: string, lines: readonly number[], role: Block['role'] = 'body'): Block {
  const sources = lines.map((line) => ({ dump: 'd', line, from: 0, to: PRINTED.raw.get(line)?.length ?? 0 }))
  return { id: 'b', role, text: inlines(text), sources, madeBy: 'reader' }
}

/** A text with what was supplied in brackets. */
function marked(one: Block): string {
  const text = one.text.map((run) => run.text).join('')
  const ranges = suppliedRanges(one, PRINTED)
  return ranges.reduceRight((shown, { from, to }) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`, text)
}

it('says what the extractor gave, and the same as one text', () => {
  expect(extractedLines(block('', [0, 1]), PRINTED)).toEqual([{ line: 0, text: '给 长 椅' }, { line: 1, text: '船工说，明天停 ' }])
  expect(extractedText(block('', [1, 0]), PRINTED)).toBe('船工说，明天停 给 长 椅')
  expect(extractedText(block('', [2, 3]), PRINTED)).toBe('the last fer- ry leaves')
})

describe('what an editor supplied', () => {
  it('is what the dump does not have', () => {
    expect(marked(block('给长椅留一个空位', [0], 'headline'))).toBe('给长椅[留一个空位]')
    expect(marked(block('船工说，明天起停航', [1]))).toBe('船工说，明天[起]停[航]')
    expect(marked(block('补写的一段', []))).toBe('[补写的一段]')
  })

  it('is nothing where the machine alone was at work, nor are spaces, nor what was taken out', () => {
    expect(marked(block('给长椅', [0]))).toBe('给长椅')
    expect(marked(block('the last ferry leaves', [2, 3]))).toBe('the last ferry leaves')
    expect(marked(block('船工说，明天 停', [1]))).toBe('船工说，明天 停')
    expect(marked(block('船工说', [1]))).toBe('船工说')
  })

  it('is told to the character, wherever it was typed in', () => {
    fc.assert(fc.property(fc.nat(7), fc.constantFrom('甲乙', '丙', '丁戊己'), (at, typed) => {
      const clean = cleanedText(block('', [1]), PRINTED)
      const place = Math.min(at, clean.length)
      const one = block(clean.slice(0, place) + typed + clean.slice(place), [1])
      expect(suppliedRanges(one, PRINTED)).toEqual([{ from: place, to: place + typed.length }])
    }))
  })
})

it('is worked out once for a text, and anew where its role, sources or text are others', () => {
  const supplied = rememberSupplied(PRINTED)
  const one = block('船工说，明天起停航', [1])
  expect(supplied(one)).toEqual(suppliedRanges(one, PRINTED))
  expect(supplied({ ...one, madeBy: 'person' })).toBe(supplied(one))
  const others = [{ ...one, sources: [] }, { ...one, text: inlines('船工说') }, { ...one, role: 'byline' as const }]
  for (const other of others) expect(supplied(other)).toEqual(suppliedRanges(other, PRINTED))
})
