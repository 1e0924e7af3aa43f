import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { sql } from './db'
import { parse } from './parse'
import { refusal, withDesk } from './testing/desk'

withDesk()

/** What no database keeps as text. */
const unstorable = fc.constantFrom('\0', '\ud83d', '\udc00')
const text = fc.string({ unit: 'binary' }).filter((some) => !some.includes('\0'))

/** Values as they are sent. */
const sent = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.constant(null), fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('value'), { maxKeys: 4 })),
})).value

test('what passes is kept by the database as it was sent, as text and within JSON', async () => {
  await fc.assert(fc.asyncProperty(text, async (words) => {
    const passed = parse(z.string(), words)
    const [kept] = await sql().$queryRaw<{ text: string; json: unknown }[]>`SELECT ${passed}::text AS "text", ${JSON.stringify([passed])}::jsonb AS "json"`
    expect(kept).toEqual({ text: words, json: [words] })
  }), { numRuns: 50 })
})

test('whatever is sent passes unchanged, and with a character that cannot be kept anywhere in it is refused by a sentence that names the place', async () => {
  await fc.assert(fc.asyncProperty(sent, text, unstorable, text, async (value, before, character, after) => {
    expect(parse(z.unknown(), value)).toEqual(value)
    const planted = { note: [value, { words: `${before}${character}，${after}` }] }
    expect(await refusal(Promise.resolve().then(() => parse(z.unknown(), planted)))).toBe('text-unstorable')
    expect(() => parse(z.unknown(), planted)).toThrow(expect.objectContaining({ values: { field: 'note.1.words' } }))
  }))
})

test('what nests a hundred thousand times is read like anything else', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`)
  expect(() => parse(z.unknown(), deep)).toThrow('text-unstorable')
})
