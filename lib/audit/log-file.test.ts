import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOG_WRITERS } from './log-file'
import type { LogLine } from './log-line'

const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(
  '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '"', '""', '",=1', 'a\r\n=1', '\u200b=1', "'=1", '\ufeff=1', '|calc', '%0A',
))

const line: fc.Arbitrary<LogLine> = fc.record({
  id: fc.uuid(),
  at: fc.constant('2026-06-12T08:00:00.000Z'),
  by: fc.record({ id: fc.option(fc.uuid()), name: fc.option(words) }),
  deed: words,
  thing: words,
  thingId: fc.uuid(),
  about: fc.record({
    there: fc.boolean(), title: fc.option(fc.record({ slug: words, name: words })), date: fc.constant(null), page: fc.constant(null), name: fc.option(words),
  }),
  before: fc.oneof(fc.constant(null), words),
  after: fc.dictionary(words, words),
})

/** The cells of CSV as RFC 4180 has them. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  let row: string[] = []
  let end = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') {
      rows.push(row)
      row = []
    }
    end = pattern.lastIndex
  }
  expect(end, 'all of it is CSV').toBe(text.length)
  return rows
}

describe('a line of the log in CSV', () => {
  test('is one row of as many cells as the head has, whatever it holds', () => {
    const head = readCsv(LOG_WRITERS.csv.head.slice(1))[0]?.length
    fc.assert(fc.property(line, (one) => {
      const rows = readCsv(LOG_WRITERS.csv.line(one))
      expect(rows.map((row) => row.length)).toEqual([head])
    }))
  })

  test('begins no cell as a formula begins', () => {
    fc.assert(fc.property(line, (one) => {
      for (const cell of readCsv(LOG_WRITERS.csv.line(one)).flat()) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u)
    }))
  })

  test('says what was said, with a quotation mark before what looks like a formula', () => {
    fc.assert(fc.property(line, (one) => {
      const [cells = []] = readCsv(LOG_WRITERS.csv.line(one))
      expect([one.by.name ?? '', `'${one.by.name ?? ''}`]).toContain(cells[1])
      expect([one.deed, `'${one.deed}`]).toContain(cells[3])
    }))
  })
})

test('a line of the log in JSON Lines is one line, and reads back to the letter', () => {
  fc.assert(fc.property(line, (one) => {
    const text = LOG_WRITERS.jsonl.line(one)
    expect(text.split('\n')).toHaveLength(2)
    expect(JSON.parse(text)).toMatchObject({ id: one.id, deed: one.deed, person: one.by, before: one.before, after: one.after })
  }))
})
