import 'server-only'
import { CHUNK } from '../../archive/chunks'
import type { Sql } from '../db'
import { sendJobs } from '../jobs/queue'

/** An archive is worked off by so many workers at once: on more, one database is what they wait for. */
const LANES = 4

/**
 * Sends the jobs that work an archive off, as a part of a transaction: one for each worker that can have something to do at once, those
 * that are there already counted. The queues must be open.
 */
export async function sendLanes(tx: Sql, archive: string, waiting: number): Promise<void> {
  const [row] = await tx.$queryRaw<{ there: number }[]>`
    SELECT count(*)::int AS "there" FROM pgboss.job
    WHERE name = 'import-archive' AND data->>'archive' = ${archive} AND state IN ('created', 'retry', 'active')`
  const lanes = Math.min(LANES, Math.ceil(waiting / CHUNK)) - (row?.there ?? 0)
  await sendJobs(tx, 'import-archive', Array.from({ length: Math.max(0, lanes) }, () => ({ archive })))
}

/** Sends the job that goes on where one has had its turn. */
export async function sendNextTurn(tx: Sql, archive: string): Promise<void> {
  await sendJobs(tx, 'import-archive', [{ archive }])
}
