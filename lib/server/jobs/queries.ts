import 'server-only'
import type { Actor } from '../../editorial/actor'
import { dayOf } from '../../editorial/dates'
import { authorise } from '../authorise'
import { db } from '../db'
import { isJobName, type JobName, JOB_NAMES } from './jobs'

/** What became of a job, as the desk tells it. */
export type JobFate = 'waiting' | 'running' | 'failed' | 'done' | 'cancelled'

export interface JobRow {
  readonly id: string
  readonly name: JobName
  readonly fate: JobFate
  /** When it was or will be begun, at the earliest. */
  readonly due: string
  readonly begun: string | null
  readonly ended: string | null
  /** How often it was tried, and how often it may be. */
  readonly attempts: number
  readonly mostAttempts: number
  /** The first line of what went wrong the last time. */
  readonly error: string | null
  /** The issue that it is for. */
  readonly issue: { readonly id: string; readonly title: string; readonly date: string } | null
}

/** So many of each fate are listed: what is over long ago is for the log to tell. */
const MOST = 50

/** What pg-boss calls states; what failed and is tried again waits. */
const FATES: Readonly<Record<string, JobFate>> = {
  created: 'waiting', retry: 'waiting', active: 'running', failed: 'failed', completed: 'done', cancelled: 'cancelled',
}

interface Row {
  id: string
  name: string
  state: string
  due: Date
  begun: Date | null
  ended: Date | null
  retries: number
  mostRetries: number
  error: string | null
  issueId: string | null
  title: string | null
  date: Date | null
}

/**
 * The jobs of the background: what fails, runs and waits, then what is over, the newest first, each fate up to fifty. pg-boss lists
 * none, so its tables are read by their documented names. Two queries.
 */
export async function listJobs(actor: Actor): Promise<readonly JobRow[]> {
  authorise(actor, 'see-jobs')
  const [there] = await db().$queryRaw<{ there: boolean }[]>`SELECT to_regclass('pgboss.archive') IS NOT NULL AS "there"`
  // No worker has run on this database yet, and nothing was scheduled.
  if (!there?.there) return []
  const rows = await db().$queryRaw<Row[]>`
    WITH kept AS (
      SELECT id, name, data, state::text, start_after, started_on, completed_on, retry_count, retry_limit, output FROM pgboss.job
      UNION ALL
      SELECT id, name, data, state::text, start_after, started_on, completed_on, retry_count, retry_limit, output FROM pgboss.archive
    ), ranked AS (
      SELECT *, row_number() OVER (
        PARTITION BY CASE WHEN state IN ('created', 'retry') THEN 'waiting' ELSE state END
        ORDER BY CASE WHEN state IN ('created', 'retry') THEN start_after END, coalesce(completed_on, started_on, start_after) DESC
      ) AS place FROM kept WHERE name = ANY (${JOB_NAMES}::text[])
    )
    SELECT j.id, j.name, j.state, j.start_after AS "due", j.started_on AS "begun", j.completed_on AS "ended", j.retry_count AS "retries",
      j.retry_limit AS "mostRetries", coalesce(j.output->>'message', j.output->'value'->>'message') AS "error",
      i.id AS "issueId", t."name" AS "title", i."date"
    FROM ranked j
    LEFT JOIN "Publication" p ON j.name = 'show-publication' AND p.id::text = j.data->>'publication'
    LEFT JOIN "Issue" i ON i.id = p."issueId" LEFT JOIN "Title" t ON t.id = i."titleId"
    WHERE j.place <= ${MOST} ORDER BY array_position(${['failed', 'active', 'retry', 'created', 'completed', 'cancelled']}::text[], j.state), j.place`
  return rows.flatMap((row) => (isJobName(row.name) ? [jobRow(row, row.name)] : []))
}

function jobRow({ id, state, due, begun, ended, retries, mostRetries, error, issueId, title, date }: Row, name: JobName): JobRow {
  const fate = FATES[state] ?? 'waiting'
  return {
    id,
    name,
    fate,
    due: due.toISOString(),
    begun: begun?.toISOString() ?? null,
    ended: fate === 'waiting' ? null : (ended?.toISOString() ?? null),
    attempts: begun === null ? 0 : retries + 1,
    mostAttempts: mostRetries + 1,
    error: fate === 'done' || error === null ? null : (error.split('\n').find((line) => line.trim() !== '') ?? null),
    issue: issueId && title !== null && date ? { id: issueId, title, date: dayOf(date) } : null,
  }
}
