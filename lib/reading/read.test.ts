import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeDump } from '../dump/decode'
import { linesOf } from '../dump/lines'
import type { Line, Span } from '../dump/span'
import { dumpBytes, pageText, PATIENCE, runs } from '../dump/testing/arbitrary-dump'
import type { HouseStyle } from './house-style'
import { read } from './read'
import type { Reading } from './reading'
import { splitJson } from './split-json'

/** The lines of any text, which may have its line ends from anywhere. */
const pageLines = pageText.map((text) => linesOf(text.replace(/\r\n?/gu, '\n')))

/** Every span of a reading, wherever it stands. */
function spansOf({ articles, aside }: Reading): Span[] {
  return [...articles.flatMap(({ blocks }) => blocks.flatMap(({ spans }) => spans)), ...aside.map(({ span }) => span)]
}

/** The lines of which some character is placed nowhere, or twice, and spans of no line at all. */
function misplaced(lines: readonly Line[], reading: Reading): unknown[] {
  const spans = new Map<number, Span[]>()
  for (const span of spansOf(reading)) spans.set(span.line, [...(spans.get(span.line) ?? []), span])
  const wrong: unknown[] = lines.filter(({ line, text }) => {
    const own = (spans.get(line) ?? []).toSorted((a, b) => a.from - b.from)
    const joined = own.every(({ from, to }, at) => from === (own[at - 1]?.to ?? 0) && to > from)
    return !joined || own.at(-1)?.to !== text.length
  })
  const known = new Set(lines.map(({ line }) => line))
  return [...wrong, ...[...spans.keys()].filter((line) => !known.has(line))]
}

test('places every character of every line exactly once, whatever the bytes', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(dumpBytes, (bytes) => {
      const dump = decodeDump(bytes)
      if (!dump.ok) return
      const lines = linesOf(dump.text)
      expect(misplaced(lines, read(lines))).toEqual([])
    }),
    runs(),
  )
})

test('tells every line of any text once, with a confidence', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(fc.oneof(pageLines, fc.string({ unit: 'binary', maxLength: 200 }).map(linesOf)), (lines) => {
      const reading = read(lines)
      const numbers = lines.map(({ line }) => line)
      expect(splitJson(lines, reading).lines.map(({ line }) => line)).toEqual(numbers)
      expect(reading.confidence.map(({ line }) => line)).toEqual(numbers)
      expect(reading.confidence.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true)
    }),
    runs(0.3),
  )
})

test('a page of nothing is an empty reading', () => {
  expect(read([])).toMatchObject({ articles: [], aside: [], confidence: [], doubts: [] })
})

/** A page whose head, column and headline stand without a blank line, as they come out of some tools. */
const COLUMN = [
  '江村日报 24',
  '渡口札记',
  '最后一班渡船',
  '六月的江面起雾，最后一班渡船仍在傍晚六点离岸。船上只有三位乘客',
  '和一篮刚摘的枇杷。船工说，桥修好以后，这条水路也还会有人走。',
]

test('takes the words of a house style for what they are in that paper', () => {
  const rolesBy = (style: HouseStyle) => splitJson(linesOf(COLUMN.join('\n')), read(linesOf(COLUMN.join('\n')), style)).lines.slice(0, 3).map(({ role }) => role)
  expect(rolesBy({})).not.toContain('label')
  expect(rolesBy({})).not.toContain('folio')
  expect(rolesBy({ labels: ['渡口札记'], folio: ['江村日报'] })).toEqual(['folio', 'label', 'headline'])
})

test('takes a line of one of the paper’s own forms for a byline, and gives the names alone', () => {
  const page = linesOf([
    '桥头集市开张', '渡口看客 林晚舟 周 禾', '六月的江面起雾，最后一班渡船仍在傍晚六点离岸。船上只有三位乘客', '和一篮刚摘的枇杷。船工说，桥修好以后，这条水路也还会有人走。',
  ].join('\n'))
  const splitBy = (style: HouseStyle) => splitJson(page, read(page, style), style)
  expect(splitBy({}).lines[1]?.role).not.toBe('byline')
  const known = splitBy({ bylines: ['渡口看客 *'] })
  expect(known.lines[1]?.role).toBe('byline')
  expect(known.articles[0]?.authors).toEqual(['林晚舟', '周禾'])
})
