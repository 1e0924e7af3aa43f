import { expect, test } from 'vitest'
import { fixturePages } from '@/bench/reader/fixture-pages'
import { decodeDump } from '../dump/decode'
import { linesOf } from '../dump/lines'
import { read } from './read'
import { DOUBT_KINDS } from './reading'

const readings = fixturePages().map(({ bytes }) => {
  const dump = decodeDump(bytes)
  return read(dump.ok ? linesOf(dump.text) : [])
})
const doubts = readings.flatMap((reading) => reading.doubts)

test('a doubt about an article, a part or a paragraph says what else the line could be', () => {
  const unsure = doubts.filter(({ kind }) => kind === 'boundary' || kind === 'role' || kind === 'paragraph')
  expect(unsure.length).toBeGreaterThan(0)
  expect(unsure.filter(({ instead }) => instead === undefined)).toEqual([])
})

test('no doubt takes a line for what the reader took it for', () => {
  const wrong = readings.flatMap(({ articles, doubts }) => {
    const roles = new Map(articles.flatMap(({ blocks }) => blocks.flatMap(({ role, spans }) => spans.map(({ line }) => [line, role] as const))))
    const same = ['body', 'crosshead', 'byline', 'caption']
    return doubts.filter(({ line, instead }) => instead !== undefined && same.includes(instead) && roles.get(line) === instead)
  })
  expect(wrong).toEqual([])
})

test('doubts come in the order in which an editor should look, one for a line', () => {
  for (const { doubts } of readings) {
    const order = doubts.map(({ kind }) => DOUBT_KINDS.indexOf(kind))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(new Set(doubts.map(({ line }) => line)).size).toBe(doubts.length)
  }
})

test('an article that is guessed from words alone is never said to be sure', () => {
  for (const { doubts, confidence } of readings) {
    const sure = new Map(confidence.map((entry) => [entry.line, entry.confidence]))
    expect(doubts.filter(({ why, line }) => why === 'likeness' && (sure.get(line) ?? 1) >= 0.8)).toEqual([])
  }
})
