import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { deskArticle } from '../articles/queries'
import { db } from '../db'
import { importNew, person, refusal, rowCounts, withDesk } from '../testing/desk'
import { loadVocabulary, tagArticle, untagArticle } from './commands'
import { findTags, listTags } from './queries'
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
  for (const label of labels) slugs.push((await tagArticle(SYSTEM, id, { label })).slug)
  expect(slugs).toEqual([`a-b-${word}`, `a-b-${word}-2`, `a-b-${word}-3`])
})

test('a tag of marks only is refused', async () => {
  expect(await refusal(tagArticle(SYSTEM, await newArticle(), { label: '/ ?' }))).toBe('tag-without-letters')
})

test('a controlled vocabulary is loaded with its levels, and its words are found in both languages and by code', async () => {
  const list = vocabulary()
  expect(await loadVocabulary(SYSTEM, list)).toEqual({ tags: 2 })
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
  expect(await loadVocabulary(SYSTEM, vocabulary({ entries }))).toEqual({ tags: 6_000 })
})

test('an editor tags articles but loads no vocabulary; a viewer does neither', async () => {
  const id = await newArticle()
  expect(await refusal(tagArticle(person('editor'), id, { label: '端午' }))).toBe(null)
  expect(await refusal(tagArticle(person('viewer'), id, { label: '端午' }))).toBe('not-allowed')
  expect(await refusal(loadVocabulary(person('editor'), vocabulary()))).toBe('not-allowed')
})
