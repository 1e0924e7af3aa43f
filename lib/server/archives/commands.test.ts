import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { startWorker } from '../jobs/worker'
import { withPhotoFolder } from '../photos/testing/pictures'
import { storage } from '../storage/open-storage'
import { anotherFile, foundPaper, person, placeOf, refusal, TWO_STORIES, withDesk } from '../testing/desk'
import { dropOldArchives, forgetArchiveBytes, resumeArchive, startArchive, stopArchive, tryArchiveAgain } from './commands'
import { publishImported } from './publishing/commands'
import { archiveEntries, archiveProgress, listArchives } from './queries'
import { archiveWish } from './schema'
import { type TestEntry, writeZip } from './testing/zips'
import { resumeArchives, workArchive } from './turns/commands'
import { zipName } from './zip-name'

withDesk()
withPhotoFolder()
const folder = mkdtempSync(path.join(tmpdir(), 'galley-zips-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ALWAYS = () => true

/** A page that no other test has. */
const page = (name: TestEntry['path'], other: Partial<TestEntry> = {}): TestEntry => ({ path: name, text: anotherFile(TWO_STORIES), ...other })

/** `days` issues of two pages each. */
const issues = (days: number) => Array.from({ length: days * 2 }, (_, at) => page(`2026-06-${String(Math.floor(at / 2) + 1).padStart(2, '0')}/${(at % 2) + 1}.txt`))

async function begin(entries: readonly TestEntry[]) {
  const title = await foundPaper()
  const file = writeZip(folder, `${randomUUID()}.zip`, entries)
  const { archive } = await startArchive(SYSTEM, { name: 'papers.zip', title }, file)
  return { title, file, archive, sha256: (await db().archiveImport.findUniqueOrThrow({ where: { id: archive } })).sha256 }
}

/** The entries of an archive by their names: what became of each, or the code of the sentence why not. */
async function fates(archive: string): Promise<Record<string, string>> {
  const { rows } = await archiveEntries(SYSTEM, archive, archiveWish.parse({}))
  return Object.fromEntries(rows.map(({ path: name, state, failure }) => [name, failure?.code ?? state]))
}

/** Every page of a title with its dumps and articles: what an import must make once. */
async function pagesOf(title: string): Promise<string[]> {
  const pages = await db().page.findMany({
    where: { issue: { title: { slug: title } } }, orderBy: [{ issue: { date: 'asc' } }, { number: 'asc' }],
    select: { number: true, currentDumpId: true, issue: { select: { date: true } }, _count: { select: { dumps: true, articles: true, reviews: true } } },
  })
  return pages.map(({ number, currentDumpId, issue, _count }) => (
    `${issue.date.toISOString().slice(8, 10)}/${number} ${_count.dumps} ${_count.articles} ${_count.reviews}${currentDumpId === null ? ' empty' : ''}`))
}

test('pages of a zip are imported, what is none says why, and the same zip changes nothing', async () => {
  const { title, file, archive } = await begin([
    page('2026-06-12/1.txt'), page('2026-06-12/第2版 要闻.txt'), page('../2026-06-13/1.txt'), page('2026-06-12/notes.txt'), page('2026-06-12/3.pdf'),
    page('2026-06-14/1.txt', { mode: 0o120777 }), page('2026-06-15/1.txt', { encrypted: true }), page('2026-06-16/1.txt', { text: 'a'.repeat(2_000_000) }),
    page('2026-06-17/1.txt', { text: '%PDF-1.7 no text' }), page('__MACOSX/2026-06-12/._1.txt'),
  ])
  await workArchive(archive, ALWAYS)
  const expected = {
    '2026-06-12/1.txt': 'imported', '2026-06-12/第2版 要闻.txt': 'imported', '../2026-06-13/1.txt': 'entry-leads-out', '2026-06-12/notes.txt': 'entry-without-page',
    '2026-06-12/3.pdf': 'entry-no-text', '2026-06-14/1.txt': 'entry-is-link', '2026-06-15/1.txt': 'entry-encrypted', '2026-06-16/1.txt': 'entry-is-bomb',
    '2026-06-17/1.txt': 'dump-binary',
  }
  expect(await fates(archive)).toEqual(expected)
  expect(await pagesOf(title)).toEqual(['12/1 1 2 0', '12/2 1 2 0'])
  expect(await archiveProgress(SYSTEM, archive)).toMatchObject({ counts: { imported: 2, refused: 7, waiting: 0 }, articles: 4, again: 1, endedAt: expect.any(String) })
  expect((await db().page.findFirstOrThrow({ where: { issue: { title: { slug: title } }, number: 2 } })).name).toBe('要闻')

  const { archive: again, kind } = await startArchive(SYSTEM, { name: 'papers.zip', title }, file)
  await workArchive(again, ALWAYS)
  expect([kind, (await archiveProgress(SYSTEM, again)).counts]).toEqual(['begun', { imported: 0, unchanged: 2, review: 0, waiting: 0, refused: 7, failed: 0 }])
  expect(await pagesOf(title)).toEqual(['12/1 1 2 0', '12/2 1 2 0'])
  expect((await listArchives(SYSTEM)).slice(0, 2).map(({ id }) => id)).toEqual([again, archive])
})

test('headers that lie are found out while bytes are counted', async () => {
  const { archive, title } = await begin([
    page('2026-06-01/1.txt', { claims: { size: 10 } }), page('2026-06-02/1.txt', { claims: { crc: 1 } }), page('2026-06-03/1.txt', { localPath: '2026-06-03/9.txt' }),
    page('2026-06-04/1.txt', { claims: { size: 3_000 } }), page('2026-06-05/1.txt', { method: 99 }), page('2026-06-06/1.txt'),
  ])
  await workArchive(archive, ALWAYS)
  expect(await fates(archive)).toEqual({
    '2026-06-01/1.txt': 'entry-damaged', '2026-06-02/1.txt': 'entry-damaged', '2026-06-03/1.txt': 'entry-damaged', '2026-06-04/1.txt': 'entry-damaged',
    '2026-06-05/1.txt': 'entry-packing-unknown', '2026-06-06/1.txt': 'imported',
  })
  expect(await pagesOf(title)).toEqual(['06/1 1 2 0'])
})

test('names that Windows wrote in GBK are read', async () => {
  const { archive } = await begin([page(Buffer.concat([Buffer.from('2026-06-12/'), Buffer.from([0xb5, 0xda]), Buffer.from('3'), Buffer.from([0xb0, 0xe6]), Buffer.from('.txt')]))])
  await workArchive(archive, ALWAYS)
  expect(await fates(archive)).toEqual({ '2026-06-12/第3版.txt': 'imported' })
})

test('a manifest in the zip says what names do not', async () => {
  const { archive, title } = await begin([page('scans/0001.txt'), { path: 'manifest.csv', text: '文件,日期,版次,版名,期号\nscans/0001.txt,2026-06-12,7,副刊,88\n' }])
  await workArchive(archive, ALWAYS)
  expect(await pagesOf(title)).toEqual(['12/7 1 2 0'])
  expect((await db().issue.findFirstOrThrow({ where: { title: { slug: title } } })).number).toBe('88')
})

describe('nothing is written of', () => {
  test.each([
    ['what is no zip', Buffer.from('no zip at all'), 'archive-unreadable'],
    ['a zip that was not sent whole', readFileSync(writeZip(folder, 'whole.zip', issues(1))).subarray(0, -30), 'archive-unreadable'],
    ['a zip that holds nothing', readFileSync(writeZip(folder, 'empty.zip', [])), 'archive-holds-nothing'],
    ['a zip that would unpack to more than a disk holds', readFileSync(writeZip(folder, 'bomb.zip', [page('a.txt', { claims: { size: 4_294_967_000 } }), page('b.txt', { claims: { size: 4_294_967_000 } })])), 'archive-unpacks-too-large'],
    ['a zip whose manifest is none', readFileSync(writeZip(folder, 'manifest.zip', [{ path: 'manifest.csv', text: 'date\n2026\n' }])), 'manifest-unreadable'],
  ])('%s', async (_, bytes, code) => {
    const [title, file] = [await foundPaper(), path.join(folder, randomUUID())]
    writeFileSync(file, bytes)
    const before = await db().archiveImport.count()
    expect(await refusal(startArchive(SYSTEM, { name: 'a.zip', title }, file))).toBe(code)
    expect(await db().archiveImport.count()).toBe(before)
  })

  test('what a viewer brings, or for a title that there is not', async () => {
    const file = writeZip(folder, 'fine.zip', issues(1))
    expect(await refusal(startArchive(person('viewer'), { name: 'a.zip', title: null }, file))).toBe('not-allowed')
    expect(await refusal(startArchive(SYSTEM, { name: 'a.zip', title: 'no-such-paper' }, file))).toBe('no-such-title')
  })
})

test('other bytes for a page open a Review, and a page that went on to another dump is left alone', async () => {
  const { title, file, archive } = await begin(issues(1))
  await importDump(SYSTEM, placeOf(title, { date: '2026-06-01' }), anotherFile(TWO_STORIES))
  await workArchive(archive, ALWAYS)
  expect(Object.values(await fates(archive)).sort()).toEqual(['imported', 'review'])
  const { archive: again } = await startArchive(SYSTEM, { name: 'papers.zip', title }, file)
  await workArchive(again, ALWAYS)
  expect(Object.values(await fates(again))).toEqual(['unchanged', 'unchanged'])
})

test('any number of workers import each page once', async () => {
  const { archive, title } = await begin(issues(30))
  const done = await Promise.all(Array.from({ length: 4 }, () => workArchive(archive, ALWAYS)))
  expect(done.reduce((sum, count) => sum + count, 0)).toBe(60)
  expect(await pagesOf(title)).toEqual(issues(30).map(({ path: name }) => `${String(name).slice(8, 10)}/${String(name).at(11)} 1 2 0`))
  expect((await archiveProgress(SYSTEM, archive)).counts).toMatchObject({ imported: 60, waiting: 0, failed: 0 })
}, 60_000)

test('an archive is stopped between two pages, and taken up again; the same zip goes on where it stopped', async () => {
  const { archive, title, file } = await begin(issues(3))
  let pages = 0
  await workArchive(archive, () => (pages += 1) <= 3)
  await stopArchive(SYSTEM, archive)
  await workArchive(archive, ALWAYS)
  const stopped = await archiveProgress(SYSTEM, archive)
  expect([stopped.stoppedAt, stopped.endedAt, stopped.counts.waiting > 0]).toEqual([expect.any(String), null, true])
  expect(await startArchive(SYSTEM, { name: 'papers.zip', title }, file)).toMatchObject({ archive, kind: 'going-on' })
  await resumeArchive(SYSTEM, archive)
  await workArchive(archive, ALWAYS)
  expect((await archiveProgress(SYSTEM, archive)).counts.imported).toBe(6)
})

test('what was refused or failed can be tried again; nobody else may', async () => {
  const { archive, sha256, file } = await begin(issues(1))
  await storage().delete(zipName(sha256))
  await workArchive(archive, ALWAYS)
  expect(Object.values(await fates(archive))).toEqual(['archive-bytes-gone', 'archive-bytes-gone'])
  await storage().putFile(zipName(sha256), file)
  expect(await refusal(tryArchiveAgain(person('viewer'), archive))).toBe('not-allowed')
  expect(await refusal(tryArchiveAgain(SYSTEM, randomUUID()))).toBe('no-such-archive')
  expect(await tryArchiveAgain(SYSTEM, archive)).toBe(2)
  await workArchive(archive, ALWAYS)
  expect(Object.values(await fates(archive))).toEqual(['imported', 'imported'])
  expect(await tryArchiveAgain(SYSTEM, archive)).toBe(0)
})

test('a worker takes the jobs that were sent with the archive, and such as were lost are sent anew', async () => {
  const { archive } = await begin(issues(1))
  await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'import-archive'`
  expect(await resumeArchives()).toEqual({ archives: 1, publications: 0 })
  let done: () => void = () => {}
  const isDone = new Promise<void>((resolve) => (done = resolve))
  const worker = await startWorker((job) => (job === 'import-archive' ? done() : undefined))
  await isDone
  await worker.stop()
  expect((await archiveProgress(SYSTEM, archive)).counts.imported).toBe(2)
  expect(await resumeArchives()).toEqual({ archives: 0, publications: 0 })
}, 60_000)

test('an erasure forgets the bytes of archives from which its pages came', async () => {
  const { archive, sha256 } = await begin(issues(1))
  await workArchive(archive, ALWAYS)
  const { rows } = await archiveEntries(SYSTEM, archive, archiveWish.parse({ state: 'imported', q: '1.txt' }))
  expect(await storage().has(zipName(sha256))).toBe(true)
  await forgetArchiveBytes(rows.map(({ pageId }) => pageId ?? ''))
  expect(await storage().has(zipName(sha256))).toBe(false)
})

test('the bytes of an archive are kept while something of it may be tried again, and for a month after', async () => {
  const { archive, sha256 } = await begin(issues(1))
  const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000)
  const isKept = () => storage().has(zipName(sha256))
  await dropOldArchives(inDays(31))
  expect(await isKept()).toBe(true)
  await workArchive(archive, ALWAYS)
  await dropOldArchives(inDays(29))
  expect(await isKept()).toBe(true)
  await dropOldArchives(inDays(31))
  expect(await isKept()).toBe(false)
})

test('an issue is published once, when the last of its pages is there, where its title says so', async () => {
  const { archive, title } = await begin([...issues(2), page('2026-06-01/3.txt', { text: '%PDF-1.7 no text' })])
  await db().title.update({ where: { slug: title }, data: { settings: { unproofed: true, publishOnImport: true } } })
  await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'publish-imported'`
  await workArchive(archive, ALWAYS)
  const sent = await db().$queryRaw<{ issue: string }[]>`SELECT data->>'issue' AS issue FROM pgboss.job WHERE name = 'publish-imported'`
  expect(sent.length).toBe(2)
  expect(await Promise.all(sent.map(({ issue }) => publishImported(issue)))).toEqual(sent.map(({ issue }) => ({ issue, edition: 1, why: null })))
  await db().title.update({ where: { slug: title }, data: { settings: { unproofed: true } } })
  expect(await publishImported(sent[0]?.issue ?? '')).toMatchObject({ edition: null })
})
