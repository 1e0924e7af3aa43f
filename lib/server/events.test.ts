import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, test } from 'vitest'
import { SYSTEM } from '../editorial/actor'
import { assign, endAssignment } from './assignments/commands'
import { db, sqlTransaction } from './db'
import { importDump } from './dumps/commands'
import { env } from './env'
import { numberIssue } from './issues/commands'
import { movePage } from './pages/commands'
import { colleague, foundPaper, importNew, person, placeOf, seenOf, TWO_STORIES, withDesk } from './testing/desk'

withDesk()

test('the audit log names the deed, the person and what came of it', async () => {
  const { title } = await importNew()
  const editor = person('editor')
  const { pageId } = await importDump(editor, placeOf(title, { page: 2, fileName: '二版.txt' }), TWO_STORIES)
  const [event] = await db().event.findMany({ where: { thing: 'page', thingId: pageId } })
  expect(event).toMatchObject({ actorId: editor.id, deed: 'import-dump', after: { fileName: '二版.txt', articles: 2 } })
})

test('the audit log of a terminal command names nobody', async () => {
  const { pageId } = await importNew()
  expect(await db().event.findMany({ where: { thingId: pageId } })).toMatchObject([{ actorId: SYSTEM.id }])
})

test('what was changed is told as it was and as it is: numbers, places, and who has what to do', async () => {
  const { issueId, pageId, title } = await importNew()
  await numberIssue(SYSTEM, { issue: issueId, number: '13' })
  await importDump(SYSTEM, placeOf(title, { page: 2, issueNumber: '14' }), TWO_STORIES)
  const other = await foundPaper()
  const target = await movePage(SYSTEM, pageId, placeOf(other, { page: 3, pageName: '副刊' }))
  const told = await db().event.findMany({ where: { thingId: { in: [issueId, pageId] }, before: { not: {} } }, orderBy: { at: 'asc' }, select: { deed: true, before: true, after: true } })
  expect(told).toEqual([
    { deed: 'number-issue', before: { number: null }, after: { number: '12' } },
    { deed: 'number-issue', before: { number: '12' }, after: { number: '13' } },
    { deed: 'number-issue', before: { number: '13' }, after: { number: '14' } },
    { deed: 'move-page', before: { issue: issueId, number: 1, name: '要闻' }, after: { issue: target.issueId, number: 3, name: '副刊' } },
  ])
})

test('who had something to do before is in the log, and that it is done', async () => {
  const { pageId } = await importNew()
  const { id } = await db().article.findFirstOrThrow({ where: { pageId }, select: { id: true } })
  const thing = { kind: 'article', id } as const
  const [one, other] = [await colleague('editor'), await colleague('editor')]
  const give = async (to: typeof one, note: string) => assign(SYSTEM, { thing, seen: await seenOf(thing), assignee: to.id ?? '', note, due: null })
  await give(one, '核对人名')
  await give(other, '核对地名')
  await endAssignment(SYSTEM, { thing, seen: await seenOf(thing), end: 'done' })
  const [first, second] = [one, other].map((who, at) => ({ assignee: who.id, note: at === 0 ? '核对人名' : '核对地名', due: null, done: false }))
  const told = await db().event.findMany({ where: { thingId: id, deed: { contains: 'assign' } }, orderBy: { at: 'asc' }, select: { before: true, after: true } })
  expect(told).toEqual([{ before: null, after: first }, { before: first, after: second }, { before: second, after: { end: 'done' } }])
})

/** All ways of SQL to change what is there, or to take it away. */
const CHANGES = [
  'UPDATE "Event" SET "deed" = \'nothing\'',
  'UPDATE "Event" SET "actorId" = gen_random_uuid()',
  'UPDATE "Event" SET "at" = now() - interval \'1 year\'',
  'UPDATE "Event" SET "before" = NULL, "after" = NULL',
  'DELETE FROM "Event"',
  'DELETE FROM "Event" WHERE "at" < now()',
  'TRUNCATE "Event"',
  'TRUNCATE "Event" CASCADE',
  'INSERT INTO "Event" SELECT * FROM "Event" ON CONFLICT ("id") DO UPDATE SET "deed" = \'nothing\'',
  'MERGE INTO "Event" e USING (SELECT 1) one ON true WHEN MATCHED THEN DELETE',
  'MERGE INTO "Event" e USING (SELECT 1) one ON true WHEN MATCHED THEN UPDATE SET "after" = NULL',
  'WITH gone AS (DELETE FROM "Event" RETURNING 1) SELECT count(*) FROM gone',
]

test.each([...CHANGES, ...CHANGES.map((change) => `SET LOCAL session_replication_role = replica; ${change}`)])(
  'the audit log refuses %s',
  async (statements) => {
    await importNew()
    const before = await db().event.findMany({ orderBy: { id: 'asc' } })
    // Only a superuser comes as far as to be refused by us; everybody else may not even ask.
    await expect(outright(`BEGIN; ${statements}; COMMIT`)).rejects.toThrow(/cannot be changed or deleted|permission denied/)
    expect(await db().event.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  },
)

/** Statements as somebody sends them who has the database's address and not our code. */
async function outright(statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}

/** A line of the log after a change of it that says it were an erasure. */
async function changedAsErasure(after: object, change: object | null, other = ''): Promise<unknown> {
  const [id, erasure, thing] = [randomUUID(), randomUUID(), randomUUID()]
  await db().event.create({ data: { id, deed: 'write-text', thing: 'article', thingId: thing, after } })
  await sqlTransaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO "Erasure" ("id", "reason", "counts") VALUES (${erasure}::uuid, '', '{}')`
    await tx.$queryRaw`SELECT set_config('galley.erasure', ${erasure}, true)`
    const words = change && JSON.stringify(change)
    if (other === '') await tx.$executeRaw`UPDATE "Event" SET "after" = ${words}::jsonb WHERE "id" = ${id}::uuid`
    else await tx.$executeRaw`UPDATE "Event" SET "after" = ${words}::jsonb, "deed" = ${other} WHERE "id" = ${id}::uuid`
  })
  return (await db().event.findUniqueOrThrow({ where: { id }, select: { after: true } })).after
}

test('an erasure blacks out words of the log', async () => {
  const [was, is] = [{ text: '100%的"邵长川"\\_', n: 1 }, { text: '100%的"■■■"\\_', n: 1 }]
  expect(await changedAsErasure(was, is)).toEqual(is)
  expect(await changedAsErasure(was, null)).toBeNull()
})

test.each([
  ['puts other words there', { text: '邵长川', n: 1 }, { text: '李四', n: 1 }],
  ['adds words', { text: '邵长川', n: 1 }, { text: '■■■说', n: 1 }],
  ['takes words out', { text: '邵长川说', n: 1 }, { text: '说', n: 1 }],
  ['changes a number', { text: '邵长川', n: 1 }, { text: '■■■', n: 2 }],
  ['leaves a field out', { text: '邵长川', n: 1 }, { text: '■■■' }],
  ['means any character by a sign of patterns', { text: '邵长川', n: 1 }, { text: '___', n: 1 }],
  ['means any text by a sign of patterns', { text: '邵长川', n: 1 }, { text: '%', n: 1 }],
])('no erasure %s in the log', async (_, was, is) => {
  await expect(changedAsErasure(was, is)).rejects.toThrow(/cannot be changed or deleted/)
})

test('no erasure changes who did what', async () => {
  await expect(changedAsErasure({ text: '邵长川' }, { text: '■■■' }, 'nothing')).rejects.toThrow(/cannot be changed or deleted/)
})
