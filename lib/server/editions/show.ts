import 'server-only'
import type { Sql } from '../db'
import { cancelJobs } from '../jobs/queue'
import { purgeShowing } from '../site/caching/commands'
import { refuseWithdrawnText } from '../withdrawals/queries'

/**
 * Shows an Edition to the public, under the lock of its issue. An Edition that waits for its time and is this one or an older one
 * has nothing left to wait for: readers have it, or something newer. One that would show withdrawn text is a Conflict.
 *
 * @param now the Publication whose time has come, where that is why; its own job is running, and ends by itself
 */
export async function showToReaders(
  tx: Sql, issueId: string, { id, number }: { readonly id: string; readonly number: number }, now: string | null = null,
): Promise<void> {
  await refuseWithdrawnText(tx, issueId, id)
  await purgeShowing(tx, issueId)
  const ended = await tx.$queryRaw<{ id: string }[]>`
    WITH live AS (UPDATE "Issue" SET "liveEditionId" = ${id}::uuid WHERE "id" = ${issueId}::uuid),
      shown AS (UPDATE "Edition" SET "shownAt" = coalesce("shownAt", now()) WHERE "id" = ${id}::uuid)
    UPDATE "Publication" p SET "endedAt" = now(),
      "state" = (CASE WHEN e."number" = ${number} THEN 'done' ELSE 'overtaken' END)::"PublicationState"
    FROM "Edition" e
    WHERE e."id" = p."editionId" AND p."issueId" = ${issueId}::uuid AND p."state" = 'waiting' AND e."number" <= ${number}
    RETURNING p."id"`
  await cancelJobs(tx, 'show-publication', ended.map((publication) => publication.id).filter((one) => one !== now))
}
