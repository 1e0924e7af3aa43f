import { readFileSync } from 'node:fs'
import { type APIRequestContext, expect } from '@playwright/test'
import type pg from 'pg'
import { MARKING } from '@/lib/server/testing/marking'
import { importDump } from './paper'

/** A paper with one issue, all of whose parts say which state of it they are of. */
export interface MarkedPaper {
  readonly paper: string
  readonly issueId: string
  /** The public address of the issue. */
  readonly address: string
  readonly pages: number
  readonly articles: number
}

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt')

/** Imports the issue of a new paper that publishes unproofed text, as no person could sign off what is marked past all commands. */
export async function importMarkedPaper(sql: pg.Client, request: APIRequestContext, pages: number): Promise<MarkedPaper> {
  const paper = 'marked'
  await sql.query(`
    INSERT INTO "Title" (id, slug, name, language, "timeZone", settings)
    VALUES (gen_random_uuid(), $1, $1, 'zh-CN', 'Asia/Shanghai', '{"unproofed": true}')`, [paper])
  let place = { issueId: '', date: '' }
  for (let page = 1; page <= pages; page += 1) place = await importDump(request, paper, TWO_STORIES, page)
  return { paper, issueId: place.issueId, address: `/${paper}/${place.date}`, pages, articles: 2 * pages }
}

/** A mark as it is written, and found in a page of the site. */
const markOf = (number: number) => `mark-${number}`
const MARKS = /mark-\d+/g

/** Writes a mark into the issue's number, the names of all pages and all headlines. */
export async function mark(sql: pg.Client, { issueId }: MarkedPaper, number: number): Promise<void> {
  for (const statement of MARKING) await sql.query(statement, [issueId, markOf(number)])
}

/** The mark of what readers see, which each address that the issue links to must bear, and no other. */
export async function markRead(request: APIRequestContext, { address, pages, articles }: MarkedPaper): Promise<number> {
  const front = await pageAt(request, address)
  const links = new Set([...front.matchAll(/href="([^"]+)"/g)].flatMap(([, href = '']) => (href.startsWith(`${address}/`) && /\/\d+$/.test(href) ? [href] : [])))
  const depths = [...links].map((link) => link.split('/').length - address.split('/').length)
  expect([1, 2].map((depth) => depths.filter((own) => own === depth).length), 'pages and articles of the issue').toEqual([pages, articles])
  const read = await Promise.all([...links].map((link) => pageAt(request, link)))
  return oneMark([front, ...read].flatMap((html) => html.match(MARKS) ?? ['a page without a mark']))
}

async function pageAt(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address)
  expect(answer.status(), address).toBe(200)
  return answer.text()
}

/** The number of the Edition that is live. */
export async function liveEdition(sql: pg.Client, { issueId }: MarkedPaper): Promise<number | undefined> {
  const { rows: [live] } = await sql.query<{ number: number }>(`
    SELECT e.number FROM "Issue" i JOIN "Edition" e ON e.id = i."liveEditionId" WHERE i.id = $1`, [issueId])
  return live?.number
}

/** The mark of the live Edition in the database. That one, and each other that was ever frozen, must be whole. */
export async function markFrozen(sql: pg.Client, { issueId, pages, articles }: MarkedPaper): Promise<number> {
  const { rows } = await sql.query<{ live: boolean; number: number; shown: boolean; pages: number; articles: number; marks: string[] }>(`
    SELECT e.id = i."liveEditionId" AS live, e.number, e."shownAt" IS NOT NULL AS shown, count(DISTINCT p.number)::int AS pages,
      count(DISTINCT a."articleId")::int AS articles, array_agg(DISTINCT m.mark) AS marks
    FROM "Issue" i JOIN "Edition" e ON e."issueId" = i.id
      LEFT JOIN "EditionPage" p ON p."editionId" = e.id
      LEFT JOIN "EditionArticle" a ON a."editionId" = e.id AND a.html <> '' AND a.text <> ''
      CROSS JOIN LATERAL (VALUES (e."issueNumber"), (p.name), (a.headline)) m (mark)
    WHERE i.id = $1 GROUP BY i.id, e.id ORDER BY e.number`, [issueId])
  expect(rows.map(({ number, shown, pages, articles, marks }) => ({ number, shown, pages, articles, marks: marks.length })))
    .toEqual(rows.map((_, index) => ({ number: index + 1, shown: true, pages, articles, marks: 1 })))
  return oneMark(rows.flatMap(({ live, marks }) => (live ? marks : [])))
}

/** How many Editions were written whole, and were gone with the publication that did not end. Nothing else may be connected. */
export async function writtenInVain(sql: pg.Client, { articles }: MarkedPaper): Promise<number> {
  const { rows: [counts] } = await sql.query<{ vain: number }>(`
    SELECT (n_tup_ins - (SELECT count(*) FROM "EditionArticle"))::int AS vain FROM pg_stat_user_tables WHERE relname = 'EditionArticle'`)
  return (counts?.vain ?? 0) / articles
}

function oneMark(marks: readonly string[]): number {
  const [mark = '', ...others] = new Set(marks)
  expect(others, `marks beside ${mark}`).toEqual([])
  return Number(mark.replace('mark-', ''))
}
