import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Block, Source } from '../../article/block'
import { plainText } from '../../article/block'
import type { EditedBlock } from '../../article/settle'
import { SYSTEM } from '../../editorial/actor'
import { joinArticles } from '../../split/deeds/join-articles'
import { db } from '../db'
import { failureOf } from '../errors'
import { correctPage } from '../pages/commands'
import { deedContext, edited, importNew, person, refusal, rowCounts, stepOf, withDesk } from '../testing/desk'
import { saveText, type TextConflict, writeArticle } from './commands'
import { deskArticle } from './queries'

withDesk()

async function newArticle(): Promise<string> {
  const { pageId } = await importNew()
  const { id } = await db().article.findFirstOrThrow({ where: { pageId, position: 0 }, select: { id: true } })
  return id
}

/** A save that writes `text` into the block at `index`. */
async function typing(id: string, at: number, text: string) {
  return edited(id, (block, index): EditedBlock => (index === at ? { ...block, text: text === '' ? [] : [{ text }] } : block))
}

function sourcesOf(blocks: readonly Block[]): string[] {
  const name = ({ line, from, to }: Source) => `${line}:${from}-${to}`
  return blocks.flatMap(({ sources }) => sources.map(name)).sort()
}

test('a save raises the revision, and is kept as a Version with its author', async () => {
  const id = await newArticle()
  const editor = person('editor')
  const { revision } = await saveText(editor, id, await typing(id, 0, '渡口复航记'))
  expect(revision).toBe(2)
  expect(await deskArticle(SYSTEM, id)).toMatchObject({ revision: 2 })
  expect(await db().version.findFirst({ where: { articleId: id, revision: 2 } })).toMatchObject({ cause: 'typing', actorId: editor.id })
  expect(await db().article.findUnique({ where: { id } })).toMatchObject({ headline: '渡口复航记' })
})

test('two who changed different blocks are merged', async () => {
  const id = await newArticle()
  const [ours, theirs] = [await typing(id, 0, '渡口复航记'), await typing(id, 2, '第一班船坐满了人。')]
  await saveText(SYSTEM, id, theirs)
  const saved = await saveText(SYSTEM, id, ours)
  expect(saved).toMatchObject({ merged: true, revision: 3 })
  expect(saved.blocks.map(plainText)).toEqual(expect.arrayContaining(['渡口复航记', '第一班船坐满了人。']))
})

test('of two who changed one block the second keeps both texts to decide between, and nothing is saved', async () => {
  const id = await newArticle()
  const [ours, theirs] = [await typing(id, 0, '甲的标题'), await typing(id, 0, '乙的标题')]
  await saveText(SYSTEM, id, theirs)
  const before = await rowCounts()
  const failure = await saveText(SYSTEM, id, ours).then(() => null, failureOf)
  const detail = failure?.detail as TextConflict
  expect(failure?.code).toBe('article-moved-on')
  expect(detail).toMatchObject({ revision: 2, conflicts: [ours.blocks[0]?.id] })
  expect(detail.blocks.map(plainText)).toContain('乙的标题')
  expect(await rowCounts()).toEqual(before)
})

test.each([
  ['empties it', (blocks: readonly EditedBlock[]) => blocks.map((block) => ({ ...block, text: [] }))],
  ['deletes all of it', () => []],
  ['turns it round', (blocks: readonly EditedBlock[]) => blocks.toReversed()],
  ['pastes it twice', (blocks: readonly EditedBlock[]) => [...blocks, ...blocks]],
  ['writes it anew', () => [{ id: null, role: 'body' as const, text: [{ text: '全新的一段。' }] }]],
])('whoever %s keeps every source of the article in it', async (_, change) => {
  const id = await newArticle()
  const before = await deskArticle(SYSTEM, id)
  const save = await edited(id)
  const saved = await saveText(SYSTEM, id, { ...save, blocks: change(save.blocks) })
  expect(sourcesOf(saved.blocks)).toEqual(sourcesOf(before.blocks))
})

test('a browser cannot invent a source', async () => {
  const id = await newArticle()
  const save = await edited(id)
  const forged = save.blocks.map((block) => ({ ...block, sources: [{ dump: id, line: 0, from: 0, to: 1 }] }))
  expect(await refusal(saveText(SYSTEM, id, { ...save, blocks: forged }))).toBe('document-not-an-article')
})

test('a link that runs a script is refused', async () => {
  const id = await newArticle()
  const save = await edited(id, (block) => ({
    ...block, text: [{ text: '点这里', marks: [{ type: 'link', href: 'javascript:alert(1)' }] }],
  }))
  expect(await refusal(saveText(SYSTEM, id, save))).toBe('document-unsafe-link')
})

test('text pasted from another article of the page gets ids of its own', async () => {
  const { pageId } = await importNew()
  const [first, second] = await db().article.findMany({ where: { pageId }, orderBy: { position: 'asc' } })
  const theirs = await edited(second?.id ?? '')
  const ours = await edited(first?.id ?? '')
  const saved = await saveText(SYSTEM, first?.id ?? '', { ...ours, blocks: [...ours.blocks, ...theirs.blocks] })
  const foreign = new Set(theirs.blocks.map(({ id }) => id))
  expect(saved.blocks.filter(({ id }) => foreign.has(id))).toEqual([])
})

test('of twenty saves at once as many are stored as are accepted, and none is lost on the way', async () => {
  const id = await newArticle()
  const saves = await Promise.all(Array.from({ length: 20 }, (_, index) => typing(id, index % 4, `第${index}位编辑的字`)))
  const outcomes = await Promise.all(saves.map((save) => saveText(SYSTEM, id, save).then(({ revision }) => revision, () => null)))
  const accepted = outcomes.filter((revision) => revision !== null)
  const stored = await db().version.findMany({ where: { articleId: id, revision: { gt: 1 } }, orderBy: { revision: 'asc' } })
  expect(accepted.length).toBeGreaterThanOrEqual(4)
  expect(stored.map(({ revision }) => revision)).toEqual(accepted.sort((a, b) => a - b))
  expect(await deskArticle(SYSTEM, id)).toMatchObject({ revision: accepted.length + 1 })
})

test('a save of an article that was joined into another is refused, and tells into which', async () => {
  const { pageId } = await importNew()
  const context = await deedContext(pageId)
  const [keep = '', retire = ''] = context.page.articles.map((article) => article.id)
  const save = await typing(retire, 0, '并入前的标题')
  const step = stepOf(joinArticles(context, keep, retire))
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step })
  const before = await rowCounts()
  expect(await saveText(SYSTEM, retire, save).then(() => null, failureOf)).toMatchObject({ code: 'article-closed', values: { into: keep } })
  expect(await rowCounts()).toEqual(before)
  expect(await deskArticle(SYSTEM, retire)).toMatchObject({ closed: true, mergedInto: keep, absorbed: [] })
  expect(await deskArticle(SYSTEM, keep)).toMatchObject({ closed: false, mergedInto: null, absorbed: [retire] })
})

test('a save from a revision that never was is refused', async () => {
  const id = await newArticle()
  expect(await refusal(saveText(SYSTEM, id, { ...(await edited(id)), revision: 99 }))).toBe('revision-unknown')
})

test('an article written by hand stands last on its page, with an address of its own', async () => {
  const { pageId } = await importNew()
  const { id } = await writeArticle(person('editor'), { page: pageId, headline: '编后' })
  const article = await deskArticle(SYSTEM, id)
  expect(article).toMatchObject({ ordinal: 3, next: null, page: { id: pageId } })
  expect(article.blocks.map(({ role, sources }) => [role, sources])).toEqual([['headline', []], ['body', []]])
})

test('lets nobody write who may only look', async () => {
  const { pageId } = await importNew()
  const { id } = await db().article.findFirstOrThrow({ where: { pageId } })
  expect(await refusal(saveText(person('viewer'), id, await edited(id)))).toBe('not-allowed')
  expect(await refusal(writeArticle(person('viewer'), { page: pageId, headline: '编后' }))).toBe('not-allowed')
})

test('a paragraph that an undo brings back after a save has its own lines again', async () => {
  const id = await newArticle()
  const before = await edited(id)
  const whole = (await deskArticle(SYSTEM, id)).blocks
  const last = whole.findLast(({ role, sources }) => role === 'body' && sources.length > 0)
  const { revision } = await saveText(SYSTEM, id, { ...before, blocks: before.blocks.filter((block) => block.id !== last?.id) })
  const { blocks } = await saveText(SYSTEM, id, { revision, version: randomUUID(), blocks: before.blocks })
  expect(last).toBeDefined()
  expect(blocks.find((block) => block.id === last?.id)?.sources).toEqual(last?.sources)
  expect(sourcesOf(blocks)).toEqual(sourcesOf(whole))
})

test('the people of a byline are kept as they were said', async () => {
  const id = await newArticle()
  const people = [{ role: '记者', name: '林舟', affiliation: '江村日报' }]
  const save = await edited(id)
  await saveText(SYSTEM, id, { ...save, blocks: [{ id: null, role: 'byline', text: [{ text: '本报记者 林舟' }], people }, ...save.blocks] })
  expect((await deskArticle(SYSTEM, id)).blocks[0]).toMatchObject({ role: 'byline', people })
})
