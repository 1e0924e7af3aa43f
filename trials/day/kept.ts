import { isDeepStrictEqual } from 'node:util'
import type { Block } from '@/lib/article/block'
import { type Worked, workedOff } from './archives'
import type { Editors, Known } from './editors'
import type { Newsroom } from './newsroom'

/** What is kept after a day. */
export interface Kept {
  readonly worked: Worked
  /** Jobs that failed, or had to be begun again. */
  readonly failedJobs: number
  /** Revisions of all articles since their editors opened them, and lines of the log that tell of one. */
  readonly revisions: number
  readonly logged: number
  /** Articles that are not as the last save was answered. */
  readonly otherwise: number
}

/** Waits until the worker is through, and looks at what everybody left. Nobody writes any more. */
export async function keptAfter(newsroom: Newsroom, { articles }: Editors): Promise<Kept> {
  const worked = await workedOff(newsroom)
  const { sql } = newsroom
  const ids = articles.map(({ opened }) => opened.article)
  const { rows } = await sql.query<{ article: string; revision: number; blocks: Block[]; versions: number; logged: number }>(`
    SELECT a.id AS article, a.revision, a.doc AS blocks,
      (SELECT count(*)::int FROM "Version" v WHERE v."articleId" = a.id) AS versions,
      (SELECT count(*)::int FROM "Event" e WHERE e."thingId" = a.id::text AND e.deed = 'write-text') AS logged
    FROM "Article" a WHERE a.id = ANY($1)`, [ids])
  const found = new Map(rows.map((row) => [row.article, row]))
  const isAsAnswered = ({ article, revision, blocks }: Known) => {
    const row = found.get(article)
    return row?.revision === revision && isDeepStrictEqual(row.blocks, blocks)
  }
  const opened = articles.reduce((sum, one) => sum + one.opened.revision, 0)
  const { rows: [jobs] } = await sql.query<{ failed: number }>(`SELECT count(*)::int AS failed FROM pgboss.job WHERE state = 'failed' OR retry_count > 0`)
  return {
    worked,
    failedJobs: jobs?.failed ?? NaN,
    revisions: rows.reduce((sum, { versions }) => sum + versions, 0) - opened,
    logged: rows.reduce((sum, { logged }) => sum + logged, 0),
    otherwise: articles.filter(({ last }) => !isAsAnswered(last)).length,
  }
}
