import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { deskArticle } from '../articles/queries'
import { db } from '../db'
import { importNew, person, refusal, rowCounts, withDesk } from '../testing/desk'
import { tagArticle, untagArticle } from './commands'
import { listTags } from './queries'

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
