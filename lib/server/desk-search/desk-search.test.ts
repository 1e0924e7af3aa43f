import { expect, test } from 'vitest'
import { inlines } from '../../article/block'
import { SYSTEM } from '../../editorial/actor'
import { type DeskSearchWish, NO_DESK_SEARCH } from '../../search/desk-wish'
import { saveText } from '../articles/commands'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { erase } from '../erasure/commands'
import { workbenchPage } from '../pages/queries'
import { tagArticles } from '../tags/commands'
import { anotherFile, edited, importNew, person, placeOf, publishSigned, TWO_STORIES, withDesk } from '../testing/desk'
import { readAllTexts, readChangedTexts } from './commands'
import { deskSearch } from './queries'

withDesk()

const search = (q: string, other: Partial<DeskSearchWish> = {}) => deskSearch(person('editor'), { ...NO_DESK_SEARCH, q, ...other })
const names = async (q: string, other: Partial<DeskSearchWish> = {}) =>
  (await search(q, other))?.finds.map(({ name, state }) => [name.map(({ text }) => text).join(''), state])

async function paper() {
  const imported = await importNew(anotherFile(TWO_STORIES))
  const [first = '', second = ''] = (await workbenchPage(SYSTEM, imported.pageId)).state.articles.map(({ id }) => id)
  const retitle = async (words: string) => saveText(SYSTEM, first, await edited(first, (block, index) => (index === 0 ? { ...block, text: inlines(words) } : block)))
  return { ...imported, first, second, retitle }
}

test('articles are found as they are now: unpublished, published, and changed since', async () => {
  const { title, issueId, retitle } = await paper()
  expect(await names('渡口', { title })).toEqual([['渡口今晨复航', 'unpublished']])
  await publishSigned(issueId)
  expect(await names('渡口', { title })).toEqual([['渡口今晨复航', 'published']])
  expect(await names('渡口', { title, state: 'unpublished' })).toEqual([])
  await retitle('碼頭明晨復航')
  expect(await names('码头', { title })).toEqual([['碼頭明晨復航', 'changed']])
  expect(await names('今晨复航', { title })).toEqual([])
  expect(await names('木椅', { title, state: 'changed' })).toEqual([])
  expect((await search('码头', { title }))?.finds[0]?.name[0]).toEqual({ text: '碼頭', hit: true })
})

test('finds are narrowed by days, page and author, and what cannot be searched for is said', async () => {
  const { title } = await paper()
  await importDump(SYSTEM, placeOf(title, { date: '2026-06-13', page: 2 }), anotherFile(TWO_STORIES))
  const total = async (other: Partial<DeskSearchWish>) => (await search('渡口', { title, ...other }))?.total
  expect(await total({})).toBe(2)
  expect(await total({ to: '2026-06-12' })).toBe(1)
  expect(await total({ page: 2 })).toBe(1)
  expect(await total({ author: '林晚' })).toBe(2)
  expect(await total({ author: '无人' })).toBe(0)
  expect(await search('，。')).toBeNull()
})

test('all that a search of the desk finds is tagged at once', async () => {
  const { title, first } = await paper()
  const tagged = await tagArticles(SYSTEM, { of: { desk: { ...NO_DESK_SEARCH, q: '渡口', title } }, tags: [{ label: `渡口${title}` }], deed: 'add' })
  expect(tagged).toMatchObject({ articles: 1 })
  expect(await db().articleTag.findMany({ where: { articleId: first }, select: { tag: { select: { label: true } } } })).toEqual([{ tag: { label: `渡口${title}` } }])
})

test('what is erased is not found, nor left where it was found', async () => {
  const { title, first } = await paper()
  expect(await names('二十三名乘客', { title })).toHaveLength(1)
  await erase(person('administrator'), { terms: ['二十三名乘客'], reason: '当事人要求删除', pages: [], articles: [first] })
  expect(await db().deskText.findUnique({ where: { articleId: first } })).toBeNull()
  expect(await names('二十三名乘客', { title })).toEqual([])
  expect(await names('渡口', { title })).toHaveLength(1)
})

test('an article is found right after it was written, however much was written before it, and the rest is read by a job', async () => {
  const { first } = await paper()
  await db().$executeRaw`INSERT INTO "UnreadText" ("articleId") SELECT ${first}::uuid FROM generate_series(1, 1000)`
  const { title, retitle } = await paper()
  await retitle('码头明晨复航')
  const found = await search('码头', { title })
  expect(found).toMatchObject({ total: 1, unread: true })
  expect(await readChangedTexts()).toBeGreaterThan(600)
  expect(await search('码头', { title })).toMatchObject({ total: 1, unread: false })
})

test('two who search at once both find what was just written', async () => {
  const { title, retitle } = await paper()
  await retitle('码头明晨复航')
  expect(await Promise.all([1, 2, 3, 4].map(() => names('码头', { title })))).toEqual(Array(4).fill([['码头明晨复航', 'unpublished']]))
})

test('what is imported is read with its import, to the same as if it were read later', async () => {
  const { first, second } = await paper()
  const texts = () => db().deskText.findMany({ where: { articleId: { in: [first, second] } }, orderBy: { articleId: 'asc' } })
  expect(await db().unreadText.count({ where: { articleId: { in: [first, second] } } })).toBe(0)
  const imported = await texts()
  expect(imported.map(({ terms }) => terms.length > 0)).toEqual([true, true])
  await db().deskText.deleteMany({ where: { articleId: { in: [first, second] } } })
  await readAllTexts()
  expect(await texts()).toEqual(imported)
})

test('what a crash took of the list of changes is made good', async () => {
  const { title, retitle } = await paper()
  await retitle('码头明晨复航')
  await db().$executeRaw`TRUNCATE "UnreadText"`
  expect(await names('码头', { title })).toEqual([])
  expect(await readAllTexts()).toBeGreaterThanOrEqual(1)
  expect(await names('码头', { title })).toHaveLength(1)
  expect(await readAllTexts()).toBe(0)
})
