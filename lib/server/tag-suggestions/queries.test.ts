import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { importNew, person, refusal, rowCounts, withDesk } from '../testing/desk'
import { tagArticle } from '../tags/commands'
import { suggestedTags } from './queries'

withDesk()

/** An article with this text; its words are invented. */
async function articleSaying(...paragraphs: readonly string[]): Promise<string> {
  const { pageId } = await importNew()
  const { id } = await db().article.findFirstOrThrow({ where: { pageId, position: 0 } })
  const doc = paragraphs.map((text) => ({ id: randomUUID(), role: 'body', text: [{ text }], sources: [], madeBy: 'person' }))
  await db().article.update({ where: { id }, data: { doc } })
  return id
}

const TEXT = '6月10日，渡口管理所所长邵长川来到苇岸村，与村民葛秋莲商量末班船。邵长川说，船还要开三天。'

test('people and places of an article are suggested with the words that say so, and nothing is written', async () => {
  const id = await articleSaying(TEXT)
  const before = await rowCounts()
  const suggestions = await suggestedTags(SYSTEM, id)
  expect(await rowCounts()).toEqual(before)
  expect(suggestions.map(({ kind, name }) => `${kind} ${name}`)).toEqual(expect.arrayContaining(['person 邵长川', 'person 葛秋莲', 'place 苇岸村']))
  for (const { reasons } of suggestions) expect(reasons.every(({ from, to, words }) => TEXT.slice(from, to) === words)).toBe(true)
})

test('a tag that is there is meant by any of its names, and one that was merged by its heir', async () => {
  const word = `鹭鸣${randomUUID().slice(0, 4)}`
  const vocabulary = await db().vocabulary.create({ data: { slug: `water-${randomUUID()}`, name: '水上', free: false }, select: { id: true } })
  const tag = (label: string, other: object = {}) => db().tag.create({ data: { vocabularyId: vocabulary.id, label, slug: randomUUID(), ...other } })
  const ferry = await tag(`渡船${word}`, { synonyms: { create: { label: word } } })
  const former = await tag(`老船${word}`, { mergedIntoId: ferry.id })
  await tag(`退役${word}`, { retiredAt: new Date() })
  const suggested = async (text: string) => (await suggestedTags(SYSTEM, await articleSaying(text))).flatMap(({ tag: id, name }) => id === null ? [] : [{ id, name }])
  expect(await suggested(`江上有一条，${word}，每天开。`)).toEqual([{ id: ferry.id, name: ferry.label }])
  expect(await suggested(`江上有一条，${former.label}，每天开。`)).toEqual([{ id: ferry.id, name: ferry.label }])
  expect(await suggested(`江上有一条，退役${word}，不再开。`)).not.toContainEqual(expect.objectContaining({ name: `退役${word}` }))
})

test('what is on the article already is not suggested again', async () => {
  const id = await articleSaying(TEXT)
  await tagArticle(SYSTEM, id, { label: '邵长川' })
  const names = (await suggestedTags(SYSTEM, id)).map(({ name }) => name)
  expect(names).not.toContain('邵长川')
  expect(names).toContain('葛秋莲')
})

test('an article without words has no suggestions; one that is not there is said to be so', async () => {
  expect(await suggestedTags(SYSTEM, await articleSaying())).toEqual([])
  expect(await refusal(suggestedTags(SYSTEM, randomUUID()))).toBe('no-such-article')
})

test('whoever may not tag is not asked', async () => {
  expect(await refusal(suggestedTags(person('viewer'), randomUUID()))).toBe('not-allowed')
})
