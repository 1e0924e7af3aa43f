import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { db } from '../../db'
import { deskNotices } from '../../desk-notices/queries'
import { withPhotoFolder } from '../../photos/testing/pictures'
import { anotherFile, colleague, foundPaper, TWO_STORIES, withDesk } from '../../testing/desk'
import { startArchive } from '../commands'
import { writeZip } from '../testing/zips'
import { resumeArchives, workArchive } from '../turns/commands'
import { publishImported } from './commands'

withDesk()
withPhotoFolder()
const folder = mkdtempSync(path.join(tmpdir(), 'galley-zips-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** An archive of one issue, for a title that publishes at once what is imported; `unproofed`: also without a sign-off. */
async function imported(unproofed: boolean) {
  const [lin, title] = [await colleague('editor'), await foundPaper()]
  await db().title.update({ where: { slug: title }, data: { settings: { unproofed, publishOnImport: true } } })
  const file = writeZip(folder, `${randomUUID()}.zip`, [1, 2].map((page) => ({ path: `2026-06-12/${page}.txt`, text: anotherFile(TWO_STORIES) })))
  const { archive } = await startArchive(lin, { name: 'papers.zip', title }, file)
  await workArchive(archive, () => true)
  const { id: issue } = await db().issue.findFirstOrThrow({ where: { title: { slug: title } } })
  return { lin, title, issue }
}

test('whoever began an archive is told once of an issue that pre-flight stops, and of none that is published', async () => {
  const { lin, issue } = await imported(false)
  for (let time = 0; time < 2; time += 1) expect(await publishImported(issue)).toEqual({ issue, edition: null, why: 'preflight-failed' })
  expect(await deskNotices(lin)).toEqual([expect.objectContaining({ kind: 'publication-failed', by: null, issue: expect.objectContaining({ id: issue }) })])
  const published = await imported(true)
  expect(await publishImported(published.issue)).toMatchObject({ edition: 1 })
  expect(await deskNotices(published.lin)).toEqual([])
})

/** How many jobs there are to publish an issue. */
async function jobsOf(issue: string): Promise<number> {
  const [row] = await db().$queryRaw<{ jobs: number }[]>`
    SELECT count(*)::int AS "jobs" FROM pgboss.job WHERE name = 'publish-imported' AND data->>'issue' = ${issue}`
  return row?.jobs ?? 0
}

/** Begins the queue anew, as the first start on a database that was set back does. */
async function loseJobs(): Promise<void> {
  await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'publish-imported'`
  await db().$executeRaw`UPDATE pgboss.queue SET created_on = now() WHERE name = 'publish-imported'`
}

test('what waited for its publication when a backup was made is asked for anew, once', async () => {
  const waiting = await imported(true)
  await resumeArchives()
  expect(await jobsOf(waiting.issue)).toBe(1)
  await loseJobs()
  for (let time = 0; time < 2; time += 1) {
    await resumeArchives()
    expect(await jobsOf(waiting.issue)).toBe(1)
  }
})

test('nobody asks anew for what is published, was imported under other settings, or whose queue is as old as it', async () => {
  const [published, lateWish, waiting] = [await imported(true), await imported(true), await imported(true)]
  await publishImported(published.issue)
  const title = await db().title.findUniqueOrThrow({ where: { slug: lateWish.title } })
  await db().event.create({ data: { deed: 'set-title-settings', thing: 'title', thingId: title.id } })
  await loseJobs()
  await db().$executeRaw`UPDATE pgboss.queue SET created_on = now() - interval '5 minutes' WHERE name = 'publish-imported'`
  await resumeArchives()
  expect(await jobsOf(waiting.issue)).toBe(0)
  await loseJobs()
  await resumeArchives()
  expect(await Promise.all([published, lateWish, waiting].map(({ issue }) => jobsOf(issue)))).toEqual([0, 0, 1])
})
