import fs from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { db } from './db'
import { withDesk } from './testing/desk'
import { tellConsole } from './told-console'

withDesk()
afterEach(() => vi.restoreAllMocks())

/** Nothing else holds it. */
const WORD = '绝密稿件xqzvanish'

test('what is written to the console as an error goes into the log, without a word of what somebody wrote', async () => {
  const failure: unknown = await db().$queryRaw`SELECT ${WORD}::text::int`.then(() => null, (error: unknown) => error)
  expect(String(failure)).toContain(WORD)
  const written: string[] = []
  vi.spyOn(fs, 'writeSync').mockImplementation((_, bytes) => Buffer.byteLength(String(written.push(String(bytes)) && bytes)))
  const told = { error: console.error, warn: console.warn }
  tellConsole(told)
  told.error(failure)
  told.error(' ⨯', failure, `${WORD}\n    at somewhere`)
  told.error(failure instanceof Error ? failure.stack : '')
  told.error(`a screen failed: ${WORD}\n    at somewhere`)
  told.warn('A port is taken.')
  const lines = written.join('').trim().split('\n').map((line): unknown => JSON.parse(line))
  const ofDatabase = expect.arrayContaining([expect.objectContaining({ type: 'PrismaClientKnownRequestError', at: expect.any(Array) })])
  expect(lines).toEqual([
    expect.objectContaining({ errors: ofDatabase }), expect.objectContaining({ errors: ofDatabase }), expect.objectContaining({ level: 50 }),
    expect.objectContaining({ level: 50 }), expect.objectContaining({ level: 40, words: 'A port is taken.' }),
  ])
  expect(written.join('')).not.toMatch(/绝密|xqzv|\\u7edd/)
})
