import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { localTime } from '../../editorial/zoned-time'
import { db } from '../db'
import { cancelPublication, schedulePublication } from '../publications/commands'
import { importNew, signOff, person, refusal, withDesk } from '../testing/desk'
import { tryJobAgain } from './commands'
import { listJobs } from './queries'

withDesk()

async function schedule(): Promise<{ id: string; issueId: string }> {
  const { issueId } = await importNew()
  await signOff(issueId)
  const tomorrow = localTime(new Date(Date.now() + 24 * 3_600_000), 'Asia/Shanghai')
  return { issueId, id: (await schedulePublication(SYSTEM, { issue: issueId, page: null, ...tomorrow })).id }
}

/** Leaves a job as pg-boss does when its last attempt failed. */
async function fail(id: string): Promise<void> {
  const output = JSON.stringify({ message: 'the database went away\nand came back', stack: 'long' })
  await db().$executeRaw`
    UPDATE pgboss.job SET state = 'failed', retry_count = retry_limit, started_on = now(), completed_on = now(), output = ${output}::jsonb
    WHERE id = ${id}::uuid`
}

test('an administrator sees what waits, failed and was taken back, and what it is for', async () => {
  expect(await listJobs(SYSTEM)).toEqual([])
  const [waiting, failed, cancelled] = [await schedule(), await schedule(), await schedule()]
  await fail(failed.id)
  await cancelPublication(SYSTEM, cancelled.id)
  const rows = await listJobs(SYSTEM)
  expect(rows.map(({ id, fate, issue }) => [id, fate, issue?.id])).toEqual([
    [failed.id, 'failed', failed.issueId], [waiting.id, 'waiting', waiting.issueId], [cancelled.id, 'cancelled', cancelled.issueId],
  ])
  expect(rows[0]).toMatchObject({ name: 'show-publication', attempts: 6, mostAttempts: 6, error: 'the database went away' })
  expect(rows[1]).toMatchObject({ attempts: 0, begun: null, ended: null, error: null })
  expect(await refusal(listJobs(person('chief-editor')))).toBe('not-allowed')
})

test('what failed can be tried again, and nothing else can', async () => {
  const { id } = await schedule()
  const again = (job: string, name = 'show-publication') => refusal(tryJobAgain(SYSTEM, { name, id: job }))
  expect(await again(id)).toBe('job-not-failed')
  await fail(id)
  expect(await refusal(tryJobAgain(person('chief-editor'), { name: 'show-publication', id }))).toBe('not-allowed')
  expect(await again(id)).toBe(null)
  expect((await listJobs(SYSTEM)).find((job) => job.id === id)).toMatchObject({ fate: 'waiting', mostAttempts: 7 })
  expect(await again(randomUUID())).toBe('no-such-job')
  expect(await again(id, 'no-such-sort')).toBe('no-such-job')
})
