import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { importNew, person, refusal, rowCounts, withDesk } from '../testing/desk'
import { tagArticle } from '../tags/commands'
import { mergeTags } from '../tags/keeping/commands'
import { findTags, listTags } from '../tags/queries'
import { loadChinesePlaces, loadVocabulary, prepareTags } from './commands'
import { listVocabularies } from './queries'
import type { NewVocabulary } from './schema'

withDesk()

async function newArticle(): Promise<string> {
  const { pageId } = await importNew()
  return (await db().article.findFirstOrThrow({ where: { pageId, position: 0 } })).id
}

/** A list of two levels whose labels nobody else has. */
function vocabulary(change: Partial<NewVocabulary> = {}): NewVocabulary {
  const word = randomUUID().slice(0, 6)
  return {
    slug: `list-${word}`,
    name: '分类',
    entries: [
      { code: 'A', label: `水上${word}`, labelEn: `On the water ${word}`, parent: null },
      { code: 'A.1', label: `渡口${word}`, labelEn: `Ferries ${word}`, parent: 'A' },
    ],
    ...change,
  }
}

test('a controlled vocabulary is loaded with its levels, and its words are found in both languages and by code', async () => {
  const list = vocabulary()
  expect(await loadVocabulary(SYSTEM, list)).toEqual({ tags: 2, added: 2, changed: 0, renamed: 0, moved: 0, restored: 0, retired: 0 })
  const [top, below] = list.entries
  expect((await listTags(SYSTEM)).find(({ label }) => label === below?.label)).toMatchObject({ parent: top?.label, code: 'A.1' })
  expect((await findTags(SYSTEM, below?.labelEn?.toUpperCase() ?? '')).map(({ label }) => label)).toEqual([below?.label])
  expect(await tagArticle(SYSTEM, await newArticle(), { label: below?.label ?? '' })).toMatchObject({ code: 'A.1' })
})

test.each([
  ['vocabulary-exists', (list: NewVocabulary) => list],
  ['vocabulary-parent-unknown', (list: NewVocabulary) => ({ ...vocabulary(), entries: list.entries.toReversed() })],
  ['vocabulary-code-twice', () => {
    const list = vocabulary()
    return { ...list, entries: list.entries.map((entry) => ({ ...entry, code: 'A', parent: null })) }
  }],
  ['vocabulary-label-twice', () => {
    const list = vocabulary()
    return { ...list, entries: list.entries.map((entry) => ({ ...entry, label: '同名', parent: null })) }
  }],
])('a list is refused as a whole: %s', async (code, change) => {
  const list = vocabulary()
  await loadVocabulary(SYSTEM, list)
  const before = await rowCounts()
  expect(await refusal(loadVocabulary(SYSTEM, change(list)))).toBe(code)
  expect(await rowCounts()).toEqual(before)
})

test('a vocabulary as large as the largest in use is loaded in one go', async () => {
  const word = randomUUID().slice(0, 6)
  const entries = Array.from({ length: 6_000 }, (_, index) => ({
    code: `${index}`, label: `第${index}类${word}`, labelEn: null, parent: index === 0 ? null : `${Math.floor((index - 1) / 6)}`,
  }))
  expect(await loadVocabulary(SYSTEM, vocabulary({ entries }))).toMatchObject({ tags: 6_000 })
})

test('an editor loads no vocabulary', async () => {
  expect(await refusal(loadVocabulary(person('editor'), vocabulary()))).toBe('not-allowed')
})

test('a newer release renames, adds, moves and retires, and no article loses a tag', async () => {
  const list = vocabulary()
  const [top, below] = list.entries
  if (!top || !below) throw new RangeError('the list has two entries')
  await loadVocabulary(SYSTEM, list)
  const article = await newArticle()
  const tag = await tagArticle(SYSTEM, article, { label: below.label })
  const gone = await tagArticle(SYSTEM, article, { label: top.label })
  const next = { ...list, update: true, release: '2026-07', entries: [
    { code: 'B', label: top.label, labelEn: null, parent: null }, { ...below, label: `${below.label}新`, labelEn: 'Landings', parent: 'B', synonyms: ['渡头旧'] },
  ] }
  expect(await loadVocabulary(SYSTEM, next)).toEqual({ tags: 2, added: 1, changed: 1, renamed: 1, moved: 1, retired: 1, restored: 0 })
  expect((await db().articleTag.findMany({ where: { articleId: article } })).map(({ tagId }) => tagId).sort()).toEqual([tag.id, gone.id].sort())
  const tags = await listTags(SYSTEM, list.slug)
  expect(tags.map(({ code, label, parent, retired }) => [code, label, parent, retired])).toEqual([
    ['A', `${top.label}（A）`, null, true], ['A.1', `${below.label}新`, top.label, false], ['B', top.label, null, false],
  ])
  expect((await findTags(SYSTEM, top.label)).map(({ code }) => code)).toEqual(['B'])
  expect((await findTags(SYSTEM, '渡头旧')).map(({ id }) => id)).toEqual([tag.id])
  expect(await db().tagAddress.findMany({ where: { tagId: tag.id } })).toMatchObject([{ slug: tag.slug }])
  expect(await loadVocabulary(SYSTEM, next)).toEqual({ tags: 2, added: 0, changed: 0, renamed: 0, moved: 0, retired: 0, restored: 0 })
  expect(await loadVocabulary(SYSTEM, { ...list, update: true })).toEqual({ tags: 2, added: 0, changed: 2, renamed: 2, moved: 1, retired: 1, restored: 1 })
  expect((await listVocabularies(SYSTEM)).find(({ slug }) => slug === list.slug)).toMatchObject({ tags: 2, free: false })
})

async function merge(slug: string, from: string, into: string): Promise<void> {
  const seen = async (code: string) => {
    const { id, revision } = await db().tag.findFirstOrThrow({ where: { code, vocabulary: { slug } } })
    return { tag: id, revision }
  }
  await mergeTags(SYSTEM, { from: await seen(from), into: await seen(into) })
}

test('no tag stands below itself after a release, where the desk merged what is above into what is below', async () => {
  const list = vocabulary()
  const entries = [...list.entries, { code: 'A.1.1', label: `船台${list.slug}`, labelEn: null, parent: 'A.1' }]
  await loadVocabulary(SYSTEM, { ...list, entries })
  await merge(list.slug, 'A', 'A.1.1')
  await loadVocabulary(SYSTEM, { ...list, entries, update: true })
  expect((await listTags(SYSTEM, list.slug)).map(({ code, parent }) => [code, parent])).toEqual([['A.1', `船台${list.slug}`], ['A.1.1', null]])
})

test('a release that is loaded again changes nothing, whatever was merged meanwhile', async () => {
  const list = vocabulary()
  const more = ['A.2', 'A.1.1'].map((code) => ({ code, label: `${code} ${list.slug}`, labelEn: null, parent: code.slice(0, -2) }))
  const entries = [...list.entries, ...more]
  await loadVocabulary(SYSTEM, { ...list, entries })
  await merge(list.slug, 'A.1', 'A.2')
  await merge(list.slug, 'A', 'A.1.1')
  const before = await db().tag.findMany({ where: { vocabulary: { slug: list.slug } }, orderBy: { code: 'asc' } })
  expect(await loadVocabulary(SYSTEM, { ...list, entries, update: true })).toEqual(
    { tags: 4, added: 0, changed: 0, renamed: 0, moved: 0, restored: 0, retired: 0 })
  expect(await db().tag.findMany({ where: { vocabulary: { slug: list.slug } }, orderBy: { code: 'asc' } })).toEqual(before)
})

test('the places of China come with their levels and short names, again without change, and an open vocabulary is none to load', async () => {
  expect(await loadChinesePlaces(SYSTEM)).toMatchObject({ changed: 0, retired: 0 })
  expect(await findTags(SYSTEM, '江苏省苏州市昆山市')).toMatchObject([{ label: '昆山市', code: '320583', parent: '苏州市', vocabulary: { kind: 'place' } }])
  expect((await findTags(SYSTEM, 'kunshan')).map(({ label }) => label)).toContain('昆山市')
  expect(await loadChinesePlaces(SYSTEM)).toMatchObject({ added: 0, changed: 0, retired: 0 })
  await tagArticle(SYSTEM, await newArticle(), { label: '零陵地区（1962—1995）', vocabulary: 'own-places' })
  expect(await refusal(loadVocabulary(SYSTEM, vocabulary({ slug: 'own-places', update: true })))).toBe('vocabulary-is-open')
})

test('what comes along is there once, and tags from before there were keys are found', async () => {
  const list = vocabulary()
  await loadVocabulary(SYSTEM, list)
  await db().tagKey.deleteMany()
  expect(await prepareTags(SYSTEM)).toMatchObject({ topics: 17 })
  expect(await findTags(SYSTEM, list.entries[0]?.label ?? '')).toHaveLength(1)
  expect((await findTags(SYSTEM, 'medtop:15')).map(({ label }) => label)).toEqual(['体育'])
  expect(await prepareTags(SYSTEM)).toEqual({ topics: 0, keyed: 0 })
})
