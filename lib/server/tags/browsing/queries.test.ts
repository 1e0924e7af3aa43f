import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../../editorial/actor'
import { ALL_TAGS } from '../../../tagging/wish'
import { db } from '../../db'
import { importNew, publishSigned, refusal, withDesk } from '../../testing/desk'
import { loadVocabulary } from '../../vocabularies/commands'
import { tagArticle, tagArticles } from '../commands'
import { mergeTags } from '../keeping/commands'
import { articlesOfTag, tagRow, tagsAsked, tagsBelow, tagSheet } from './queries'

withDesk()

/** A vocabulary of two levels, which no other test knows. */
async function twoLevels() {
  const word = randomUUID().slice(0, 6)
  const slug = `list-${word}`
  const entry = (code: string, label: string, parent: string | null) => ({ code, label: `${label}${word}`, labelEn: null, parent })
  await loadVocabulary(SYSTEM, { slug, name: slug, entries: [entry('A', '水上', null), entry('A.1', '渡口', 'A'), entry('A.2', '船坞', 'A'), entry('B', '岸上', null)] })
  return { slug, word }
}

async function twoArticles() {
  const { issueId, pageId } = await importNew()
  const [first, second] = await db().article.findMany({ where: { pageId }, orderBy: { position: 'asc' } })
  if (!first || !second) throw new RangeError('the page has two articles')
  return { issueId, first: first.id, second: second.id }
}

test('a vocabulary is gone into from its top, and each tag says how many stand below it', async () => {
  const { slug, word } = await twoLevels()
  const { rows, total } = await tagsAsked(SYSTEM, { ...ALL_TAGS, vocabulary: slug })
  expect({ total, rows: rows.map(({ label, children }) => [label, children]) }).toEqual({ total: 2, rows: [[`水上${word}`, 2], [`岸上${word}`, 0]] })
  expect((await tagsBelow(SYSTEM, rows[0]?.id ?? '')).map(({ label, parent }) => [label, parent])).toEqual([[`渡口${word}`, `水上${word}`], [`船坞${word}`, `水上${word}`]])
})

test('unused is what no open article and no reader has; what a merge brought counts for the heir', async () => {
  const { slug, word } = await twoLevels()
  const { issueId, first, second } = await twoArticles()
  const { rows: [top, shore] } = await tagsAsked(SYSTEM, { ...ALL_TAGS, vocabulary: slug })
  if (!top || !shore) throw new RangeError('the vocabulary has two tags at its top')
  await tagArticle(SYSTEM, first, { tag: top.id })
  await tagArticle(SYSTEM, second, { tag: shore.id })
  await publishSigned(issueId)
  await tagArticles(SYSTEM, { of: { articles: [first, second] }, tags: [{ tag: top.id }, { tag: shore.id }], deed: 'remove' })
  const unused = async () => (await tagsAsked(SYSTEM, { ...ALL_TAGS, vocabulary: slug, show: 'unused' })).rows.map(({ label }) => label)
  expect(await unused()).toEqual([`渡口${word}`, `船坞${word}`])
  await mergeTags(SYSTEM, { from: { tag: shore.id, revision: shore.revision }, into: { tag: top.id, revision: top.revision } })
  expect(await tagSheet(SYSTEM, top.id)).toMatchObject({ articles: 0, published: 2, formerAddresses: [shore.slug], line: [], unused: false })
  expect(await tagSheet(SYSTEM, shore.id)).toEqual({ heir: top.id })
  expect(await refusal(tagRow(SYSTEM, shore.id))).toBe('no-such-tag')
})

test('what a bulk tagging tells is enough to take it back: whoever had a tag before keeps it', async () => {
  const { first, second } = await twoArticles()
  const before = await tagArticle(SYSTEM, first, { label: `旧有${randomUUID().slice(0, 6)}`, sure: true })
  const { articles, changed, changes } = await tagArticles(SYSTEM, { of: { articles: [first, second] }, tags: [{ tag: before.id }], deed: 'add' })
  expect({ articles, changed, changes: changes.map(({ tag, ...change }) => [tag.id, change.articles]) }).toEqual({ articles: 2, changed: 1, changes: [[before.id, [second]]] })
  await tagArticles(SYSTEM, { of: { articles: [second] }, tags: [{ tag: before.id }], deed: 'remove' })
  expect((await articlesOfTag(SYSTEM, before.id, 0)).map(({ id }) => id)).toEqual([first])
})

test('a tag that is not there is not found', async () => {
  expect(await refusal(tagSheet(SYSTEM, randomUUID()))).toBe('no-such-tag')
})
