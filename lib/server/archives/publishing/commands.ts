import 'server-only'
import type { PlannedPlace } from '../../../archive/plan'
import { SYSTEM } from '../../../editorial/actor'
import { type Sql, sql, sqlTransaction } from '../../db'
import { notify } from '../../desk-notices/commands'
import { publishIssue } from '../../editions/commands'
import { failureOf } from '../../errors'
import { sendJobs } from '../../jobs/queue'
import type { Prisma } from '../../prisma-client/client'
import { storedSettings } from '../../titles/stored-settings'

/** An entry of an archive that was just worked off. */
interface WorkedEntry {
  readonly archive: string
  readonly chunk: number
  readonly place: Pick<PlannedPlace, 'title' | 'date'>
}

/**
 * Sends the job that publishes an issue, in the transaction of the entry that was the last of it to wait: so it is sent once, where all
 * that can be imported is. Nothing where no page of it is new, or its title does not publish what is imported. One query, of one chunk:
 * an issue is in one.
 */
export async function publishWhereWhole(tx: Sql, { archive, chunk, place: { title, date } }: WorkedEntry): Promise<void> {
  const [row] = await tx.$queryRaw<{ settings: Prisma.JsonValue; issue: string | null }[]>`
    WITH issue AS (
      SELECT e."state", e."pageId" FROM "ArchiveEntry" e
      WHERE e."archiveId" = ${archive}::uuid AND e."state" IN ('waiting', 'imported') AND e."chunk" = ${chunk}
        AND e."place"->>'date' = ${date} AND e."place"->>'title' = ${title}
    )
    SELECT t."settings", (SELECT p."issueId" FROM issue JOIN "Page" p ON p."id" = issue."pageId" WHERE issue."state" = 'imported' LIMIT 1) AS "issue"
    FROM "Title" t WHERE t."slug" = ${title} AND NOT EXISTS (SELECT 1 FROM issue WHERE "state" = 'waiting')`
  if (row && row.issue !== null && storedSettings(row.settings).publishOnImport) await sendJobs(tx, 'publish-imported', [{ issue: row.issue }])
}

/** In hours: what was imported so long before a backup was published before it, or tried and stopped. */
const LATEST = 6

/**
 * Sends anew the jobs that publish issues, where a database was set back and its queue begun anew: a backup holds no jobs, and nobody else
 * asks for these. That is where the queue is younger than the pages and knows no job of the issue; where the pages came last of all, the
 * settings have not changed since, and the issue was never published. How many.
 */
export async function sendLostPublications(): Promise<number> {
  const lost = await sql().$queryRaw<{ issue: string; settings: Prisma.JsonValue }[]>`
    WITH queue AS (SELECT created_on AS "at" FROM pgboss.queue WHERE name = 'publish-imported' AND created_on > now() - ${LATEST}::int * interval '1 hour'),
    backup AS (SELECT max(e."at") AS "at" FROM "Event" e, queue WHERE e."at" < queue."at")
    SELECT DISTINCT i."id" AS "issue", t."settings" FROM queue, backup, "ArchiveImport" a
    JOIN "ArchiveEntry" e ON e."archiveId" = a."id" AND e."state" = 'imported'
    JOIN "Page" p ON p."id" = e."pageId" JOIN "Issue" i ON i."id" = p."issueId" JOIN "Title" t ON t."id" = i."titleId"
    WHERE (a."endedAt" IS NULL OR a."endedAt" > backup."at" - ${LATEST}::int * interval '1 hour')
      AND e."doneAt" BETWEEN backup."at" - ${LATEST}::int * interval '1 hour' AND queue."at"
      AND NOT EXISTS (SELECT 1 FROM "Edition" x WHERE x."issueId" = i."id")
      AND NOT EXISTS (
        SELECT 1 FROM "ArchiveEntry" w WHERE w."archiveId" = a."id" AND w."state" = 'waiting' AND w."chunk" = e."chunk"
          AND w."place"->>'date' = e."place"->>'date' AND w."place"->>'title' = e."place"->>'title')
      AND NOT EXISTS (
        SELECT 1 FROM "Event" s WHERE s."thing" = 'title' AND s."thingId" = t."id"::text AND s."deed" = 'set-title-settings' AND s."at" > e."doneAt")
      AND NOT EXISTS (SELECT 1 FROM pgboss.job j WHERE j.name = 'publish-imported' AND j.data->>'issue' = i."id"::text)`
  const issues = lost.filter(({ settings }) => storedSettings(settings).publishOnImport).map(({ issue }) => ({ issue }))
  await sqlTransaction((tx) => sendJobs(tx, 'publish-imported', issues))
  return issues.length
}

/** What came of the publication of an issue that an archive brought. */
export interface PublishedImport {
  readonly issue: string
  readonly edition: number | null
  /** Why it was not published, by its code; the screen of the issue says it in full. */
  readonly why: string | null
}

/** Publishes an issue that an archive brought, in the name of its title's settings, if these still say so. What pre-flight finds wrong stays unpublished. */
export async function publishImported(issue: string): Promise<PublishedImport> {
  const [row] = await sql().$queryRaw<{ settings: Prisma.JsonValue }[]>`
    SELECT t."settings" FROM "Title" t JOIN "Issue" i ON i."titleId" = t."id" WHERE i."id" = ${issue}::uuid`
  if (!row || !storedSettings(row.settings).publishOnImport) return { issue, edition: null, why: null }
  try {
    return { issue, edition: (await publishIssue(SYSTEM, issue)).edition, why: null }
  } catch (error) {
    const failure = failureOf(error)
    if (!failure) throw error
    if (failure.code === 'preflight-failed') await tellWhoImported(issue)
    return { issue, edition: null, why: failure.code }
  }
}

/** Tells whoever began the archive that brought the issue, the newest if several did, that it is not published; its screen says why. Once. */
async function tellWhoImported(issue: string): Promise<void> {
  const [row] = await sql().$queryRaw<{ archive: string; by: string | null }[]>`
    SELECT a."id" AS "archive", a."startedById" AS "by"
    FROM "Page" p JOIN "ArchiveEntry" e ON e."pageId" = p."id" AND e."state" = 'imported' JOIN "ArchiveImport" a ON a."id" = e."archiveId"
    WHERE p."issueId" = ${issue}::uuid ORDER BY a."startedAt" DESC, a."id" DESC LIMIT 1`
  if (!row?.by) return
  await notify(sql(), [{ user: row.by, kind: 'publication-failed', key: `publication-failed:${row.archive}:${issue}`, issue, actor: null }])
}
