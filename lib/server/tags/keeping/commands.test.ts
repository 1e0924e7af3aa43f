import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../../editorial/actor'
import { deskArticle } from '../../articles/queries'
import { db } from '../../db'
import { failureOf } from '../../errors'
import { siteTag, tagMovedTo } from '../../site/hits/queries'
import { importNew, person, publishSigned, refusal, rowCounts, withDesk } from '../../testing/desk'
import { versionState } from '../../versions/queries'
import { restoreVersion } from '../../versions/commands'
import { createTag, tagArticle, tagArticleWith, untagArticle } from '../commands'
import { MOST_SYNONYMS } from '../limits'
import { findTags, HISTORY_SHOWN, tagById, tagHistory } from '../queries'
import { deleteUnusedTags, describeTag, mergeTags, renameTag } from './commands'

withDesk()

const make = (label = `标签${randomUUID().slice(0, 6)}`, other: Partial<Parameters<typeof createTag>[1]> = {}) =>
  createTag(SYSTEM, { vocabulary: 'free', label, labelEn: null, code: null, parent: null, synonyms: [], sure: true, ...other })

const seen = async (tag: string) => ({ tag, revision: (await db().tag.findUniqueOrThrow({ where: { id: tag } })).revision })
const merge = async (from: string, into: string) => mergeTags(SYSTEM, { from: await seen(from), into: await seen(into) })

async function issueOfTwo() {
  const { title, issueId, pageId } = await importNew()
  const [first, second] = await db().article.findMany({ where: { pageId }, orderBy: { position: 'asc' } })
  if (!first || !second) throw new RangeError('the page has two articles')
  return { title, issueId, first: first.id, second: second.id }
}

test('a renamed tag is found by its new name alone, and its former address leads to it', async () => {
  const { title, issueId, first } = await issueOfTwo()
  const word = randomUUID().slice(0, 6)
  const tag = await make(`旧名${word}`)
  await tagArticle(SYSTEM, first, { tag: tag.id })
  await publishSigned(issueId)
  await renameTag(SYSTEM, { ...(await seen(tag.id)), label: `新名${word}`, labelEn: 'new' })
  expect(await findTags(SYSTEM, `旧名${word}`)).toEqual([])
  expect(await findTags(SYSTEM, `新名${word}`)).toMatchObject([{ id: tag.id, slug: `新名${word}` }])
  expect(await tagMovedTo(`旧名${word}`)).toBe(`新名${word}`)
  expect(await refusal(siteTag(title, `旧名${word}`))).toBe('no-such-tag')
  expect(await tagMovedTo(`无名${word}`)).toBeNull()
  await renameTag(SYSTEM, { ...(await seen(tag.id)), label: `旧名${word}`, labelEn: null })
  expect([await tagMovedTo(`旧名${word}`), await tagMovedTo(`新名${word}`)]).toEqual([null, `旧名${word}`])
  expect((await tagHistory(SYSTEM, tag.id)).events.map(({ deed }) => deed)).toEqual(['rename-tag', 'rename-tag', 'create-tag'])
})

test('whoever saw an older state of a tag is told, and nothing is written', async () => {
  const [tag, other] = [await make(), await make()]
  const old = await seen(tag.id)
  await describeTag(SYSTEM, { ...old, synonyms: ['别名'], parent: null })
  const before = await rowCounts()
  expect(await refusal(renameTag(SYSTEM, { ...old, label: '改名', labelEn: null }))).toBe('tag-changed-meanwhile')
  expect(await refusal(describeTag(SYSTEM, { ...old, synonyms: [], parent: null }))).toBe('tag-changed-meanwhile')
  expect(await refusal(mergeTags(SYSTEM, { from: old, into: await seen(other.id) }))).toBe('tag-changed-meanwhile')
  expect(await rowCounts()).toEqual(before)
})

test('a label that another tag of the vocabulary has is refused with that tag', async () => {
  const [tag, other] = [await make(), await make()]
  const error: unknown = await renameTag(SYSTEM, { ...(await seen(tag.id)), label: other.label, labelEn: null }).catch((thrown: unknown) => thrown)
  expect(failureOf(error)).toMatchObject({ kind: 'conflict', code: 'tag-label-taken', detail: { id: other.id } })
})

test('merging moves articles to the heir, each once, and readers of Editions, versions and addresses find the heir', async () => {
  const { title, issueId, first, second } = await issueOfTwo()
  const word = randomUUID().slice(0, 6)
  const [from, into] = [await make(`摆渡${word}`, { synonyms: [`渡头${word}`] }), await make(`渡船${word}`)]
  await tagArticleWith(SYSTEM, first, [{ tag: from.id }, { tag: into.id }])
  await tagArticle(SYSTEM, second, { tag: from.id })
  await publishSigned(issueId)
  const versions = await db().version.findMany({ orderBy: { id: 'asc' } })
  expect(await merge(from.id, into.id)).toMatchObject({ articles: 1 })
  expect(await db().version.findMany({ orderBy: { id: 'asc' } })).toEqual(versions)
  for (const id of [first, second]) expect((await deskArticle(SYSTEM, id)).tags.map((tag) => tag.id)).toEqual([into.id])
  const { revision } = await deskArticle(SYSTEM, second)
  expect((await versionState(SYSTEM, second, revision)).tags.map((tag) => tag.id)).toEqual([into.id])
  expect(await siteTag(title, into.slug)).toMatchObject({ total: { count: 2, more: false } })
  expect(await tagMovedTo(from.slug)).toBe(into.slug)
  for (const typed of [from.label, `渡头${word}`, into.label]) expect((await findTags(SYSTEM, typed)).map(({ id }) => id)).toEqual([into.id])
  expect(await tagById(SYSTEM, from.id)).toMatchObject({ id: into.id })
  expect((await tagHistory(SYSTEM, into.id)).events[0]).toMatchObject({ deed: 'merge-tags', tag: { id: from.id }, after: { into: into.id, articles: 1 } })
})

test('whatever would put a merged tag on an article puts its heir there: a choice, its words, a restore', async () => {
  const { first, second } = await issueOfTwo()
  const [from, into] = [await make(), await make()]
  await tagArticle(SYSTEM, first, { tag: from.id })
  const tagged = (await deskArticle(SYSTEM, first)).revision
  await untagArticle(SYSTEM, first, from.id)
  await merge(from.id, into.id)
  await restoreVersion(SYSTEM, { article: first, revision: (await deskArticle(SYSTEM, first)).revision, version: tagged })
  expect((await deskArticle(SYSTEM, first)).tags.map(({ id }) => id)).toEqual([into.id])
  expect(await tagArticle(SYSTEM, second, { label: from.label })).toMatchObject({ id: into.id })
  await untagArticle(SYSTEM, second, from.id)
  expect((await deskArticle(SYSTEM, second)).tags).toEqual([])
  await db().articleTag.create({ data: { articleId: second, tagId: from.id } })
  expect((await deskArticle(SYSTEM, second)).tags.map(({ id }) => id)).toEqual([into.id])
})

test('whoever tags while a tag is merged tags with the heir', async () => {
  const pages = await Promise.all(Array.from({ length: 4 }, issueOfTwo))
  const [from, into] = [await make(), await make()]
  await Promise.all([merge(from.id, into.id), ...pages.map(({ first }) => tagArticle(SYSTEM, first, { tag: from.id }))])
  expect(await db().articleTag.count({ where: { tagId: from.id } })).toBe(0)
  expect(await db().articleTag.count({ where: { tagId: into.id } })).toBe(4)
})

test('however tags are merged and placed, none stands below itself, and every merged one has an heir that was not merged', async () => {
  const deed = fc.record({ kind: fc.constantFrom('merge', 'place'), one: fc.nat(5), other: fc.nat(5) })
  await fc.assert(fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
    const tags: { id: string }[] = []
    for (let count = 0; count < 6; count += 1) tags.push(await make())
    for (const { kind, one, other } of deeds) {
      const [first, second] = [tags[one]?.id ?? '', tags[other]?.id ?? '']
      const work = kind === 'merge' ? merge(first, second) : describeTag(SYSTEM, { ...(await seen(first)), synonyms: [], parent: second })
      await refusal(work)
    }
    const rows = new Map((await db().tag.findMany({ where: { id: { in: tags.map(({ id }) => id) } } })).map((row) => [row.id, row]))
    for (const row of rows.values()) {
      const line = new Set<string>()
      for (let above = row.parentId; above !== null; above = rows.get(above)?.parentId ?? null) {
        expect(line.has(above)).toBe(false)
        expect(rows.get(above)?.mergedIntoId ?? null).toBe(null)
        line.add(above)
      }
      if (row.mergedIntoId !== null) expect(rows.get(row.mergedIntoId)?.mergedIntoId ?? null).toBe(null)
    }
  }), { numRuns: 12 })
}, 60_000)

test('only what nothing needs is deleted, and the log tells', async () => {
  const { first } = await issueOfTwo()
  const [unused, used, above] = [await make(), await make(), await make()]
  await make(undefined, { parent: above.id })
  await tagArticle(SYSTEM, first, { tag: used.id })
  expect(await deleteUnusedTags(SYSTEM, [unused.id, used.id, above.id])).toBe(1)
  expect(await db().tag.count({ where: { id: { in: [unused.id, used.id, above.id] } } })).toBe(2)
  expect(await db().event.findMany({ where: { thingId: unused.id, deed: 'delete-tag' } })).toMatchObject([{ before: { label: unused.label } }])
})

test('who is no chief editor keeps no tags', async () => {
  const tag = await seen((await make()).id)
  for (const work of [
    renameTag(person('editor'), { ...tag, label: '改', labelEn: null }), describeTag(person('editor'), { ...tag, synonyms: [], parent: null }),
    mergeTags(person('editor'), { from: tag, into: tag }), deleteUnusedTags(person('editor'), [tag.tag]),
  ]) expect(await refusal(work)).toBe('not-allowed')
})

test('a tag that is deleted as unused while somebody takes it is on the article, or told to be gone', async () => {
  const { first } = await issueOfTwo()
  for (let time = 0; time < 10; time += 1) {
    const tag = await make()
    const [taken, deleted] = await Promise.all([
      tagArticle(SYSTEM, first, { tag: tag.id }).then(() => 'taken', (error: unknown) => failureOf(error)?.code), deleteUnusedTags(SYSTEM, [tag.id]),
    ])
    expect([taken, deleted]).toEqual(deleted === 0 ? ['taken', 0] : ['no-such-tag', 1])
  }
})

test('a merge is refused, and changes nothing, where a tag would have more names than one can have', async () => {
  const names = Array.from({ length: MOST_SYNONYMS - 1 }, (_, at) => `别名${at}${randomUUID().slice(0, 6)}`)
  const [into, first, second] = [await make(undefined, { synonyms: names }), await make(), await make()]
  await merge(first.id, into.id)
  const before = await rowCounts()
  expect(await refusal(merge(second.id, into.id))).toBe('tag-names-too-many')
  expect(await rowCounts()).toEqual(before)
  expect(await tagById(SYSTEM, second.id)).toMatchObject({ id: second.id })
})

test('the newest of a long history is told, and that there is older', async () => {
  const tag = await make()
  const deeds = Array.from({ length: HISTORY_SHOWN }, (_, at) => (
    { deed: 'describe-tag', thing: 'tag', thingId: tag.id, at: new Date(Date.now() + 1_000 + at), after: { at } }))
  await db().event.createMany({ data: deeds.slice(1) })
  expect(await tagHistory(SYSTEM, tag.id)).toMatchObject({ events: { length: HISTORY_SHOWN }, older: false })
  await db().event.createMany({ data: deeds.slice(0, 1) })
  const { events, older } = await tagHistory(SYSTEM, tag.id)
  expect([events.length, older, events[0]?.after, events.at(-1)?.after]).toEqual([HISTORY_SHOWN, true, { at: HISTORY_SHOWN - 1 }, { at: 0 }])
})
