import type pg from 'pg'
import type { Workers } from './workers'

/** How often the database is asked how far it is, in milliseconds. */
const LOOK = 250
/** Pages of which the workers have compiled what they run, and have grown as they do, as a share of all; memory is compared from there on. */
const WARM = [0.1, 0.2] as const
/** The share of the pages at which memory is taken for that of the end. */
const END = 0.9
/** Nothing has come for so long: something hangs, in milliseconds. It is longer than what waits for the next look at unread texts. */
const HANGS = 400_000

/** What an import came to that was watched until the desk's search had read all of it. */
export interface WatchedImport {
  /** From its beginning to the last article that can be searched for. */
  readonly seconds: number
  /** Megabytes of the workers after they were warm and at the end; null where the system does not tell. */
  readonly warm: number | null
  readonly end: number | null
}

/** Watches the only archive of a database. `began` in milliseconds. Fails where it hangs. */
export async function watchImport(database: pg.Client, workers: Workers, pages: number, began: number): Promise<WatchedImport> {
  const memories: { readonly share: number; readonly memory: number | null }[] = []
  let [last, since] = ['', Date.now()]
  for (;;) {
    const { rows: [state] } = await database.query<{ left: number; ended: boolean; unread: number }>(`
      SELECT (SELECT count(*)::int FROM "ArchiveEntry" WHERE "state" = 'waiting') AS left, (SELECT bool_and("endedAt" IS NOT NULL) FROM "ArchiveImport") AS ended,
        (SELECT count(*)::int FROM "UnreadText") AS unread`)
    if (state?.ended && state.unread === 0) break
    memories.push({ share: 1 - (state?.left ?? 0) / pages, memory: await workers.memory() })
    const now = JSON.stringify(state)
    if (now !== last) [last, since] = [now, Date.now()]
    else if (Date.now() - since > HANGS) throw new Error(`the import hangs: ${now}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK))
  }
  const seconds = (Date.now() - began) / 1000
  const between = (from: number, to: number) => median(memories.filter(({ share }) => share >= from && share <= to).map(({ memory }) => memory))
  return { seconds, warm: between(...WARM), end: between(END, 1) }
}

/** Milliseconds that a page took in each stretch between two marks, which are numbers of pages that were done by then. */
export async function costsBetween(database: pg.Client, marks: readonly number[]): Promise<readonly number[]> {
  const { rows } = await database.query<{ at: number }>(`
    SELECT extract(epoch FROM "doneAt")::float8 * 1000 AS at
    FROM (SELECT "doneAt", row_number() OVER (ORDER BY "doneAt")::int AS done FROM "ArchiveEntry" WHERE "state" = 'imported') e
    WHERE done = ANY ($1) ORDER BY done`, [marks])
  return rows.slice(1).map(({ at }, index) => (at - (rows[index]?.at ?? NaN)) / ((marks[index + 1] ?? NaN) - (marks[index] ?? NaN)))
}

function median(values: readonly (number | null)[]): number | null {
  return values.toSorted((a, b) => (a ?? 0) - (b ?? 0))[values.length >> 1] ?? null
}
