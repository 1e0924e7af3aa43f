import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { WHOLE_QUEUE } from '../../editorial/queue/wish'
import { deskArticle } from '../articles/queries'
import { db } from '../db'
import { failureOf } from '../errors'
import { importNew, person, publishSigned, refusal, rowCounts, withDesk } from '../testing/desk'
import { statementsOf } from '../testing/statements'
import { type Tagged, tagArticle, tagArticles, tagArticleWith, untagArticle } from './commands'
import { listTags } from './queries'
import type { BulkTagging } from './schema'

withDesk()

async function newArticle(): Promise<string> {
  const { pageId } = await importNew()
  return (await db().article.findFirstOrThrow({ where: { pageId, position: 0 } })).id
}

test('a free tag is made when it is first used, and found by all who use it then', async () => {
  const [one, other] = [await newArticle(), await newArticle()]
  const label = `渡口 ${randomUUID().slice(0, 4)}`
  const tag = await tagArticle(SYSTEM, one, { label })
  expect(await tagArticle(SYSTEM, other, { label })).toEqual(tag)
  expect((await listTags(SYSTEM)).find(({ id }) => id === tag.id)).toMatchObject({ articles: 2, vocabulary: { free: true } })
})

test('the same tag twice, and a tag taken off twice, change nothing and log nothing', async () => {
  const id = await newArticle()
  const tag = await tagArticle(SYSTEM, id, { label: '端午' })
  const tagged = await rowCounts()
  await tagArticle(SYSTEM, id, { tag: tag.id })
  expect(await rowCounts()).toEqual(tagged)
  await untagArticle(SYSTEM, id, tag.id)
  const untagged = await rowCounts()
  await untagArticle(SYSTEM, id, tag.id)
  expect(await rowCounts()).toEqual(untagged)
  expect((await deskArticle(SYSTEM, id)).tags).toEqual([])
})

test('many who type one new tag at once get the same tag', async () => {
  const articles = await Promise.all(Array.from({ length: 6 }, newArticle))
  const label = `同时 ${randomUUID().slice(0, 4)}`
  const tags = await Promise.all(articles.map((id) => tagArticle(SYSTEM, id, { label })))
  expect(new Set(tags.map(({ id }) => id)).size).toBe(1)
})

test('tags whose labels make one address get addresses of their own', async () => {
  const id = await newArticle()
  const word = randomUUID().slice(0, 6)
  const labels = [`a b ${word}`, `a-b ${word}`, `A/B ${word}`]
  const slugs: string[] = []
  for (const label of labels) slugs.push((await tagArticle(SYSTEM, id, { label, sure: true })).slug)
  expect(slugs).toEqual([`a-b-${word}`, `a-b-${word}-2`, `a-b-${word}-3`])
})

test('a tag of marks only is refused', async () => {
  expect(await refusal(tagArticle(SYSTEM, await newArticle(), { label: '/ ?' }))).toBe('tag-without-letters')
})

test('an editor tags articles; a viewer does not', async () => {
  const id = await newArticle()
  expect(await refusal(tagArticle(person('editor'), id, { label: '端午' }))).toBe(null)
  expect(await refusal(tagArticle(person('viewer'), id, { label: '端午' }))).toBe('not-allowed')
})

test('a new tag that is near others asks, and nothing is written; whoever is sure makes it', async () => {
  const id = await newArticle()
  const known = await tagArticle(SYSTEM, id, { label: '芦汀水文站' })
  const before = await rowCounts()
  const error: unknown = await tagArticle(SYSTEM, id, { label: '蘆汀 水文站' }).catch((thrown: unknown) => thrown)
  expect(failureOf(error)).toMatchObject({
    kind: 'conflict', code: 'tag-near-others', detail: [{ label: '蘆汀 水文站', near: [{ id: known.id, near: 'same' }] }],
  })
  expect(await rowCounts()).toEqual(before)
  expect(await tagArticle(SYSTEM, id, { label: '蘆汀 水文站', sure: true })).not.toMatchObject({ id: known.id })
})

test('several tags at once make one version; where one of them asks, none is written', async () => {
  const id = await newArticle()
  const { revision } = await deskArticle(SYSTEM, id)
  await tagArticleWith(SYSTEM, id, [{ label: '石拱桥' }, { label: '李渡船', vocabulary: 'people' }, { label: '石拱桥' }])
  const after = await deskArticle(SYSTEM, id)
  expect(after.revision).toBe(revision + 1)
  expect(after.tags.map(({ label, vocabulary: { slug, kind } }) => [label, slug, kind]).sort()).toEqual([['李渡船', 'people', 'person'], ['石拱桥', 'free', 'subject']].sort())
  const before = await rowCounts()
  expect(await refusal(tagArticleWith(SYSTEM, id, [{ label: '天文台' }, { label: '石拱橋' }]))).toBe('tag-near-others')
  expect(await rowCounts()).toEqual(before)
})

test.each([
  ['tag-too-long', [{ label: '长'.repeat(10_000) }]],
  ['too-many-tags', Array.from({ length: 10_000 }, (_, index) => ({ label: `标签${index}` }))],
  ['vocabulary-is-controlled', [{ label: '控制外', vocabulary: 'closed' }]],
  ['no-such-vocabulary', [{ label: '没有', vocabulary: 'none' }]],
])('%s: a sentence, and nothing is left behind', async (code, choices) => {
  const id = await newArticle()
  await db().vocabulary.upsert({ where: { slug: 'closed' }, create: { slug: 'closed', name: '封闭', free: false }, update: {} })
  const before = await rowCounts()
  expect(await refusal(tagArticleWith(SYSTEM, id, choices))).toBe(code)
  expect(await rowCounts()).toEqual(before)
})

test('an article that has as many tags as it may takes no more, in one go or several', async () => {
  const id = await newArticle()
  const vocabularyId = (await db().vocabulary.findFirstOrThrow({ where: { slug: 'free' } })).id
  const rows = Array.from({ length: 500 }, (_, index) => ({ id: randomUUID(), vocabularyId, label: `满${index}`, slug: `full-${index}` }))
  await db().tag.createMany({ data: rows })
  await tagArticleWith(SYSTEM, id, rows.map((row) => ({ tag: row.id })))
  expect(await refusal(tagArticle(SYSTEM, id, { label: '再来一个' }))).toBe('too-many-tags')
})

/** What was tagged, with the articles in an order of their own. */
function inOrder({ changes, ...tagged }: Tagged): Tagged {
  return { ...tagged, changes: changes.map(({ tag, articles }) => ({ tag, articles: articles.toSorted() })) }
}

test('a page, an issue, a search, a queue and a choice are tagged at once; other tags stay, versions and log tell of each', async () => {
  const { title, issueId, pageId } = await importNew()
  const rows = await db().article.findMany({ where: { pageId }, orderBy: { position: 'asc' } })
  const [first = '', second = ''] = rows.map(({ id }) => id)
  const own = await tagArticle(SYSTEM, first, { label: `自有${pageId}` })
  await publishSigned(issueId)
  const labels = async (id: string) => (await deskArticle(SYSTEM, id)).tags.map(({ label }) => label)
  const choices: readonly BulkTagging['of'][] = [
    { articles: [first, second] }, { page: pageId }, { issue: issueId }, { search: '渡', title }, { queue: { ...WHOLE_QUEUE, show: 'problematic', title } },
  ]
  await db().article.updateMany({ where: { id: { in: [first, second] } }, data: { level: 'problematic' } })
  for (const [index, of] of choices.entries()) {
    const label = `批量${index}${pageId}`
    const { articles, changed } = await tagArticles(SYSTEM, { of, tags: [{ label, sure: true }], deed: 'add' })
    expect([JSON.stringify(of), articles > 0, changed]).toEqual([JSON.stringify(of), true, articles])
    expect(await tagArticles(SYSTEM, { of, tags: [{ label }], deed: 'add' })).toEqual({ articles, changed: 0, changes: [] })
    expect((await labels(first)).includes(label) || (await labels(second)).includes(label)).toBe(true)
  }
  const batch = await db().tag.findFirstOrThrow({ where: { label: `批量0${pageId}` } })
  const revision = (await deskArticle(SYSTEM, second)).revision
  expect(inOrder(await tagArticles(SYSTEM, { of: { page: pageId }, tags: [{ tag: batch.id }], deed: 'remove' })))
    .toEqual({ articles: 2, changed: 2, changes: [{ tag: { id: batch.id, label: batch.label }, articles: [first, second].sort() }] })
  expect(await labels(first)).toContain(own.label)
  expect(await labels(first)).not.toContain(batch.label)
  const version = await db().version.findUniqueOrThrow({ where: { articleId_revision: { articleId: second, revision: revision + 1 } } })
  expect(version).toMatchObject({ cause: 'tagging', doc: (await db().article.findUniqueOrThrow({ where: { id: second } })).doc })
  expect(version.characters).not.toBe(null)
  expect(await db().event.findMany({ where: { thingId: second, deed: 'untag-article' } })).toMatchObject([{ before: { tags: [{ tag: batch.id, label: batch.label }] } }])
})

test('two thousand articles are tagged in as many statements as two', async () => {
  const { issueId, pageId } = await importNew()
  await db().$executeRaw`
    INSERT INTO "Article" ("id", "issueId", "pageId", "ordinal", "position", "revision", "doc", "headline", "updatedAt")
    SELECT gen_random_uuid(), ${issueId}::uuid, ${pageId}::uuid, 100 + n, 100 + n, 0, '[]', '', now() FROM generate_series(1, 1998) n`
  const tag = await tagArticle(SYSTEM, await newArticle(), { label: '两千篇' })
  const all = (await db().article.findMany({ where: { issueId }, orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id)
  const put = (articles: readonly string[]) => tagArticles(SYSTEM, { of: { articles: [...articles] }, tags: [{ tag: tag.id }], deed: 'add' })
  const few = await statementsOf(() => put(all.slice(0, 2)))
  expect(await statementsOf(() => put(all))).toBe(few)
  await tagArticles(SYSTEM, { of: { issue: issueId }, tags: [{ tag: tag.id }], deed: 'remove' })
  expect(inOrder(await tagArticles(SYSTEM, { of: { issue: issueId }, tags: [{ tag: tag.id }], deed: 'add' })))
    .toEqual({ articles: 2_000, changed: 2_000, changes: [{ tag: { id: tag.id, label: tag.label }, articles: all }] })
  await db().$executeRaw`
    INSERT INTO "Article" ("id", "issueId", "pageId", "ordinal", "position", "revision", "doc", "headline", "updatedAt")
    VALUES (gen_random_uuid(), ${issueId}::uuid, ${pageId}::uuid, 9000, 9000, 0, '[]', '', now())`
  expect(await refusal(tagArticles(SYSTEM, { of: { issue: issueId }, tags: [{ label: '两千篇' }], deed: 'remove' }))).toBe('too-many-articles')
})

test('whom nothing is meant by is told, and a viewer tags nothing', async () => {
  const tags = [{ label: '端午' }]
  expect(await refusal(tagArticles(SYSTEM, { of: { articles: [randomUUID()] }, tags, deed: 'add' }))).toBe('no-articles-meant')
  expect(await refusal(tagArticles(SYSTEM, { of: { search: '。' }, tags, deed: 'add' }))).toBe('no-articles-meant')
  expect(await refusal(tagArticles(person('viewer'), { of: { articles: [randomUUID()] }, tags, deed: 'add' }))).toBe('not-allowed')
})
