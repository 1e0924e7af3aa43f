import fs from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { SYSTEM } from '../editorial/actor'
import { NO_DESK_SEARCH } from '../search/desk-wish'
import { NO_SEARCH } from '../search/wish'
import { saveText } from './articles/commands'
import { db } from './db'
import { deskSearch } from './desk-search/queries'
import { importDump } from './dumps/commands'
import { failureAnswer } from './failure-answer'
import { answerRequest } from './request'
import { REQUEST_HEADER } from './request-id'
import { searchSite } from './site/search/queries'
import { edited, foundPaper, importNew, placeOf, withDesk } from './testing/desk'
import { toldError } from './told-error'

withDesk()

/** Nothing else holds it, neither in Chinese nor in Latin letters. */
const WORD = '绝密稿件xqzvanish'

/** Standard error, of which nothing is shown while a test reads it. */
function standardError(): () => string {
  const written: string[] = []
  vi.spyOn(fs, 'writeSync').mockImplementation((fd, bytes) => {
    if (fd === 2) written.push(String(bytes))
    return Buffer.byteLength(String(bytes))
  })
  return () => written.join('')
}
afterEach(() => vi.restoreAllMocks())

const line = z.object({ level: z.number(), request: z.string(), msg: z.string(), error: z.looseObject({ type: z.string(), at: z.array(z.string()) }) })
const told = z.object({ failure: z.object({ code: z.string(), values: z.object({ request: z.string() }) }) })

/** Work as the answer to a request that names itself and is about the word. */
async function answerTo(work: () => Promise<unknown>): Promise<{ readonly status: number; readonly id: string | null; readonly text: string }> {
  const request = new Request(`http://desk/api/things?q=${encodeURIComponent(WORD)}`, { headers: { [REQUEST_HEADER]: 'somebody-elses-id' } })
  const response = await answerRequest(request.headers, async (id) => {
    try {
      return Response.json({ value: await work() })
    } catch (error) {
      return failureAnswer(error, request, id)
    }
  })
  return { status: response.status, id: response.headers.get(REQUEST_HEADER), text: await response.text() }
}

test('a save, an import and a search that fail are logged under the id that the person is told, without a word of them', async () => {
  const { pageId } = await importNew()
  const article = await db().article.findFirstOrThrow({ where: { pageId } })
  const save = await edited(article.id, (block) => ({ ...block, text: [{ text: `${WORD} ${WORD}` }] }))
  const place = placeOf(await foundPaper(), { fileName: `${WORD}.txt` })
  // PostgreSQL tells the whole row that a check refuses; of a value that it cannot read, the value.
  await db().$executeRaw`ALTER TABLE "Version" ADD CONSTRAINT broken CHECK ("revision" < 0) NOT VALID`
  await db().$executeRaw`ALTER TABLE "Dump" ADD CONSTRAINT broken CHECK ("encoding" = 'none') NOT VALID`
  await db().$executeRaw`ALTER TABLE "LiveArticle" RENAME COLUMN "terms" TO "gone"`
  await db().$executeRaw`ALTER TABLE "DeskText" RENAME COLUMN "terms" TO "gone"`
  const stderr = standardError()
  const answers = [
    await answerTo(() => saveText(SYSTEM, article.id, save)),
    await answerTo(() => importDump(SYSTEM, place, Buffer.from(`${WORD}\n\n${`${WORD}的正文\n`.repeat(9)}`))),
    await answerTo(() => searchSite({ ...NO_SEARCH, q: WORD })),
    await answerTo(() => deskSearch(SYSTEM, { ...NO_DESK_SEARCH, q: WORD })),
    await answerTo(async () => db().$queryRaw`SELECT ${WORD}::text::int`),
    await answerTo(() => db().user.create({ data: { name: WORD, email: WORD, role: 'editor', passwordHash: '', id: WORD } })),
    await answerTo(() => Promise.resolve(JSON.parse(`{"text": "${WORD}`))),
  ]
  const lines = stderr().trim().split('\n').map((json) => line.parse(JSON.parse(json)))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 500))
  expect(lines.map(({ request }) => request)).toEqual(answers.map(({ id }) => id))
  for (const { id, text } of answers) expect(told.parse(JSON.parse(text)).failure).toEqual(expect.objectContaining({ code: 'defect-logged', values: { request: id } }))
  expect(answers.map(({ id }) => id)).not.toContain('somebody-elses-id')
  expect(lines.every(({ error }) => error.at.length > 0)).toBe(true)
  // Whole or in part, and however it is written.
  const [some, latin] = [WORD.slice(0, 2), 'xqzv']
  for (const part of [some, latin, encodeURIComponent(some), '\\u7edd', Buffer.from(some).toString('hex'), Buffer.from(some).toString('base64').slice(0, 6)]) {
    expect(stderr() + answers.map(({ text }) => text).join()).not.toContain(part)
  }
})

describe('what the log knows of an error', () => {
  test('is its message, where that is of the program or of the server', () => {
    expect(toldError(new RangeError('a page has a number'))).toMatchObject({ type: 'RangeError', message: 'a page has a number' })
    const full = Object.assign(new Error('could not extend file: No space left on device'), { name: 'error', severity: 'ERROR', code: '53100' })
    expect(toldError(full)).toMatchObject({ code: '53100', message: 'could not extend file: No space left on device' })
  })

  test('is never a value that the database, Prisma or a parser repeats', () => {
    fc.assert(fc.property(fc.string({ minLength: 12 }), fc.constantFrom('22P02', '23505', '23514', '42703', 'P2002'), (text, code) => {
      const words = `‹${text}›`
      const errors = [
        Object.assign(new Error(words), { severity: 'ERROR', code, detail: words, where: words, table: 'Version' }),
        Object.assign(new Error(words), { name: 'PrismaClientKnownRequestError', code, meta: { target: words } }),
        Object.assign(new SyntaxError(words), { path: words }),
      ]
      for (const error of errors) {
        const outer = new Error('a page could not be kept', { cause: error })
        expect(JSON.stringify([toldError(error), toldError(outer)])).not.toContain(JSON.stringify(words).slice(1, -1))
      }
    }))
  })

  test.each([null, undefined, 7, 'words'])('is its kind alone, where %j was thrown', (thrown) => {
    expect(toldError(thrown)).toEqual({ type: typeof thrown, at: [] })
  })
})
