import 'server-only'
import PgBoss from 'pg-boss'
import { lazily } from '../lazily'
import { log } from '../log'
import { type JobName, JOB_NAMES, JOBS, type Payload } from './jobs'
import { openQueues, SCHEMA } from './queue'
import { openQueueConnection } from './queue-connection'
import { WORKS } from './works'

/** Jobs take seconds; past half a minute something hangs, and stopping goes on without it. */
const PATIENCE = 30_000
/** pg-boss looks this often, in seconds, whether a planned job is due, and for jobs whose worker died. */
const HOUSEKEEPING = 45

/** Workers that start within so many seconds start together: after a crash, the next one must not be taken for the one that died. */
const TOGETHER = 10

/** A running worker. */
export interface Worker {
  stop(): Promise<void>
}

/**
 * Starts a worker: it takes jobs out of PostgreSQL until it is stopped. Any number may run against one database; each job
 * goes to one of them. What comes by itself comes once more when the first of several workers starts.
 *
 * @param done told of each job that is through
 */
export async function startWorker(done: (job: JobName) => void = () => {}): Promise<Worker> {
  await openQueues()
  const trouble = (error: unknown) => log().error({ error }, 'the worker has trouble with its queue')
  const connection = openQueueConnection(trouble)
  const boss = new PgBoss({
    db: connection, schema: SCHEMA,
    cronMonitorIntervalSeconds: HOUSEKEEPING, cronWorkerIntervalSeconds: HOUSEKEEPING, maintenanceIntervalSeconds: HOUSEKEEPING,
  })
  const stop = lazily(async () => {
    try {
      await boss.stop({ graceful: true, timeout: PATIENCE })
    } finally {
      await connection.close()
    }
  })
  boss.on('error', trouble)
  try {
    await boss.start()
    for (const name of JOB_NAMES) await take(boss, name, done)
  } catch (error) {
    // Its timers and connections would keep alive a process that takes no jobs.
    await stop()
    throw error
  }
  log().info('the worker takes jobs')
  return { stop }
}

async function take<N extends JobName>(boss: PgBoss, name: N, done: (job: JobName) => void): Promise<void> {
  const { lookEvery, schedule } = JOBS[name]
  if (schedule !== null) {
    await boss.schedule(name, schedule, {}, { tz: 'UTC' })
    // Sent before the first look, which is now; the next one may be a minute away.
    await boss.send(name, {}, { singletonKey: 'start', singletonSeconds: TOGETHER })
  }
  await boss.work<object>(name, { pollingIntervalSeconds: lookEvery }, async ([job]) => {
    if (job) await doJob(name, job.data, done)
  })
}

/** Tells the log of a failure, because pg-boss only notes it in the job's row, and lets pg-boss try again. */
async function doJob<N extends JobName>(name: N, data: object, done: (job: JobName) => void): Promise<void> {
  try {
    log().info({ job: name, ...(await WORKS[name](payloadOf(name, data))) }, 'a job is done')
  } catch (error) {
    log().error({ job: name, error }, 'a job has failed')
    throw error
  }
  done(name)
}

function payloadOf<N extends JobName>(name: N, data: object): Payload<N> {
  return JOBS[name].payload.parse(data) as Payload<N>
}
