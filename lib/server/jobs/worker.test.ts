import { afterEach, expect, test } from 'vitest'
import { withDatabase } from '../../../prisma/testing/database'
import { db } from '../db'
import { startWorker } from './worker'

withDatabase()

// The next worker finds a database on which none has run.
afterEach(() => db().$executeRaw`DROP SCHEMA pgboss CASCADE`)

/** Starts workers at once, waits until one of them has done a job, stops them all, and says which job it was. */
async function runWorkers(count: number): Promise<string> {
  let done: (job: string) => void = () => {}
  const job = new Promise<string>((resolve) => (done = resolve))
  const workers = await Promise.all(Array.from({ length: count }, () => startWorker((name) => done(name))))
  const first = await job
  await Promise.all(workers.map((worker) => worker.stop()))
  return first
}

const runOut = { tokenHash: 'run out', expiresAt: new Date(0) }
const jobs = () => db().$queryRaw`SELECT DISTINCT name, state::text FROM pgboss.job WHERE name = 'tidy'`

test('a worker on a new database tidies at its start, plans the nights, and stops', async () => {
  await db().setupLink.create({ data: runOut })
  expect(await runWorkers(1)).toBe('tidy')
  expect(await db().setupLink.count()).toBe(0)
  expect(await jobs()).toEqual([{ name: 'tidy', state: 'completed' }])
  const plan = await db().$queryRaw`SELECT name, cron, timezone FROM pgboss.schedule`
  expect(plan).toEqual([{ name: 'tidy', cron: '30 3 * * *', timezone: 'UTC' }])
})

test('workers that start at once on a new database all run, tidy, and stop', async () => {
  await db().setupLink.create({ data: runOut })
  expect(await runWorkers(4)).toBe('tidy')
  expect(await db().setupLink.count()).toBe(0)
  expect(await jobs()).toContainEqual({ name: 'tidy', state: 'completed' })
})
