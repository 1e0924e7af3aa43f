import { expect, test } from 'vitest'
import { withDatabase } from '../../../prisma/testing/database'
import { db } from '../db'
import { startWorker, type Worker } from './worker'

withDatabase()

test('of two workers on a new database one tidies at the start, and both stop', async () => {
  await db().setupLink.create({ data: { tokenHash: 'run out', expiresAt: new Date(0) } })
  const workers: Worker[] = []
  const job = await new Promise<string>((resolve, reject) => {
    Promise.all([startWorker(resolve), startWorker(resolve)]).then((both) => workers.push(...both), reject)
  })
  expect(job).toBe('tidy')
  expect(await db().setupLink.count()).toBe(0)
  await Promise.all(workers.map((worker) => worker.stop()))
})
