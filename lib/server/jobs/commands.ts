import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authorise } from '../authorise'
import { transaction } from '../db'
import { Conflict, NotFound } from '../errors'
import { record } from '../events'
import { isJobName } from './jobs'
import { jobState, openQueues, retryJob } from './queue'
import type { JobChoice } from './schema'

/** Lets a job that failed for good be done once more, by whichever worker looks next. */
export async function tryJobAgain(actor: Actor, { name, id }: JobChoice): Promise<void> {
  authorise(actor, 'see-jobs')
  if (!isJobName(name)) throw new NotFound('no-such-job')
  await openQueues()
  const state = await jobState(name, id)
  if (state === null) throw new NotFound('no-such-job')
  if (state !== 'failed') throw new Conflict('job-not-failed')
  await transaction(async (tx) => {
    // Of two who try at once, the second finds nothing that failed, and changes nothing.
    await retryJob(tx, name, id)
    await record(tx, actor, { deed: 'try-job-again', thing: 'job', thingId: id, after: { name } })
  })
}
