import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { NO_SEARCH } from '../../search/wish'
import { encodeGb18030 } from '../../../prisma/sample/typeset/encode-gb18030'
import { joinArticles } from '../../split/deeds/join-articles'
import { saveText } from '../articles/commands'
import { deskArticle } from '../articles/queries'
import { writeComment } from '../comments/commands'
import { db, sql, sqlTransaction } from '../db'
import { importDump } from '../dumps/commands'
import { showEdition } from '../editions/commands'
import { preflightIssue } from '../editions/queries'
import { deskIssue } from '../issues/queries'
import { issueNotice } from '../notices/commands'
import { correctPage } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import { refuseArticle, takeBackSignOff } from '../sign-offs/commands'
import { articleWorkflow } from '../sign-offs/queries'
import { searchSite } from '../site/search/queries'
import { siteArticle } from '../site/queries'
import { anotherFile, deedContext, edited, foundPaper, importNew, person, placeOf, publishSigned, refusal, signOff, stepOf, takeBack, TWO_STORIES, withDesk } from '../testing/desk'
import { nameVersion, restoreVersion } from '../versions/commands'
import { COLUMNS } from './columns'
import { erase } from './commands'
import { findForErasure, listErasures } from './queries'

withDesk()

const DAY = '2026-06-12'
const ADMIN = person('administrator')
/** The ferryman of the first story, as its dump has him: 邵长川. */
const NAME = '邵长川'
const REASON = '当事人依《个人信息保护法》第四十七条要求删除'

async function published(bytes = anotherFile(TWO_STORIES)) {
  const paper = await importNew(bytes)
  const { state } = await workbenchPage(SYSTEM, paper.pageId)
  const [first = '', second = ''] = state.articles.map(({ id }) => id)
  await publishSigned(paper.issueId)
  return { ...paper, first, second }
}

/** All that the database holds in any table, as one text; dumps as they read. */
async function everything(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'`
  const parts: string[] = []
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ row: string }[]>(`SELECT row_to_json(t)::text AS row FROM "${name}" t`)
    parts.push(...rows.map(({ row }) => row))
  }
  const dumps = await db().dump.findMany({ select: { bytes: true } })
  return [...parts, ...dumps.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))].join('\n')
}

/** What can hold no words. Whatever the database has besides is on the list. */
const WORDLESS = ['bool', 'int2', 'int4', 'int8', 'float4', 'float8', 'numeric', 'date', 'time', 'timestamp', 'timestamptz', 'interval', 'uuid', '_uuid']

test('the list of columns names every column that can hold words, and no other', async () => {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.table_name NOT LIKE '\\_%' AND c.udt_name <> ALL (${WORDLESS})
      AND NOT EXISTS (SELECT 1 FROM pg_type t WHERE t.typname = c.udt_name AND t.typtype = 'e')`
  expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(COLUMNS).toSorted())
})

test('a name is gone from dump, article, versions, Editions, search and log, and lines and places stay', async () => {
  const { title, issueId, pageId, first } = await published()
  const body = await edited(first, (block) => (block.role === 'body' ? { ...block, text: [{ text: '船工邵', marks: [{ type: 'bold' }] }, { text: '长 川说。' }] } : block))
  await saveText(SYSTEM, first, body)
  await nameVersion(SYSTEM, { article: first, version: body.revision, name: `给${NAME}看过` })
  await publishSigned(issueId)
  await issueNotice(SYSTEM, { kind: 'correction', article: first, text: `${NAME}应为船长。` })
  // What is remembered of the text before a comment's words can begin in the middle of the name.
  const passage = { block: null, quote: '说', leading: '长川' }
  await writeComment(SYSTEM, first, { deed: 'write', id: randomUUID(), passage, text: `${NAME}是谁？`, mentions: [] })
  const before = await workbenchPage(SYSTEM, pageId)
  expect(await everything()).toContain(NAME)

  const found = await findForErasure(ADMIN, { title, terms: [NAME] })
  expect(found.pages).toMatchObject([{ id: pageId, dumps: 1, articles: [{ id: first }] }])
  const counts = await erase(ADMIN, { terms: [NAME], reason: REASON, pages: [pageId], articles: [first] })
  expect(counts).toMatchObject({ dumps: 1, articles: 1 })

  const after = await everything()
  for (const part of [NAME, '邵长 川', '长 川', '长川']) expect(after).not.toContain(part)
  const page = await workbenchPage(SYSTEM, pageId)
  expect(page.lines.map(({ text }) => text.length)).toEqual(before.lines.map(({ text }) => text.length))
  expect((await preflightIssue(SYSTEM, issueId)).map(({ code }) => code)).not.toContain('text-unplaced')
  expect((await searchSite({ ...NO_SEARCH, q: NAME, title }))?.total.count).toBe(0)
  await showEdition(SYSTEM, { issue: issueId, edition: 1 })
  expect(JSON.stringify(await siteArticle(title, DAY, 1, 1))).not.toContain('长川')
  expect(await listErasures(ADMIN)).toMatchObject([{ reason: REASON, counts: { dumps: 1 } }])
  expect((await findForErasure(ADMIN, { title, terms: [NAME] })).pages).toEqual([])
})

test('a comment on half a name keeps nothing of it, and its place', async () => {
  const { first } = await published()
  const text = [{ text: `船工${NAME}说：开船` }]
  await saveText(SYSTEM, first, await edited(first, (block, index) => (index === 0 ? { ...block, text } : block)))
  const { blocks: [block] } = await deskArticle(SYSTEM, first)
  const write = (quote: string, leading: string) => writeComment(SYSTEM, first, {
    deed: 'write', id: randomUUID(), passage: { block: block?.id ?? null, quote, leading }, text: '对吗？', mentions: [],
  })
  await write('船工邵', '')
  await write('川说', '船工邵长')
  await write('开船', '川说：')
  await write('不在了', '')
  expect(await erase(ADMIN, { terms: [NAME], reason: REASON, pages: [], articles: [first] })).toMatchObject({ words: 3 })
  const comments = await db().comment.findMany({ where: { articleId: first }, select: { quote: true, leading: true } })
  expect(comments.map(({ leading, quote }) => `${leading}|${quote}`).sort()).toEqual(['|不在了', '|船工■', '■说：|开船', '船工■■|■说'].sort())
})

test('a namesake in an article that was not chosen stays, in the dump, too', async () => {
  const { pageId, first, second } = await published()
  const word = '今天'
  const dump = async () => (await workbenchPage(SYSTEM, pageId)).lines.map(({ text }) => text).join('\n')
  const textOf = async (id: string) => JSON.stringify((await deskArticle(SYSTEM, id)).blocks)
  await saveText(SYSTEM, first, await edited(first, (block) => (block.role === 'body' ? { ...block, text: [{ text: `${word}渡口` }] } : block)))
  await saveText(SYSTEM, second, await edited(second, (block) => (block.role === 'body' ? { ...block, text: [{ text: `${word}老街` }] } : block)))
  const lines = await dump()
  await erase(ADMIN, { terms: [word, NAME], reason: REASON, pages: [pageId], articles: [first] })
  expect(await textOf(first)).not.toContain(word)
  expect(await textOf(second)).toContain(word)
  expect(await dump()).not.toContain(NAME)
  expect((await dump()).replaceAll('■', '')).toBe(lines.replace(NAME, ''))
})

test('neither undo, nor a restore, nor the same file again brings anything back; a tab that was open is asked', async () => {
  const bytes = anotherFile(TWO_STORIES)
  const { title, issueId, pageId, first, second } = await published(bytes)
  const context = await deedContext(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step: stepOf(joinArticles(context, first, second)) })
  const stale = await edited(first)
  const { revision } = await deskArticle(SYSTEM, first)
  await erase(ADMIN, { terms: [NAME], reason: REASON, pages: [pageId], articles: [first, second] })

  await takeBack(pageId, 'undo')
  expect(await everything()).not.toContain(NAME)
  const now = await deskArticle(SYSTEM, first)
  await restoreVersion(SYSTEM, { article: first, version: revision, revision: now.revision })
  expect(await everything()).not.toContain(NAME)
  expect(await refusal(saveText(SYSTEM, first, stale))).toBe('article-moved-on')
  expect(await importDump(SYSTEM, placeOf(title), bytes)).toMatchObject({ kind: 'already-there', issueId, erased: true })
  expect(await refusal(importDump(SYSTEM, placeOf(title, { page: 2 }), bytes))).toBe('dump-erased')
  expect(await refusal(importDump(SYSTEM, placeOf(await foundPaper()), bytes))).toBe('dump-erased')
  expect(await everything()).not.toContain(NAME)
})

test('what was signed off stays signed off, and a reason that quotes the name loses it', async () => {
  const { pageId, first } = await published()
  const asRead = { article: first, revision: (await deskArticle(SYSTEM, first)).revision }
  await refuseArticle(person('chief-editor'), { ...asRead, reason: `${NAME}的说法没有核实` })
  const said = async () => (await articleWorkflow(sql(), first)).signOffs
  await takeBackSignOff(person('chief-editor'), { article: first, signOff: (await said()).at(-1)?.id ?? '' })
  await erase(ADMIN, { terms: [NAME], reason: REASON, pages: [pageId], articles: [first] })
  expect((await said()).map(({ verdict, stands }) => [verdict, stands])).toEqual([['passed', true]])
  expect(await everything()).not.toContain(NAME)
})

test('only an administrator erases, only where there is something, and nobody else changes a dump or the log', async () => {
  const { pageId, first } = await published()
  const order = { terms: [NAME], reason: REASON, pages: [pageId], articles: [first] }
  expect(await refusal(erase(person('chief-editor'), order))).toBe('not-allowed')
  await expect(sqlTransaction(async (tx) => tx.$executeRaw`UPDATE "Dump" SET "bytes" = ''`)).rejects.toThrow('cannot be changed')
  await expect(sqlTransaction(async (tx) => tx.$executeRaw`UPDATE "Event" SET "after" = NULL`)).rejects.toThrow('cannot be changed')
  // Neither does a transaction that only says that it erases, by the id of an erasure of before.
  await erase(ADMIN, order)
  const [entry] = await listErasures(ADMIN)
  await expect(sqlTransaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('galley.erasure', ${entry?.id}, true)`
    await tx.$executeRaw`UPDATE "Dump" SET "bytes" = '', "erasedAt" = now()`
  })).rejects.toThrow('cannot be changed')
  // What it was done for is on record for good; even an erasure does not change the record of another.
  for (const deed of ['DELETE FROM "Erasure"', 'UPDATE "Erasure" SET "reason" = \'-\'', 'UPDATE "Erasure" SET "counts" = \'{}\'', 'TRUNCATE "Erasure"']) {
    await expect(db().$executeRawUnsafe(deed)).rejects.toThrow('cannot be changed')
  }
  const own = randomUUID()
  await expect(sqlTransaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO "Erasure" ("id", "reason", "counts") VALUES (${own}::uuid, 'a reason', '{}')`
    await tx.$queryRaw`SELECT set_config('galley.erasure', ${own}, true)`
    await tx.$executeRaw`UPDATE "Erasure" SET "counts" = '{}' WHERE "id" <> ${own}::uuid`
  })).rejects.toThrow('cannot be changed')
  await expect(sqlTransaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO "Erasure" ("id", "reason", "counts") VALUES (${own}::uuid, 'a reason', '{}')`
    await tx.$queryRaw`SELECT set_config('galley.erasure', ${own}, true)`
    await tx.$executeRaw`UPDATE "Event" SET "actorId" = NULL, "deed" = 'nothing'`
  })).rejects.toThrow('cannot be changed')
})

test('what names a person only in what was said about an article is found and erased, too, and a part of a word is not a name', async () => {
  const { title, pageId, first, second } = await published()
  await writeComment(SYSTEM, first, { deed: 'write', id: randomUUID(), passage: { block: null, quote: '', leading: '' }, text: '问过 Ann Lee 本人', mentions: [] })
  await saveText(SYSTEM, second, await edited(second, (block) => (block.role === 'body' ? { ...block, text: [{ text: 'Planning on a bleeding edge' }] } : block)))
  const { pages } = await findForErasure(ADMIN, { title, terms: ['ann lee', 'lee'] })
  expect(pages).toMatchObject([{ id: pageId, dumps: 0, articles: [{ id: first, now: 0, versions: 0, editions: 0, words: 1, context: expect.stringContaining('问过 Ann Lee 本人') }] }])
  const { revision } = await deskArticle(SYSTEM, first)
  expect(await erase(ADMIN, { terms: ['Ann Lee'], reason: REASON, pages: [], articles: [first] })).toMatchObject({ words: 1, articles: 0, versions: 0, dumps: 0 })
  expect((await deskArticle(SYSTEM, first)).revision).toBe(revision)
  expect((await db().comment.findFirstOrThrow({ where: { articleId: first } })).text).toBe('问过 ■■■ ■■■ 本人')
  expect(await refusal(erase(ADMIN, { terms: ['Ann Lee'], reason: REASON, pages: [pageId], articles: [first, second] }))).toBe('nothing-to-erase')
  expect(await db().erasure.count({ where: { counts: { equals: {} } } })).toBe(0)
})

test('a reason that names whom it is about is kept without the name', async () => {
  const { first } = await published()
  await erase(ADMIN, { terms: [NAME], reason: `${NAME} 本人要求`, pages: [], articles: [first] })
  expect((await listErasures(ADMIN))[0]).toMatchObject({ reason: '■■■ 本人要求' })
  expect(JSON.stringify(await db().event.findMany({ where: { deed: 'erase-data' } }))).not.toContain(NAME)
})

test('whoever signed off is not told that anything changed, and the issue is not another than its Edition', async () => {
  const paper = await importNew(anotherFile(TWO_STORIES))
  const [first = ''] = (await workbenchPage(SYSTEM, paper.pageId)).state.articles.map(({ id }) => id)
  const { id, name } = await db().user.create({ data: { email: `${randomUUID()}@calamus.example`, name: 'Chief', role: 'chief_editor', passwordHash: '-' } })
  await signOff(paper.issueId, { id, name, role: 'chief-editor', titles: {} })
  await publishSigned(paper.issueId)
  await erase(ADMIN, { terms: [NAME], reason: REASON, pages: [], articles: [first] })
  expect(await db().deskNotice.count({ where: { userId: id } })).toBe(0)
  expect(await deskIssue(SYSTEM, paper.issueId)).toMatchObject({ changedSince: false })
})

const UTF16 = Buffer.from(`\uFEFF${TWO_STORIES.toString('utf8')}`, 'utf16le')

test.each([
  ['gb18030', encodeGb18030(TWO_STORIES.toString('utf8'))],
  ['utf-16le', UTF16],
  ['utf-16be', Buffer.from(UTF16).swap16()],
  ['utf-8', Buffer.from(TWO_STORIES.toString('utf8').replaceAll('\n', '\r\n'))],
])('a dump that came in %s is read as the same lines, but for the name', async (encoding, bytes) => {
  const { pageId, encoding: known } = await importNew(bytes)
  expect(known).toBe(encoding)
  const { state, lines } = await workbenchPage(SYSTEM, pageId)
  await erase(ADMIN, { terms: [NAME], reason: REASON, pages: [], articles: state.articles.map(({ id }) => id) })
  expect((await workbenchPage(SYSTEM, pageId)).lines).toEqual(lines.map((line) => ({ ...line, text: line.text.replace(NAME, '■■■') })))
})
