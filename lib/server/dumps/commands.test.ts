import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { LARGEST_DUMP } from '../../dump/decode'
import { checkLaw } from '../../split/law'
import { db } from '../db'
import { workbenchPage } from '../pages/queries'
import { foundPaper, importNew, person, placeOf, refusal, rowCounts, TWO_STORIES, withDesk } from '../testing/desk'
import { importDump } from './commands'

withDesk()

const utf8 = (text: string) => new TextEncoder().encode(text)

/** A page as a bad tool leaves it: with a mark, CRLF, and control characters, NUL above all, in story and folio line. */
const SPOILT = new Uint8Array([
  0xef, 0xbb, 0xbf,
  ...utf8(`12 江村日报\u0000 2026年6月12日 星期五\n\n${TWO_STORIES.toString('utf8').replace('石\n', '石\u0007\u0000\n')}`.replaceAll('\n', '\r\n')),
])

test('keeps the bytes of a dump exactly as they were received, whatever is in them', async () => {
  const { pageId } = await importNew(SPOILT)
  const dump = await db().dump.findFirstOrThrow({ where: { pageId } })
  expect(Buffer.from(dump.bytes).equals(SPOILT)).toBe(true)
  expect(dump.sha256).toBe(createHash('sha256').update(SPOILT).digest('hex'))
})

test('proposes articles in which every line has exactly one place', async () => {
  const { pageId, lines, articles, encoding } = await importNew()
  const page = await workbenchPage(SYSTEM, pageId)
  expect({ lines, articles, encoding }).toEqual({ lines: 15, articles: 2, encoding: 'utf-8' })
  expect(page.lines).toHaveLength(15)
  expect(checkLaw(page.state, page.lines)).toEqual([])
})

test('guesses the encoding of an older page and tells the runner-up', async () => {
  const gb = new Uint8Array([0xb6, 0xc9, 0xbf, 0xda, 0xbd, 0xf1, 0xb3, 0xbf, 0xb8, 0xb4, 0xba, 0xbd, 0x0a])
  const { encoding, runnerUp } = await importNew(gb)
  expect(encoding).toBe('gb18030')
  expect(runnerUp).not.toBeNull()
})

test('changes nothing when the same bytes come twice, and says so', async () => {
  const { title, pageId } = await importNew()
  const before = await rowCounts()
  const again = await importDump(SYSTEM, placeOf(title, { fileName: 'another name.txt' }), TWO_STORIES)
  expect(again).toMatchObject({ kind: 'already-there', pageId, articles: 2 })
  expect(await rowCounts()).toEqual(before)
})

test('opens a Review for other bytes of a page that has a dump, and changes nothing of the page', async () => {
  const { title, pageId } = await importNew()
  const before = await workbenchPage(SYSTEM, pageId)
  const imported = await importDump(SYSTEM, placeOf(title), utf8('另一份文字。'))
  expect(imported).toMatchObject({ kind: 'review', pageId, review: expect.any(String) as unknown })
  expect(await workbenchPage(SYSTEM, pageId)).toEqual({ ...before, reviews: [{ id: imported.review, fileName: 'page.txt', assignment: null }] })
  expect(await importDump(SYSTEM, placeOf(title), utf8('另一份文字。'))).toEqual(imported)
})

test.each([
  ['dump-empty', new Uint8Array()],
  ['dump-empty', utf8(' \n\u3000\n')],
  ['dump-binary', utf8('%PDF-1.7 …')],
  ['dump-binary', new Uint8Array(4000)],
  ['dump-too-large', new Uint8Array(LARGEST_DUMP + 1).fill(0x41)],
])('refuses a bad file (%s) and leaves nothing behind, not even the issue', async (code, bytes) => {
  const title = await foundPaper()
  const before = await rowCounts()
  expect(await refusal(importDump(SYSTEM, placeOf(title), bytes))).toBe(code)
  expect(await rowCounts()).toEqual(before)
})

test('refuses a title that is not there, and leaves nothing behind', async () => {
  const before = await rowCounts()
  expect(await refusal(importDump(SYSTEM, placeOf('nowhere'), TWO_STORIES))).toBe('no-such-title')
  expect(await rowCounts()).toEqual(before)
})

test('takes one of two imports of the same page at once, and opens a Review for the other', async () => {
  const title = await foundPaper()
  const place = placeOf(title)
  const outcomes = await Promise.all([
    importDump(SYSTEM, place, TWO_STORIES), importDump(SYSTEM, place, utf8('另一份文字，另有一行。')),
  ])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['imported', 'review'])
})

test('says of the same bytes sent twice at once that the second were there already', async () => {
  const title = await foundPaper()
  const both = await Promise.all([1, 2].map(() => importDump(SYSTEM, placeOf(title), TWO_STORIES)))
  expect(both.map(({ kind }) => kind).sort()).toEqual(['already-there', 'imported'])
})

test('gives articles of two pages imported at once different ordinals', async () => {
  const title = await foundPaper()
  await Promise.all([1, 2, 3].map((page) => importDump(SYSTEM, placeOf(title, { page }), TWO_STORIES)))
  const rows = await db().article.findMany({ where: { issue: { title: { slug: title } } }, select: { ordinal: true } })
  expect(rows.map(({ ordinal }) => ordinal).sort()).toEqual([1, 2, 3, 4, 5, 6])
})

test('lets nobody import who may only look', async () => {
  const title = await foundPaper()
  expect(await refusal(importDump(person('viewer'), placeOf(title), TWO_STORIES))).toBe('not-allowed')
})

test('refuses to change the bytes of a dump', async () => {
  const { pageId } = await importNew()
  const change = db().$executeRaw`UPDATE "Dump" SET "bytes" = ''::bytea WHERE "pageId" = ${pageId}::uuid`
  await expect(change).rejects.toThrow(/cannot be changed/)
})
