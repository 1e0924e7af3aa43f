import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { plainText, type Block } from '../../article/block'
import { SYSTEM } from '../../editorial/actor'
import { joinArticles } from '../../split/deeds/join-articles'
import { setAside } from '../../split/deeds/set-aside'
import { checkLaw } from '../../split/law'
import { saveText, type TextConflict, writeArticle } from '../articles/commands'
import { deskArticle } from '../articles/queries'
import { db } from '../db'
import { failureOf } from '../errors'
import { correctPage } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import { tagArticle, untagArticle } from '../tags/commands'
import { deedContext, edited, importNew, person, refusal, rowCounts, stepOf, withDesk, takeBack, publishSigned } from '../testing/desk'
import { nameVersion, restoreVersion, restoreVersionPart } from './commands'
import { articleVersions, versionState } from './queries'

withDesk()

interface Place { readonly id: string; readonly pageId: string; readonly issueId: string }

async function newArticle(): Promise<Place> {
  const { pageId, issueId } = await importNew()
  const { id } = await db().article.findFirstOrThrow({ where: { pageId, position: 0 }, select: { id: true } })
  return { id, pageId, issueId }
}

/** Types `text` into the block at `at`, as the next version. */
async function type(id: string, at: number, text: string, actor = person('editor')): Promise<number> {
  const save = await edited(id, (block, index) => (index === at ? { ...block, text: [{ text, marks: [{ type: 'bold' }] }] } : block))
  return (await saveText(actor, id, save)).revision
}

const written = (blocks: readonly Block[]) => blocks.map(({ id, role, text }) => ({ id, role, text }))

test('the last version is the article as it is, whatever was done to it', async () => {
  const { id, pageId, issueId } = await newArticle()
  await type(id, 0, '渡口复航记')
  await untagArticle(SYSTEM, id, (await tagArticle(SYSTEM, id, { label: '渡口' })).id)
  await tagArticle(SYSTEM, id, { label: '江水' })
  const context = await deedContext(pageId)
  const [keep = '', retire = ''] = context.page.articles.map((article) => article.id)
  await tagArticle(SYSTEM, retire, { label: '长椅' })
  const step = stepOf(joinArticles(context, keep, retire))
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step })
  await takeBack(pageId, 'undo')
  await restoreVersion(SYSTEM, { article: id, revision: (await deskArticle(SYSTEM, id)).revision, version: 2 })
  await publishSigned(issueId)
  await writeArticle(SYSTEM, { page: pageId, headline: '编后' })

  const articles = await db().article.findMany({
    where: { pageId },
    include: { tags: { orderBy: { tagId: 'asc' } }, versions: { orderBy: { revision: 'desc' }, take: 1 } },
  })
  expect(articles).toHaveLength(3)
  for (const { revision, doc, tags, versions } of articles) {
    expect(versions).toMatchObject([{ revision, doc, tagIds: tags.map(({ tagId }) => tagId) }])
  }
})

test('a restored version is equal to the letter, tags included, and is a version of its own that says from which', async () => {
  const { id } = await newArticle()
  const tag = await tagArticle(SYSTEM, id, { label: '渡口' })
  const old = await versionState(SYSTEM, id, 2)
  await type(id, 0, '渡口复航记')
  await saveText(SYSTEM, id, await edited(id).then((save) => ({ ...save, blocks: save.blocks.slice(0, 2).toReversed() })))
  await untagArticle(SYSTEM, id, tag.id)
  await tagArticle(SYSTEM, id, { label: '江水' })
  const editor = person('editor')

  expect(await restoreVersion(editor, { article: id, revision: 6, version: 2 })).toEqual({ revision: 7 })
  const now = await deskArticle(SYSTEM, id)
  expect(now.blocks).toEqual(old.blocks)
  expect(now.tags.map(({ label }) => label)).toEqual(['渡口'])
  expect(await versionState(SYSTEM, id, 7)).toEqual({ ...old, revision: 7 })
  expect((await articleVersions(SYSTEM, id)).entries[0]).toMatchObject({ revision: 7, cause: 'restore', restoredFrom: { revision: 2 } })
  expect(await db().event.findFirst({ where: { thingId: id, deed: 'restore-version' } })).toMatchObject({
    actorId: editor.id, before: { revision: 6 }, after: { revision: 7, version: 2 },
  })
})

test('a restore of text that Steps took away keeps every character of the page in one place', async () => {
  const { id, pageId } = await newArticle()
  const before = await deskArticle(SYSTEM, id)
  const context = await deedContext(pageId)
  const aside = before.blocks.filter(({ role }) => role === 'body').slice(0, 1).map((block) => block.id)
  const step = stepOf(setAside(context, { blocks: aside }, 'noise'))
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step })
  await restoreVersion(SYSTEM, { article: id, revision: 2, version: 1 })

  const texts = ({ role, text }: Block) => ({ role, text })
  expect((await deskArticle(SYSTEM, id)).blocks.map(texts)).toEqual(before.blocks.map(texts))
  const { state, lines } = await workbenchPage(SYSTEM, pageId)
  expect(checkLaw(state, lines)).toEqual([])
  const ids = [...state.articles.flatMap(({ blocks }) => blocks), ...state.aside.map(({ block }) => block)].map((block) => block.id)
  expect(new Set(ids).size).toBe(ids.length)
  await takeBack(pageId, 'undo')
  expect(checkLaw((await workbenchPage(SYSTEM, pageId)).state, lines)).toEqual([])
})

test('a join whose text a restore took away is undone when the restore has been undone', async () => {
  const { pageId } = await newArticle()
  const context = await deedContext(pageId)
  const [keep = '', retire = ''] = context.page.articles.map((article) => article.id)
  const step = stepOf(joinArticles(context, keep, retire))
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step })
  await restoreVersion(SYSTEM, { article: keep, revision: 2, version: 1 })
  expect(await refusal(takeBack(pageId, 'undo'))).toBe('undo-does-not-fit')
  await restoreVersion(SYSTEM, { article: keep, revision: 3, version: 2 })
  await takeBack(pageId, 'undo')
  const { state, lines } = await workbenchPage(SYSTEM, pageId)
  expect(state.articles.map(({ blocks }) => written(blocks))).toEqual(context.page.articles.map(({ blocks }) => written(blocks)))
  expect(checkLaw(state, lines)).toEqual([])
})

test('a restore from a revision that is not the last is refused, and changes nothing', async () => {
  const { id } = await newArticle()
  await type(id, 0, '渡口复航记')
  await type(id, 1, '本报记者 林岚')
  const before = await rowCounts()
  expect(await refusal(restoreVersion(SYSTEM, { article: id, revision: 2, version: 1 }))).toBe('restore-moved-on')
  const part = { old: [], now: [], place: false }
  expect(await refusal(restoreVersionPart(SYSTEM, { article: id, revision: 2, version: 1, part }))).toBe('restore-moved-on')
  expect(await rowCounts()).toEqual(before)
})

test('who is typing while a version is restored is merged as always', async () => {
  const { id } = await newArticle()
  await type(id, 0, '渡口复航记')
  const typing = await edited(id, (block, index) => (index === 2 ? { ...block, text: [{ text: '第一班船坐满了人。' }] } : block))
  await restoreVersion(SYSTEM, { article: id, revision: 2, version: 1 })
  const first = await versionState(SYSTEM, id, 1)
  const saved = await saveText(SYSTEM, id, typing)
  expect(saved.merged).toBe(true)
  expect(saved.blocks.map(plainText)).toEqual(first.blocks.map((block, index) => (index === 2 ? '第一班船坐满了人。' : plainText(block))))
})

test('one block of a version comes back, and all others stay as they are', async () => {
  const { id } = await newArticle()
  await type(id, 0, '渡口复航记')
  await type(id, 2, '第一班船坐满了人。')
  const [old, now] = [await versionState(SYSTEM, id, 1), await deskArticle(SYSTEM, id)]
  const block = old.blocks[2]
  const part = { old: [block?.id ?? ''], now: [block?.id ?? ''], place: false }
  await restoreVersionPart(SYSTEM, { article: id, revision: 3, version: 1, part })
  const after = await deskArticle(SYSTEM, id)
  expect(written(after.blocks)).toEqual(written(now.blocks).map((one, index) => (index === 2 ? written(old.blocks)[2] : one)))
  expect(await db().event.count({ where: { thingId: id, deed: 'restore-block' } })).toBe(1)
})

test('a save from a version that was thinned out ends with both texts to decide between, and nothing is saved', async () => {
  const { id } = await newArticle()
  await type(id, 0, '渡口复航记')
  const stale = await edited(id, (block, index) => (index === 2 ? { ...block, text: [{ text: '第一班船坐满了人。' }] } : block))
  await type(id, 0, '渡口今晨复航记')
  await db().version.deleteMany({ where: { articleId: id, revision: 2 } })
  const before = await rowCounts()
  const failure = await saveText(SYSTEM, id, stale).then(() => null, failureOf)
  const detail = failure?.detail as TextConflict
  expect(failure?.code).toBe('article-moved-on')
  expect(detail.conflicts).toEqual([stale.blocks[0]?.id, stale.blocks[2]?.id])
  expect(detail.blocks.map(plainText)).toContain('渡口今晨复航记')
  expect(await rowCounts()).toEqual(before)
})

test('a publication marks the versions that it froze, and a tag alone does not count as text that moved on', async () => {
  const { id, issueId } = await newArticle()
  await publishSigned(issueId)
  const typing = await edited(id, (block) => block)
  await tagArticle(SYSTEM, id, { label: '渡口' })
  await publishSigned(issueId)
  expect((await saveText(SYSTEM, id, typing)).merged).toBe(false)
  const { entries } = await articleVersions(SYSTEM, id)
  expect(entries.map(({ cause, editions }) => [cause, editions])).toEqual([['typing', []], ['tagging', [2]], ['import', [1]]])
})

test('a version has a name until it is taken away, each told in the log once', async () => {
  const { id } = await newArticle()
  const editor = person('editor')
  await nameVersion(editor, { article: id, version: 1, name: '送审稿' })
  await nameVersion(editor, { article: id, version: 1, name: '送审稿' })
  expect((await articleVersions(SYSTEM, id)).entries).toMatchObject([{ name: '送审稿' }])
  await nameVersion(editor, { article: id, version: 1, name: null })
  expect((await articleVersions(SYSTEM, id)).entries).toMatchObject([{ name: null }])
  expect(await db().event.count({ where: { thingId: id, deed: 'name-version' } })).toBe(2)
  expect(await refusal(nameVersion(editor, { article: id, version: 9, name: '送审稿' }))).toBe('no-such-version')
})

test('a list tells of every version once, page by page, with the count of its characters', async () => {
  const { id } = await newArticle()
  await db().$executeRaw`
    INSERT INTO "Version" ("id", "articleId", "revision", "doc", "tagIds", "cause")
    SELECT gen_random_uuid(), ${id}::uuid, n, '[]', '{}', 'typing' FROM generate_series(2, 450) n`
  const revisions: number[] = []
  let list = await articleVersions(SYSTEM, id)
  for (;;) {
    revisions.push(...list.entries.map(({ revision }) => revision))
    if (!list.more) break
    list = await articleVersions(SYSTEM, id, revisions.at(-1))
  }
  expect(revisions).toEqual(Array.from({ length: 450 }, (_, index) => 450 - index))
  expect(list.entries.at(-1)).toMatchObject({ revision: 1, cause: 'import', by: null })
  expect(list.entries.at(-1)?.characters).toBeGreaterThan(50)
})

test('lets nobody restore or name who may only look, and everybody of the desk look', async () => {
  const { id } = await newArticle()
  const viewer = person('viewer')
  const part = { old: [], now: [], place: false }
  expect(await refusal(restoreVersion(viewer, { article: id, revision: 1, version: 1 }))).toBe('not-allowed')
  expect(await refusal(restoreVersionPart(viewer, { article: id, revision: 1, version: 1, part }))).toBe('not-allowed')
  expect(await refusal(nameVersion(viewer, { article: id, version: 1, name: '送审稿' }))).toBe('not-allowed')
  expect((await articleVersions(viewer, id)).entries).toHaveLength(1)
  expect((await versionState(viewer, id, 1)).blocks.length).toBeGreaterThan(3)
})
