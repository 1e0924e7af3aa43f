import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withDatabase } from '../../../prisma/testing/database'
import { searchTerms, toTsquery, toTsvector } from '../../search/terms'

const database = withDatabase('empty')
let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(() => client.end())

/** What the database says: whether the index finds a query in a text, and whether LIKE does. */
async function ask(text: string, query: string): Promise<{ found: boolean; like: boolean }> {
  const { rows } = await client.query<{ found: boolean; like: boolean }>(
    'SELECT $1::tsvector @@ $2::tsquery AS found, position($4 in $3) > 0 AS like',
    [toTsvector(searchTerms(text)), toTsquery(query), text, query],
  )
  return rows[0] ?? { found: false, like: false }
}

test.each([
  ['春到江村，渡口的老船又下了水。', '江村，渡口', true],
  ['春到江村，渡口的老船又下了水。', '口', true],
  ['春到江村，渡口的老船又下了水。', '老水', false],
  ['今年3月12日，Anna来了', '2日', true],
  ['今年3月12日，Anna来了', 'ＡＮＮＡ来', true],
  ["it's the mill's", "mill's", true],
  ['平安 回家', '回家 平安', true],
  ['甲乙\n丙丁', '乙丙', false],
])('%j asked for %j', async (text, query, found) => {
  expect((await ask(text, query)).found).toBe(found)
})

test('finds whatever LIKE finds of Han characters, digits and marks', async () => {
  const line = fc.string({ unit: fc.constantFrom('江', '村', '1', '2', '，', '𠮷', '。', '“'), minLength: 1, maxLength: 30 })
  await fc.assert(fc.asyncProperty(line, fc.nat(30), fc.integer({ min: 1, max: 8 }), async (text, from, length) => {
    const query = Array.from(text).slice(from, from + length).join('')
    fc.pre(toTsquery(query) !== null)
    expect(await ask(text, query)).toEqual({ found: true, like: true })
  }), { numRuns: 200 })
})

test('takes any text and any query without an error', async () => {
  const any = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => text.replaceAll(/[\0\p{Surrogate}]/gu, ''))
  await fc.assert(fc.asyncProperty(any, any, async (text, query) => {
    await ask(`${text} ' \\ :* & | ! ${text}`, `${query}'\\:*`)
  }), { numRuns: 200 })
})

test('takes the longest article that may be', async () => {
  const han = Array.from({ length: 200_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('')
  const words = Array.from({ length: 30_000 }, (_, at) => `w${at.toString(26).replaceAll(/\d/g, 'z')}`).join(' ')
  for (const text of [han, words, 'é'.repeat(3_000)]) expect((await ask(text, text.slice(0, 2))).found).toBe(true)
})
