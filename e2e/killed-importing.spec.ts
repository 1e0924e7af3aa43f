import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import type pg from 'pg'
import { expect, test } from './own-app'

/** The application is killed so many times in the middle of an import; `GALLEY_KILLS=100` for the long form. */
const KILLS = Number(process.env['GALLEY_KILLS'] || 3)
/** It starts in two seconds. Tests beside this one take their share of the machine. */
const PATIENCE = 20_000
const BEGINNING = 120_000
/** Kills come until half as long after the beginning as an import takes: the browser is being answered then, or is already. */
const BEYOND = 1.5

const PAPER = 'killed'
/** A whole page of the sample paper. */
const DUMP = readFileSync('prisma/sample/page-1/dump.txt')

test(`the application that is killed while it imports has the page whole or not at all, ${KILLS} times`, async ({ app }) => {
  test.setTimeout(BEGINNING + KILLS * PATIENCE)
  await app.sql.query(`
    INSERT INTO "Title" (id, slug, name, language, "timeZone") VALUES (gen_random_uuid(), $1, $1, 'zh-CN', 'Asia/Shanghai')`, [PAPER])
  const editor = await app.requestAs('editor')
  const began = performance.now()
  expect(await importPage(editor, 0)).toBe('imported')
  const took = performance.now() - began
  const whole = await kept(app.sql, 0)
  let absent = 0
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const answer = importPage(editor, kill).catch(() => 'cut off')
    await new Promise((resolve) => setTimeout(resolve, ((kill - 1 + Math.random()) / KILLS) * BEYOND * took))
    await app.kill()
    const left = await kept(app.sql, kill)
    // What the editor was told is imported.
    expect((await answer) === 'imported' ? [whole] : [whole, null]).toContainEqual(left)
    if (left === null) absent += 1
    await app.start()
    expect(await importPage(editor, kill)).toBe(left === null ? 'imported' : 'already-there')
    expect(await importPage(editor, kill)).toBe('already-there')
    expect(await kept(app.sql, kill)).toEqual(whole)
  }
  await app.kill()
  process.stdout.write(`${KILLS} kills left ${JSON.stringify({ nothing: absent, 'the whole page': KILLS - absent })}\n`)
})

/** Imports the dump as a page in an issue of its own, as the import screen does; gives what came of it. */
async function importPage(editor: APIRequestContext, kill: number): Promise<string> {
  const multipart = {
    title: PAPER, date: dayOf(kill), page: '1', pageName: 'News', dump: { name: 'page.txt', mimeType: 'text/plain', buffer: DUMP },
  }
  const answer = await editor.post('/api/dumps', { multipart })
  return ((await answer.json()) as { kind: string }).kind
}

/** How many rows of each sort are kept of the issue, and its text; null where there is nothing of it. */
async function kept(sql: pg.Client, kill: number): Promise<unknown> {
  const { rows: [found] } = await sql.query(`
    SELECT (SELECT count(*)::int FROM "Page" p WHERE p."issueId" = i.id) AS pages,
      (SELECT count(*)::int FROM "Page" p JOIN "Dump" d ON d.id = p."currentDumpId" WHERE p."issueId" = i.id AND d.bytes = $3) AS dumps,
      (SELECT array_agg(a.headline ORDER BY a.position) FROM "Article" a WHERE a."issueId" = i.id) AS headlines,
      (SELECT count(*)::int FROM "Version" v JOIN "Article" a ON a.id = v."articleId" WHERE a."issueId" = i.id AND v.doc = a.doc) AS versions,
      (SELECT array_agg(e.deed) FROM "Event" e JOIN "Page" p ON p.id::text = e."thingId"::text WHERE p."issueId" = i.id) AS deeds
    FROM "Issue" i JOIN "Title" t ON t.id = i."titleId" WHERE t.slug = $1 AND i.date = $2::date`, [PAPER, dayOf(kill), DUMP])
  return found ?? null
}

function dayOf(kill: number): string {
  return new Date(Date.UTC(2026, 0, 1 + kill)).toISOString().slice(0, 10)
}
