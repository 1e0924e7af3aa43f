import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { pageHistory } from '../history/queries'
import { importNew, person, placeOf, refusal, TWO_STORIES, withDesk } from '../testing/desk'
import { importDump } from './commands'
import { comparedDumps } from './queries'

withDesk()

const text = new TextDecoder().decode(TWO_STORIES)
const [first = ''] = text.split('\n').filter((line) => line.trim() !== '')
const CHANGED = new TextEncoder().encode(`${text.replace(first, `${first}今日`)}\n`)

/** A page with the two stories, for which Lin imported another text. */
async function pageOfTwo() {
  const { title, pageId } = await importNew()
  const lin = await db().user.create({ data: { email: `${randomUUID()}@calamus.example`, name: 'Lin', role: 'editor', passwordHash: '-' } })
  await importDump({ id: lin.id, name: 'Lin', role: 'editor', titles: {} }, placeOf(title, { fileName: 'again.txt' }), CHANGED)
  return pageId
}

test('the history of a page names its dumps, who imported them, and which one it stands on', async () => {
  const { dumps } = await pageHistory(SYSTEM, await pageOfTwo(), null)
  expect(dumps).toMatchObject([
    { fileName: 'page.txt', by: null, current: true },
    { fileName: 'again.txt', by: 'Lin', current: false },
  ])
})

test('any two dumps of a page are compared, whichever is named', async () => {
  const pageId = await pageOfTwo()
  const { dumps: [one, other], comparison } = await comparedDumps(SYSTEM, pageId, {})
  expect(comparison).toMatchObject({ old: one?.id, now: other?.id, approximate: false })
  await db().page.update({ where: { id: pageId }, data: { currentDumpId: other?.id ?? null } })
  expect((await comparedDumps(SYSTEM, pageId, {})).comparison).toMatchObject({ old: one?.id, now: other?.id })
  const forth = await comparedDumps(SYSTEM, pageId, { old: one?.id, now: other?.id })
  expect(forth.comparison?.stretches).toContainEqual(expect.objectContaining({ fate: 'added', now: expect.objectContaining({ text: '今日' }) as object }))
  const back = await comparedDumps(SYSTEM, pageId, { old: other?.id, now: one?.id })
  expect(back.comparison?.stretches).toContainEqual(expect.objectContaining({ fate: 'gone', old: expect.objectContaining({ text: '今日' }) as object }))
  const same = await comparedDumps(SYSTEM, pageId, { old: one?.id, now: one?.id })
  expect(same.comparison?.stretches.map(({ fate }) => fate)).toEqual(['folded'])
})

test('a page of one dump has nothing to compare, and no dump of another page is told', async () => {
  const { pageId } = await importNew()
  expect((await comparedDumps(SYSTEM, pageId, {})).comparison).toBeNull()
  const { dumps: [foreign] } = await comparedDumps(SYSTEM, await pageOfTwo(), {})
  expect(await refusal(comparedDumps(SYSTEM, pageId, { now: foreign?.id }))).toBe('no-such-dump')
  expect(await refusal(comparedDumps(SYSTEM, randomUUID(), {}))).toBe('no-such-page')
  expect(await refusal(comparedDumps(person('viewer'), pageId, {}))).toBeNull()
})
