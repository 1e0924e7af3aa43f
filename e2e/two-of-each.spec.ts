import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import type pg from 'pg'
import sharp from 'sharp'
import type { Block } from '@/lib/article/block'
import { zipOf } from '@/lib/server/archives/testing/zips'
import { callAction } from './call-action'
import { type AtBoth, expect, type Fleet, test } from './fleet'
import { importMarkedPaper, mark, type MarkedPaper, markRead } from './marked-paper'
import { sendAuthForm, sendSignIn } from './people'

/** Four processes start, which takes as long as four tests; then each part takes seconds. */
const PATIENCE = 240_000
/** What is done in the background is waited for so long on a small machine. */
const BACKGROUND = { timeout: 60_000, intervals: [100] }

const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt', 'utf8')
const ISSUE_ACTIONS = '(desk)/desk/issues/[issue]/actions.ts'

/** Pages of an archive: several chunks, so that both workers have something to do. */
const PAGES = 72

test('two applications and two workers on one database and one store are one Galley', async ({ fleet }) => {
  test.setTimeout(PATIENCE)
  const [chief, editor, other, reader] = [
    await fleet.requestAs('chief-editor'), await fleet.requestAs('editor'), await fleet.requestAs('editor'), await fleet.requestAs(null),
  ]
  const paper = await importMarkedPaper(fleet.sql, editor[0], 2)
  await test.step('a session is open at both, and what one person does at one is seen at the other', () => seeEachOther(fleet.sql, editor, other, paper))
  await test.step('a text that was saved at one is not written over at the other', () => saveAtBoth(fleet.sql, editor[0], other[1], paper))
  await test.step('what is published at one is read at both at once', () => publishAtBoth(fleet.sql, chief, reader, paper))
  await test.step('a photo that one takes in is shown by the other, rendered by a worker', () => photographAtBoth(fleet.sql, editor))
  await test.step('an archive is worked off by both workers, and by the one that is left when the other is killed', () => importWithOneLeft(fleet, editor))
  await test.step('who signs out at one is signed out at the other', () => signOut(editor))
  await test.step('wrong passwords are counted together', () => tryPasswords(reader))
})

const status = async (request: APIRequestContext, path: string) => (await request.get(path)).status()

/** The ids of the pages or articles of an issue. */
async function idsOf(sql: pg.Client, of: 'Page' | 'Article', { issueId }: MarkedPaper): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(`SELECT "id" FROM "${of}" WHERE "issueId" = $1 ORDER BY "id"`, [issueId])
  return rows.map(({ id }) => id)
}

async function seeEachOther(sql: pg.Client, [first]: AtBoth, [, second]: AtBoth, paper: MarkedPaper): Promise<void> {
  expect(await Promise.all([status(first, '/desk'), status(second, '/desk')])).toEqual([200, 200])
  const [page = ''] = await idsOf(sql, 'Page', paper)
  const show = async (request: APIRequestContext) => (await request.post(`/api/pages/${page}/presence`, { data: { tab: randomUUID(), line: 3 } })).json()
  const { others: before } = (await show(first)) as { others: unknown[] }
  const { others: after } = (await show(second)) as { others: unknown[] }
  expect([before.length, after.length]).toEqual([0, 1])
}

async function saveAtBoth(sql: pg.Client, first: APIRequestContext, second: APIRequestContext, paper: MarkedPaper): Promise<void> {
  const [article = ''] = await idsOf(sql, 'Article', paper)
  const stored = async () => {
    const { rows: [row] } = await sql.query<{ revision: number; doc: Block[] }>('SELECT "revision", "doc" FROM "Article" WHERE "id" = $1', [article])
    if (!row) throw new RangeError('there is no such article')
    return row
  }
  const { revision, doc } = await stored()
  const save = (request: APIRequestContext, words: string) => request.put(`/api/articles/${article}/text`, {
    data: { revision, version: randomUUID(), blocks: doc.map(({ id, role, text }) => ({ id, role, text: role === 'body' ? [{ text: words }] : text })) },
  })
  expect((await save(first, '在第一台上写的。')).status()).toBe(200)
  const refused = await save(second, '在第二台上写的。')
  expect([refused.status(), await refused.text()]).toEqual([409, expect.stringContaining('在第一台上写的。')])
  const now = await stored()
  expect([now.revision, JSON.stringify(now.doc).includes('在第一台上写的。')]).toEqual([revision + 1, true])
}

async function publishAtBoth(sql: pg.Client, chief: AtBoth, reader: AtBoth, paper: MarkedPaper): Promise<void> {
  const issue = paper.issueId
  const act = (at: APIRequestContext, action: string, input: unknown) => callAction(at, `${ISSUE_ACTIONS}#${action}`, `/desk/issues/${issue}`, input)
  const read = () => Promise.all(reader.map((at) => markRead(at, paper)))
  for (const [number, at] of [chief[0], chief[1], chief[0]].entries()) {
    await mark(sql, paper, number)
    expect(await act(at, 'publishIssue', { issue, page: null })).toBe('done')
    expect(await read()).toEqual([number, number])
  }
  expect(await act(chief[1], 'showEdition', { issue, edition: 1 })).toBe('done')
  expect(await read()).toEqual([0, 0])
}

async function photographAtBoth(sql: pg.Client, [first, second]: AtBoth): Promise<void> {
  const data = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a4' } }).jpeg().toBuffer()
  const added = await first.post('/api/photos?name=ferry.jpg', { data, headers: { 'content-type': 'image/jpeg' } })
  expect(added.status(), await added.text()).toBe(201)
  const { photo } = (await added.json()) as { photo: { id: string } }
  const rendered = async () => (await sql.query('SELECT 1 FROM "Photo" WHERE "id" = $1 AND "renderedAt" IS NOT NULL', [photo.id])).rowCount
  await expect.poll(rendered, BACKGROUND).toBe(1)
  const shown = await second.get(`/api/photos/${photo.id}/whole/320`)
  expect([shown.status(), shown.headers()['content-type']]).toEqual([200, 'image/webp'])
}

async function importWithOneLeft({ sql, workers }: Fleet, [first, second]: AtBoth): Promise<void> {
  const paper = 'archive'
  await sql.query(`
    INSERT INTO "Title" (id, slug, name, language, "timeZone") VALUES (gen_random_uuid(), $1, $1, 'zh-CN', 'Asia/Shanghai')`, [paper])
  const day = (page: number) => new Date(Date.UTC(2026, 0, 1 + Math.floor(page / 8))).toISOString().slice(0, 10)
  const pages = Array.from({ length: PAGES }, (_, page) => ({ path: `${day(page)}/${(page % 8) + 1}.txt`, text: `${TWO_STORIES}\n${randomUUID()}\n` }))
  const sent = await first.post(`/api/archives?name=papers.zip&title=${paper}`, { data: zipOf(pages), headers: { 'content-type': 'application/zip' } })
  expect(sent.status(), await sent.text()).toBe(201)
  const imported = async () => {
    const { rows: [row] } = await sql.query<{ pages: number }>(`
      SELECT count(*)::int AS pages FROM "Page" p JOIN "Issue" i ON i.id = p."issueId" JOIN "Title" t ON t.id = i."titleId" WHERE t.slug = $1`, [paper])
    return row?.pages ?? 0
  }
  await expect.poll(imported, { ...BACKGROUND, intervals: [20] }).toBeGreaterThan(4)
  await workers[0].kill()
  expect(await imported()).toBeLessThan(PAGES)
  await expect.poll(imported, BACKGROUND).toBe(PAGES)
  const { rows: [kept] } = await sql.query(`
    SELECT count(DISTINCT d.id)::int AS dumps, count(DISTINCT a.id)::int AS articles, count(DISTINCT v.id)::int AS versions
    FROM "Page" p JOIN "Issue" i ON i.id = p."issueId" JOIN "Title" t ON t.id = i."titleId" JOIN "Dump" d ON d."pageId" = p.id
      JOIN "Article" a ON a."issueId" = i.id JOIN "Version" v ON v."articleId" = a.id
    WHERE t.slug = $1`, [paper])
  expect(kept).toEqual({ dumps: PAGES, articles: 2 * PAGES, versions: 2 * PAGES })
  // The same archive, sent to the other application, is known.
  const again = await second.post(`/api/archives?name=papers.zip&title=${paper}`, { data: zipOf(pages), headers: { 'content-type': 'application/zip' } })
  expect(again.ok(), await again.text()).toBe(true)
  await expect.poll(async () => (await sql.query('SELECT 1 FROM "ArchiveImport" WHERE "endedAt" IS NULL')).rowCount, BACKGROUND).toBe(0)
  expect(await imported()).toBe(PAGES)
}

async function signOut([first, second]: AtBoth): Promise<void> {
  expect((await sendAuthForm(first, '/api/auth/signout')).status()).toBe(200)
  expect(await status(second, '/desk')).toBe(307)
}

async function tryPasswords(reader: AtBoth): Promise<void> {
  const tries: string[] = []
  for (let turn = 0; turn < 12; turn += 1) {
    const answer = await sendSignIn(reader[turn % 2 === 0 ? 0 : 1], { email: 'nobody@galley.example', password: 'wrong' })
    tries.push(/sign-in-[a-z]+/.exec(await answer.text())?.[0] ?? `${answer.status()}`)
  }
  expect(tries).toEqual([...Array<string>(10).fill('sign-in-refused'), ...Array<string>(2).fill('sign-in-throttled')])
}
