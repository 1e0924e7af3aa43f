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
  const stop = () => boss.stop({ graceful: true, timeout: PATIENCE })
  boss.on('error', (error) => log().error({ error: told(error) }, 'the worker has trouble with its queue'))
  try {
    await openQueue(boss)
    await boss.work(TIDY, () => doTidying(done))
    await boss.schedule(TIDY, NIGHTLY, {}, { tz: 'UTC' })
    await boss.send(TIDY, {}, { singletonKey: 'start', singletonMinutes: 1 })
  } catch (error) {
    // Its timers and connections would keep alive a process that takes no jobs.
    await stop()
    throw error
  }
  log().info('the worker takes jobs')
  return { stop }
}

/** Tells the log of a failure, because pg-boss only notes it in the job's row, and lets pg-boss try again. */
async function doTidying(done: (job: string) => void): Promise<void> {
  try {
    log().info({ job: TIDY, ...(await tidy()) }, 'a job is done')
  } catch (error) {
    log().error({ job: TIDY, error: told(error) }, 'a job has failed')
    throw error
  }
  done(TIDY)
}

/**
 * Opens the queue, making it the first time. Workers that start together take turns, because pg-boss makes tables for
 * each queue, one of its own among them, and two that make them at once lock each other out.
 */
async function openQueue(boss: PgBoss): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('galley jobs'))::text`
    await boss.start()
    if (!(await boss.getQueue(TIDY))) await boss.createQueue(TIDY)
  })
}

/** What the log may know of an error. One of a lost connection carries the whole client, with the key to its session. */
function told(error: unknown): { readonly message: string, readonly stack?: string | undefined } {
  // What pg-boss reports is not always an Error, but has these two.
  if (typeof error !== 'object' || error === null || !('message' in error)) return { message: String(error) }
  return { message: String(error.message), stack: 'stack' in error ? String(error.stack) : undefined }
}
