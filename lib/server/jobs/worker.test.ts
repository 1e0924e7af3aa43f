import { afterEach, expect, test } from 'vitest'
import { db } from '../db'
import { SYSTEM } from '../../editorial/actor'
import { localTime } from '../../editorial/zoned-time'
import { schedulePublication } from '../publications/commands'
import { importNew, signOff, withDesk } from '../testing/desk'
import type { JobName } from './jobs'
import { openQueues } from './queue'
import { startWorker } from './worker'

withDesk()

// The next worker finds a database on which none has run.
afterEach(() => db().$executeRaw`DROP SCHEMA pgboss CASCADE`)

/** Starts workers at once, waits until one of them has done a job of this sort, and stops them all. */
async function runWorkers(count: number, job: JobName): Promise<void> {
  let done: () => void = () => {}
  const isDone = new Promise<void>((resolve) => (done = resolve))
  const workers = await Promise.all(Array.from({ length: count }, () => startWorker((name) => (name === job ? done() : undefined))))
  await isDone
  await Promise.all(workers.map((worker) => worker.stop()))
}

const runOut = { tokenHash: 'run out', expiresAt: new Date(0) }
const jobs = () => db().$queryRaw`SELECT DISTINCT name, state::text FROM pgboss.job WHERE name = 'tidy'`

test('a worker on a new database tidies at its start, plans the nights, and stops', async () => {
  await db().setupLink.create({ data: runOut })
  await runWorkers(1, 'tidy')
  expect(await db().setupLink.count()).toBe(0)
  expect(await jobs()).toEqual([{ name: 'tidy', state: 'completed' }])
  const plan = await db().$queryRaw`SELECT name, cron, timezone FROM pgboss.schedule ORDER BY name`
  expect(plan).toEqual([
    { name: 'prepare-search', cron: '50 3 * * *', timezone: 'UTC' },
    { name: 'prepare-tags', cron: '45 3 * * *', timezone: 'UTC' },
    { name: 'read-texts', cron: '*/5 * * * *', timezone: 'UTC' },
    { name: 'resume-archives', cron: '*/5 * * * *', timezone: 'UTC' },
    { name: 'resume-photos', cron: '*/5 * * * *', timezone: 'UTC' },
    { name: 'score-splits', cron: '20 4 * * *', timezone: 'UTC' },
    { name: 'show-due', cron: '*/5 * * * *', timezone: 'UTC' },
    { name: 'tidy', cron: '30 3 * * *', timezone: 'UTC' },
  ])
})

test('workers that start at once on a new database all run, tidy, and stop', async () => {
  await db().setupLink.create({ data: runOut })
  await runWorkers(4, 'tidy')
  expect(await db().setupLink.count()).toBe(0)
  expect(await jobs()).toContainEqual({ name: 'tidy', state: 'completed' })
})

test.each([
  ['its job', 'show-publication', 'UPDATE pgboss.job SET start_after = now() WHERE name = $1'],
  ['a look at what is due, where its job was lost', 'show-due', 'DELETE FROM pgboss.job WHERE name = $1'],
] as const)('a frozen Edition is shown at its time by %s', async (_, job, prepare) => {
  const { issueId } = await importNew()
  await signOff(issueId)
  const { id } = await schedulePublication(SYSTEM, { issue: issueId, page: null, ...localTime(new Date(Date.now() + 3_600_000), 'Asia/Shanghai') })
  await db().$executeRaw`UPDATE "Publication" SET "at" = now() WHERE "id" = ${id}::uuid`
  await db().$queryRawUnsafe(prepare, 'show-publication')
  await runWorkers(1, job)
  const { liveEdition, publications } = await db().issue.findUniqueOrThrow({
    where: { id: issueId }, select: { liveEdition: { select: { number: true, shownAt: true } }, publications: { select: { state: true } } },
  })
  expect([liveEdition?.number, liveEdition?.shownAt, publications]).toEqual([1, expect.any(Date), [{ state: 'done' }]])
})

test('a worker outlives that nobody can say how its job ended', async () => {
  await openQueues()
  await db().$executeRaw`CREATE FUNCTION pgboss.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END'`
  await db().$executeRaw`CREATE TRIGGER refuse BEFORE UPDATE ON pgboss.job FOR EACH ROW WHEN (NEW.state = 'completed') EXECUTE FUNCTION pgboss.refuse()`
  await runWorkers(1, 'tidy')
  expect(await jobs()).toEqual([{ name: 'tidy', state: 'active' }])
})
