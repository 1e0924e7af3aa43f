import { randomUUID } from 'node:crypto'
import { printedArticle } from '@/bench/desk/printed-article'
import { zipOf } from '@/lib/server/archives/testing/zips'
import { ask, type Asked } from './ask'
import { type AtWork, letWork } from './at-work'
import { type Newsroom, READ } from './newsroom'

/** An issue of so many pages, of so many articles each, as a daily of a small town has. */
const PAGES = 8
const ARTICLES = 3
const CHARACTERS = 400
/**
 * Milliseconds between two issues. A worker that is given a whole archive takes all of one processor until it is done, and how long that is
 * says how long the archive was; issue by issue it lasts as long as the day, and a machine of two processors has some time left.
 */
const EVERY = 4_000
/** How many issues come in a second. */
export const ISSUES_A_SECOND = 1_000 / EVERY
/** What has not ended by then after the last issue was sent will not. Milliseconds. */
const PATIENCE = 120_000

/** Issues that are sent one after the other, each as an archive of its own. */
export interface Archives extends AtWork {
  readonly sent: readonly Asked[]
}

/** Sends archives of issues, numbered from `first` on, at an even pace. */
export function startArchives(newsroom: Newsroom, first: number): Archives {
  const sent: Asked[] = []
  const work = letWork([async () => void sent.push(await sendIssues(newsroom, first + sent.length, 1))], () => EVERY)
  return { sent, stop: () => work.stop() }
}

/** Sends one archive of so many issues. */
export function sendIssues({ url, desks }: Newsroom, first: number, count: number): Promise<Asked> {
  const pages = Array.from({ length: count * PAGES }, (_, at) => {
    const [issue, page] = [first + Math.floor(at / PAGES), at % PAGES]
    return { path: `${dayOf(issue)}/${page + 1}.txt`, text: printedPage(issue * PAGES + page) }
  })
  return ask(`${url}/api/archives?name=${dayOf(first)}.zip&title=${READ}`, {
    method: 'POST', headers: { ...desks[0]?.headers, 'content-type': 'application/zip' }, body: zipOf(pages),
  })
}

function printedPage(number: number): string {
  const articles = Array.from({ length: ARTICLES }, (_, at) => printedArticle(number * ARTICLES + at + 1, CHARACTERS))
  return `${articles.join('\n\n\n')}\n${randomUUID()}\n`
}

function dayOf(issue: number): string {
  return new Date(Date.UTC(2020, 0, 1 + issue)).toISOString().slice(0, 10)
}

/** What became of all archives that were ever sent. */
export interface Worked {
  readonly archives: number
  readonly pages: number
  /** Archives that did not end, pages that are not there, and issues that nobody can read. */
  readonly open: number
  readonly missing: number
  readonly unread: number
}

/** Waits until the worker is through with what was sent, or has had its time. */
export async function workedOff(newsroom: Newsroom): Promise<Worked> {
  const until = performance.now() + PATIENCE
  for (;;) {
    const worked = await worksOf(newsroom)
    if (worked.open + worked.missing + worked.unread === 0 || performance.now() > until) return worked
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

async function worksOf({ sql }: Newsroom): Promise<Worked> {
  const { rows: [row] } = await sql.query<Worked>(`
    SELECT (SELECT count(*)::int FROM "ArchiveImport") AS archives, (SELECT count(*)::int FROM "ArchiveEntry") AS pages,
      (SELECT count(*)::int FROM "ArchiveImport" WHERE "endedAt" IS NULL) AS open,
      (SELECT count(*)::int FROM "ArchiveEntry" WHERE state <> 'imported') AS missing,
      (SELECT count(*)::int FROM "Issue" i JOIN "Title" t ON t.id = i."titleId" WHERE t.slug = $1 AND i."liveEditionId" IS NULL) AS unread`, [READ])
  if (!row) throw new RangeError('a count counts')
  return row
}
