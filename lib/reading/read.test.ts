import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../clean/clean'
import { linesOf } from '../dump/lines'
import type { Span } from '../dump/span'
import { read } from './read'
import type { Reading } from './reading'
import { splitJson } from './split-json'

/** Every span of a reading, wherever it stands. */
function spansOf(reading: Reading): Span[] {
  return [...reading.articles.flatMap(({ blocks }) => blocks.flatMap(({ spans }) => spans)), ...reading.aside.map(({ span }) => span)]
}

const piece = fc.constantFrom(
  '两 岸 茶 农', '河湾镇新桥通车', '。', '，', '：', '“', '”', '（林 舟）', '（本报记者 林晚舟', '周小禾）', '本报讯 ', '林 舟', '桥', '11 月 2 日',
  '图为新桥。林舟 摄', '责编 林舟', '广告', '（下转第2版）', '编辑手记', '——', 'River Bridge Opens', 'the river em-', 'By Mara Ellison', '\u200b', '\u3000', ' ', 'x',
)
const page = fc.array(fc.oneof(fc.constant(''), fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))), { maxLength: 40 })

test('places every character of every line exactly once, whatever the text', () => {
  fc.assert(
    fc.property(page, (texts) => {
      const lines = linesOf(texts.join('\n'))
      const spans = spansOf(read(lines))
      for (const { line, text } of lines) {
        const own = spans.filter((span) => span.line === line).sort((a, b) => a.from - b.from)
        expect(own[0]?.from).toBe(0)
        expect(own.at(-1)?.to).toBe(text.length)
        own.slice(1).forEach((span, at) => expect(span.from).toBe(own[at]?.to))
      }
      expect(new Set(spans.map(({ line }) => line)).size).toBe(lines.length)
    }),
    { numRuns: 500 },
  )
})

test('places every line of any Unicode text once, and tells it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const lines = linesOf(text.replace(/\r/g, '\n'))
      const reading = read(lines)
      expect(splitJson(lines, reading).lines.map(({ line }) => line)).toEqual(lines.map(({ line }) => line))
      expect(reading.confidence.map(({ line }) => line)).toEqual(lines.map(({ line }) => line))
    }),
    { numRuns: 300 },
  )
})

test('reads the same page the same way twice', () => {
  fc.assert(
    fc.property(page, (texts) => {
      const lines = linesOf(texts.join('\n'))
      expect(read(lines)).toEqual(read(lines))
    }),
    { numRuns: 200 },
  )
})

test('the text of a block is clean', () => {
  fc.assert(
    fc.property(page, (texts) => {
      for (const { blocks } of read(linesOf(texts.join('\n'))).articles) {
        for (const { role, text } of blocks) expect(cleanText(text, role)).toBe(text)
      }
    }),
    { numRuns: 200 },
  )
})

test('no article is without a block, and no block without a span', () => {
  fc.assert(
    fc.property(page, (texts) => {
      for (const { blocks } of read(linesOf(texts.join('\n'))).articles) {
        expect(blocks.length).toBeGreaterThan(0)
        for (const { spans } of blocks) expect(spans.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 200 },
  )
})

test('a page of nothing is an empty reading', () => {
  expect(read([])).toMatchObject({ articles: [], aside: [], confidence: [], doubts: [] })
})
