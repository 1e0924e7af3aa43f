import 'server-only'
import PgBoss from 'pg-boss'
import { transaction } from '../db'
import { env } from '../env'
import { log } from '../log'
import { tidy } from './tidy'

const TIDY = 'tidy'
/** When no editor is at work and no paper closes, in most of the world: half past three. */
const NIGHTLY = '30 3 * * *'
/** Jobs take seconds; past half a minute something hangs, and stopping goes on without it. */
const PATIENCE = 30_000

/** A running worker. */
export interface Worker {
  stop(): Promise<void>
}

/**
 * Starts a worker: it takes jobs out of PostgreSQL until it is stopped. Any number may run against one database; each job
 * goes to one of them. Tidying is done each night, and once when the first of several workers starts.
 *
 * @param done told of each job that is through
 */
export async function startWorker(done: (job: string) => void = () => {}): Promise<Worker> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, schema: 'pgboss' })
  boss.on('error', (error) => log().error({ error }, 'the worker has trouble with its queue'))
  await boss.start()
  await openQueue(boss)
  await boss.work(TIDY, async () => {
    log().info({ job: TIDY, ...(await tidy()) }, 'a job is done')
    done(TIDY)
  })
  await boss.schedule(TIDY, NIGHTLY, {}, { tz: 'UTC' })
  await boss.send(TIDY, {}, { singletonKey: 'start', singletonMinutes: 1 })
  log().info('the worker takes jobs')
  return { stop: () => boss.stop({ graceful: true, timeout: PATIENCE }) }
}

/** Makes the queue once. Workers that start together take turns, because making one means making tables. */
async function openQueue(boss: PgBoss): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('galley jobs'))::text`
    if (!(await boss.getQueue(TIDY))) await boss.createQueue(TIDY)
  })
}
