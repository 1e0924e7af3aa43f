import 'server-only'
import { cropName } from '../../photos/crop'
import { sql, sqlTransaction } from '../db'
import { sendRenderings } from '../photos/send-rendering'

const WHOLE = cropName(null)
/** As many are sent again with one look; the next look comes minutes later. */
const AT_ONCE = 1_000

/**
 * Sends anew the jobs that make the renditions of photos, where they were lost: a backup holds no jobs. One that failed for good is tried
 * again once the queue has forgotten it, half a day later. How many. The queues must be there, as they are for every worker.
 */
export async function resumeRenderings(): Promise<number> {
  const lost = await sql().$queryRaw<{ photo: string; crop: string }[]>`
    SELECT p."id" AS "photo", ${WHOLE} AS "crop" FROM "Photo" p
    WHERE p."renderedAt" IS NULL AND NOT EXISTS (
      SELECT 1 FROM pgboss.job j WHERE j.name = 'render-photo' AND j.data->>'photo' = p."id"::text AND j.data->>'crop' = ${WHOLE}
    ) LIMIT ${AT_ONCE}`
  if (lost.length === 0) return 0
  await sqlTransaction((tx) => sendRenderings(tx, lost))
  return lost.length
}
