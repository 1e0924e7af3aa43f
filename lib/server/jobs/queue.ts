import 'server-only'
import PgBoss from 'pg-boss'
import { type Sql, transaction, writtenSql, writtenSqlIn } from '../db'
import { type JobName, JOB_NAMES, JOBS, type Payload } from './jobs'

/** The schema in which pg-boss keeps its tables. */
export const SCHEMA = 'pgboss'

/** pg-boss on the connections of Galley, without timers of its own: it opens queues, and writes and reads jobs. */
function clerk(): PgBoss {
  return new PgBoss({ db: writtenSql(), schema: SCHEMA, supervise: false, schedule: false })
}

/**
 * Sees to it that every sort of job has its queue, with the policy of this version of Galley. Whoever comes at the same time takes
 * turns, because pg-boss makes tables for each queue, one of its own among them, and two that make them at once lock each other out.
 */
export async function openQueues(): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('galley jobs'))::text`
    const boss = await clerk().start()
    const there = new Set((await boss.getQueues()).map(({ name }) => name))
    for (const name of JOB_NAMES) {
      const { retries, patience, longest } = JOBS[name]
      const policy = { name, retryLimit: retries, retryDelay: patience, retryBackoff: patience > 0, expireInSeconds: longest }
      await (there.has(name) ? boss.updateQueue(name, policy) : boss.createQueue(name, policy))
    }
  })
}

/**
 * Sends a job as a part of a transaction: there is a job where its cause holds, and none where it does not. The queues must be
 * open. The same id is sent once.
 */
export async function sendJob<N extends JobName>(
  tx: Sql, name: N, payload: Payload<N>, { id, at }: { readonly id: string; readonly at: Date },
): Promise<void> {
  await clerk().send(name, payload, { id, startAfter: at, db: writtenSqlIn(tx) })
}

/** Sends jobs of one sort to be done at once, as a part of a transaction, with one statement. The queues must be open. */
export async function sendJobs<N extends JobName>(tx: Sql, name: N, payloads: readonly Payload<N>[]): Promise<void> {
  if (payloads.length > 0) await clerk().insert(payloads.map((data) => ({ name, data })), { db: writtenSqlIn(tx) })
}

/** Takes back jobs that nobody has begun, as a part of a transaction. What is over, or not there, is left as it is. */
export async function cancelJobs(tx: Sql, name: JobName, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await clerk().cancel(name, [...ids], { db: writtenSqlIn(tx) })
}

/** How a job stands; null where there is none. */
export async function jobState(name: JobName, id: string): Promise<PgBoss.JobWithMetadata['state'] | null> {
  return (await clerk().getJobById(name, id))?.state ?? null
}

/** Lets a job that failed for good be done once more, as a part of a transaction. */
export async function retryJob(tx: Sql, name: JobName, id: string): Promise<void> {
  await clerk().retry(name, id, { db: writtenSqlIn(tx) })
}
