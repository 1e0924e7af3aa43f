import 'server-only'
import type { Sql } from '../db'
import type { Payload } from '../jobs/jobs'
import { sendJobs } from '../jobs/queue'

/**
 * Has the renditions of parts of photos made, as a part of the transaction that puts them to use. The queues must be open, which they
 * are for every photo that is kept: whoever brought it in opened them.
 */
export async function sendRenderings(tx: Sql, parts: readonly Payload<'render-photo'>[]): Promise<void> {
  await sendJobs(tx, 'render-photo', parts)
}
