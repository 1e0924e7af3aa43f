import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { saveText } from '../articles/commands'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { listTitles } from '../titles/queries'
import { anotherFile, edited, importNew, person, placeOf, publishSigned, refusal, TWO_STORIES, withDesk } from '../testing/desk'
import { scorePages } from './commands'
import { deskFigures } from './queries'

withDesk()

const today = () => new Date().toISOString().slice(0, 10)

async function figuresOf(slug: string) {
  const found = (await deskFigures(SYSTEM)).find((title) => title.slug === slug)
  if (!found) throw new RangeError('every title has figures')
  return found
}

test('a page that is imported, corrected and published is counted where it is', async () => {
  const { title, pageId, issueId } = await importNew()
  expect(await figuresOf(title)).toMatchObject({ pages: { empty: 0, atWork: 1, live: 0 }, articles: { notProofread: 2, live: 0 }, split: { all: { pages: 0 } } })
  const [article] = await db().article.findMany({ where: { pageId }, orderBy: { position: 'asc' } })
  if (!article) throw new RangeError('the page has articles')
  await saveText(SYSTEM, article.id, await edited(article.id, (block, index) => (index === 0 ? { ...block, text: [{ text: '另题' }] } : block)))
  await publishSigned(issueId)
  const { pages, articles, weeks: [week, ...before] } = await figuresOf(title)
  expect(pages).toEqual({ empty: 0, atWork: 0, live: 1 })
  expect(articles).toMatchObject({ live: 2 })
  expect(Object.keys(articles)).toEqual(['notProofread', 'problematic', 'proofread', 'validated', 'live'])
  expect(before).toEqual([])
  expect(week).toMatchObject({ imported: 1, corrected: 1, steps: 0, saves: 1 })
  expect((week?.week ?? '') <= today()).toBe(true)
})

test('a split that nobody corrected is scored as perfect, once', async () => {
  const { title, issueId } = await importNew()
  await publishSigned(issueId)
  expect((await scorePages()).scored).toBeGreaterThan(0)
  const { split } = await figuresOf(title)
  expect(split.all).toMatchObject({ pages: 1, moved: 0, proposed: 2, kept: 2 })
  expect(split.lately).toEqual(split.all)
  expect(await scorePages()).toEqual({ scored: 0 })
})

test('an article that left its page before readers saw it counts as moved', async () => {
  const { title, pageId, issueId } = await importNew()
  const articles = await db().article.findMany({ where: { pageId }, orderBy: { position: 'asc' } })
  const [first, second] = articles
  if (!first || !second) throw new RangeError('the page has two articles')
  // As a Step that joins them leaves them.
  const doc = JSON.parse(JSON.stringify([first.doc, second.doc])) as unknown[][]
  await db().article.update({ where: { id: first.id }, data: { doc: JSON.parse(JSON.stringify(doc.flat())) } })
  await db().version.updateMany({ where: { articleId: first.id }, data: { doc: JSON.parse(JSON.stringify(doc.flat())) } })
  await db().article.update({ where: { id: second.id }, data: { closedAt: new Date(), mergedIntoId: first.id } })
  await publishSigned(issueId)
  await scorePages()
  const { all } = (await figuresOf(title)).split
  expect(all).toMatchObject({ pages: 1, proposed: 2, kept: 0 })
  expect(all.moved).toBeGreaterThan(0)
  expect(all.moved).toBeLessThan(all.lines)
})

test('every page of a large issue is scored, each once', async () => {
  const { title, issueId } = await importNew()
  for (let page = 2; page <= 25; page += 1) await importDump(SYSTEM, placeOf(title, { page }), anotherFile(TWO_STORIES))
  await publishSigned(issueId)
  expect((await scorePages()).scored).toBeGreaterThanOrEqual(25)
  expect((await figuresOf(title)).split.all).toMatchObject({ pages: 25, moved: 0, proposed: 50, kept: 50 })
  expect(await scorePages()).toEqual({ scored: 0 })
})

test('figures are for chief editors and administrators', async () => {
  for (const role of ['viewer', 'editor'] as const) expect(await refusal(deskFigures(person(role)))).toBe('not-allowed')
  expect(await deskFigures(person('chief-editor'))).toHaveLength((await listTitles(SYSTEM)).length)
})
