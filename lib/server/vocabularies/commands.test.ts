import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { importNew, person, refusal, rowCounts, withDesk } from '../testing/desk'
import { tagArticle } from '../tags/commands'
import { findTags, listTags } from '../tags/queries'
import { loadVocabulary } from './commands'
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
  expect(await loadVocabulary(SYSTEM, list)).toEqual({ tags: 2, added: 2, changed: 0, retired: 0 })
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
