import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { ensureClient } from '@/scripts/platform/prisma-client.mjs'
import { makeTestDatabase } from '@/scripts/platform/test-databases.mjs'
import type { AtEnd } from '../desk/at-end'
import { openBenchDatabase } from '../desk/bench-database'
import { figure, type Report } from '../figure'
import { runServerProgram, serverEnvironment } from '../server-program'
import { writeInventedArchive } from './invented-pages'
import { insertPlainly } from './plain-sql'
import { costsBetween, watchImport } from './watched-import'
import { startWorkers } from './workers'

const PROGRAM = path.join(import.meta.dirname, 'scale-program.ts')

/** Thirty years of a weekly, three of a daily. */
export const PAGES = 10_000
const WORKERS = 2
/** Articles that are searched for afterwards. */
const SAMPLES = 40
/** Where the first stretch begins: before that, workers compile what they run. */
const FIRST_MARK = 100

/** Measures what the issue of archives asks for: an archive of so many invented pages, imported by two workers until the desk finds all of it. */
export async function measureScale(pages: number): Promise<Report> {
  await ensureClient()
  const load = os.loadavg()[0] ?? 0
  const ends: (() => Promise<unknown>)[] = []
  try {
    return await measured(pages, load, (end) => ends.push(end))
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

async function measured(pages: number, load: number, atEnd: AtEnd): Promise<Report> {
  const url = await openBenchDatabase(atEnd)
  const plain = await makeTestDatabase(url, 'migrated')
  atEnd(() => plain.drop())
  const folder = await mkdtemp(path.join(os.tmpdir(), 'galley-scale-'))
  atEnd(() => rm(folder, { recursive: true }))
  const zip = path.join(folder, 'archive.zip')
  await writeInventedArchive(pages, zip)
  const settings = { GALLEY_DATA: folder }
  const workers = await startWorkers(WORKERS, serverEnvironment(url, settings), atEnd)
  const database = new pg.Client(url)
  await database.connect()
  atEnd(() => database.end())
  await untilQuiet(database)

  const began = Number(await runServerProgram(PROGRAM, url, ['begin', zip], settings))
  const { seconds, warm, end } = await watchImport(database, workers, pages, began)
  process.stderr.write(`imported in ${seconds.toFixed(0)} s\n`)
  const marks = marksUpTo(pages)
  const costs = await costsBetween(database, marks)
  const kept = await keptOf(database)
  const missed = Number(await runServerProgram(PROGRAM, url, ['missed', String(SAMPLES)], settings))
  const plainly = await insertPlainly(url, plain.url)

  const isWhole = kept.pages === pages && kept.told === pages && kept.articles > pages && kept.terms === kept.articles && missed === 0
  const whole = (value: number | null) => (isWhole ? value : null)
  const middle = (Math.max(...costs) + Math.min(...costs)) / 2
  const perSecond = (took: number) => `${(kept.articles / took).toFixed(1)} articles a second`
  return {
    figures: [
      figure('articles a second from dumps to what the desk finds, two workers / plain SQL', whole(plainly / seconds), { atLeast: 0.4 },
        `${perSecond(seconds)} in ${seconds.toFixed(1)} s, plainly ${perSecond(plainly)}; ${words(kept, missed)}`),
      figure('cost of a page, furthest from the middle of all stretches', whole(Math.max(...costs) / middle - 1), { atMost: 0.2 },
        costs.map((cost, at) => `${marks[at]} to ${marks[at + 1]}: ${cost.toFixed(1)} ms`).join(', ')),
      figure('memory of the workers at the end / once they are warm', whole(warm === null || end === null ? null : end / warm), { atMost: 1.2 },
        warm === null || end === null ? 'the system does not tell it' : `${end.toFixed(0)} MB and ${warm.toFixed(0)} MB, both workers`),
    ],
    notes: [`${pages} pages. Load of the machine before: ${load.toFixed(1)} on ${os.availableParallelism()} cores.`],
  }
}

/** Numbers of pages, about three times as many each time. */
function marksUpTo(pages: number): readonly number[] {
  const marks: number[] = []
  for (let mark = FIRST_MARK; mark < pages; mark *= 10) marks.push(mark, ...(3 * mark < pages ? [3 * mark] : []))
  return [...marks, pages]
}

/** Workers do at their start what comes by itself; it is over before anything is measured. */
async function untilQuiet(database: pg.Client): Promise<void> {
  for (;;) {
    const { rowCount } = await database.query(`SELECT 1 FROM pgboss.job WHERE name NOT LIKE '\\_\\_%' AND state < 'completed' LIMIT 1`)
    if (rowCount === 0) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/** What is in the database after the import. */
interface Kept {
  readonly pages: number
  readonly articles: number
  /** Articles whose text is read for search as it is now. */
  readonly terms: number
  /** Imports of pages that the audit log tells. */
  readonly told: number
}

async function keptOf(database: pg.Client): Promise<Kept> {
  const { rows: [kept] } = await database.query<Kept>(`
    SELECT (SELECT count(*)::int FROM "ArchiveEntry" e JOIN "Page" p ON p.id = e."pageId" WHERE e."state" = 'imported' AND p."currentDumpId" IS NOT NULL) AS pages,
      (SELECT count(*)::int FROM "Article" WHERE "closedAt" IS NULL) AS articles,
      (SELECT count(*)::int FROM "DeskText" l JOIN "Article" a ON a.id = l."articleId" AND a.revision = l.revision) AS terms,
      (SELECT count(*)::int FROM "Event" WHERE "deed" = 'import-dump') AS told`)
  if (!kept) throw new RangeError('a count has a row')
  return kept
}

function words({ pages, articles, terms, told }: Kept, missed: number): string {
  return `${pages} pages imported, ${told} of them in the log, ${articles} articles, ${terms} of them read for search, ${missed} of ${SAMPLES} not found`
}
