import { expect, test } from 'vitest'
import { inlines, plainText } from '../../article/block'
import { SYSTEM } from '../../editorial/actor'
import { acceptanceOf, printOfItems } from '../../review/decisions'
import { splitArticle } from '../../split/deeds/split-article'
import { checkLaw } from '../../split/law'
import { saveText } from '../articles/commands'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { publishIssue } from '../editions/commands'
import { pageHistory } from '../history/queries'
import { correctPage } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import {
  deedContext, edited, importNew, person, placeOf, refusal, rowCounts, stepOf, TWO_STORIES, withDesk,
} from '../testing/desk'
import { setHouseStyle } from '../titles/commands'
import { applyReview, decideOn, dropReview, reviewNewReading, takeBackReview } from './commands'
import { deskReview } from './queries'

withDesk()

const OLD = TWO_STORIES.toString('utf8')

/** A page that has a dump, and the Review of another one that came for it. */
async function reviewed(now: string) {
  const imported = await importNew()
  const { review } = await importDump(SYSTEM, placeOf(imported.title, { fileName: 'better.txt' }), new TextEncoder().encode(now))
  if (review === null) throw new RangeError('no Review was opened')
  return { ...imported, review }
}

async function acceptAll(id: string): Promise<void> {
  const { review: { items } } = await deskReview(SYSTEM, id)
  await decideOn(SYSTEM, id, { decisions: items.map(acceptanceOf) })
}

async function apply(id: string): Promise<unknown> {
  const { review: { items } } = await deskReview(SYSTEM, id)
  return applyReview(SYSTEM, id, printOfItems(items))
}

async function textsOf(pageId: string): Promise<string[][]> {
  const { state } = await workbenchPage(SYSTEM, pageId)
  return state.articles.map(({ blocks }) => blocks.map(plainText))
}

/** The first line of the second paragraph or so: some line of plain text of the page. */
const LINE = OLD.split('\n').map((line) => line.trim()).filter((line) => line.length > 12)[0] ?? ''
const CHANGED = OLD.replace(LINE, LINE.replace(LINE.slice(4, 6), '改动'))

test('a Review changes nothing until it is applied, and then the page is on the new dump, all of its text placed', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  const before = await workbenchPage(SYSTEM, pageId)
  await acceptAll(review)
  expect(await workbenchPage(SYSTEM, pageId)).toEqual(before)

  await apply(review)
  const after = await workbenchPage(SYSTEM, pageId)
  expect(after.dump?.fileName).toBe('better.txt')
  expect(checkLaw(after.state, after.lines)).toEqual([])
  expect((await textsOf(pageId)).flat().join('')).toContain('改动')
  expect(after.state.articles.map(({ id }) => id)).toEqual(before.state.articles.map(({ id }) => id))
  expect(await db().version.count({ where: { articleId: after.state.articles[0]?.id ?? '', cause: 'review' } })).toBe(1)
})

test('what nobody accepts stays as the editors have it, on the new dump', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  const before = await textsOf(pageId)
  await apply(review)
  const after = await workbenchPage(SYSTEM, pageId)
  expect(await textsOf(pageId)).toEqual(before)
  expect(checkLaw(after.state, after.lines)).toEqual([])
})

test('applied twice, also at once, a Review is applied once', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  const shown = printOfItems((await deskReview(SYSTEM, review)).review.items)
  const answers = await Promise.all([1, 2].map(() => applyReview(SYSTEM, review, shown)))
  expect(answers).toEqual([{ pageId }, { pageId }])
  const counts = await rowCounts()
  await applyReview(SYSTEM, review, shown)
  expect(await rowCounts()).toEqual(counts)
  expect((await workbenchPage(SYSTEM, pageId)).revision).toBe(1)
})

test('a Review is taken back whole, and can be applied again', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  const before = await workbenchPage(SYSTEM, pageId)
  await acceptAll(review)
  await apply(review)
  const applied = await textsOf(pageId)

  await takeBackReview(SYSTEM, review)
  const after = await workbenchPage(SYSTEM, pageId)
  expect(after.state).toEqual(before.state)
  expect(after.dump).toEqual(before.dump)
  expect((await deskReview(SYSTEM, review)).state).toBe('taken-back')
  expect(await refusal(takeBackReview(SYSTEM, review))).toBe('review-not-applied')

  await apply(review)
  expect(await textsOf(pageId)).toEqual(applied)
})

test('nothing is taken back on which somebody built: a text that was typed, or a Step', async () => {
  const typed = await reviewed(CHANGED)
  await apply(typed.review)
  const { state } = await workbenchPage(SYSTEM, typed.pageId)
  const [article] = state.articles
  await saveText(SYSTEM, article?.id ?? '', await edited(article?.id ?? '', (block) => ({ ...block, text: [...block.text, { text: '。' }] })))
  expect(await refusal(takeBackReview(SYSTEM, typed.review))).toBe('review-built-on')

  const split = await reviewed(CHANGED)
  await apply(split.review)
  const context = await deedContext(split.pageId)
  const step = stepOf(splitArticle(context, { block: context.page.articles[0]?.blocks.at(-1)?.id ?? '' }))
  await correctPage(SYSTEM, split.pageId, { kind: 'step', key: crypto.randomUUID(), revision: context.revision, step })
  expect(await refusal(takeBackReview(SYSTEM, split.review))).toBe('review-built-on')
})

test('a Step of before a Review cannot be taken back through it', async () => {
  const imported = await importNew()
  const context = await deedContext(imported.pageId)
  const step = stepOf(splitArticle(context, { block: context.page.articles[0]?.blocks.at(-1)?.id ?? '' }))
  const key = crypto.randomUUID()
  await correctPage(SYSTEM, imported.pageId, { kind: 'step', key, revision: context.revision, step })
  const { review } = await importDump(SYSTEM, placeOf(imported.title), new TextEncoder().encode(CHANGED))
  await apply(review ?? '')
  const undo = correctPage(SYSTEM, imported.pageId, { kind: 'undo', key: crypto.randomUUID(), revision: 2, step: key })
  expect(await refusal(undo)).toBe('step-built-on')
})

test('an item that shows something else by now is to be decided again, and nothing is applied until it is', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  await acceptAll(review)
  const before = await deskReview(SYSTEM, review)
  expect(before.again).toEqual([])
  const { state } = await workbenchPage(SYSTEM, pageId)
  for (const { id } of state.articles) {
    await saveText(SYSTEM, id, await edited(id, (block) => ({ ...block, text: [...block.text, { text: '又写' }] })))
  }
  const after = await deskReview(SYSTEM, review)
  expect(after.again.length).toBeGreaterThan(0)
  expect(await refusal(applyReview(SYSTEM, review, printOfItems(before.review.items)))).toBe('review-moved-on')
  expect(await refusal(apply(review))).toBe('review-moved-on')
  await acceptAll(review)
  await apply(review)
  expect((await textsOf(pageId)).flat().join('')).toContain('又写')
})

test('items that are new since somebody looked are not applied unseen', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  const shown = printOfItems((await deskReview(SYSTEM, review)).review.items)
  const { state } = await workbenchPage(SYSTEM, pageId)
  for (const { id } of state.articles) {
    await saveText(SYSTEM, id, await edited(id, (block) => ({ ...block, text: [...block.text, { text: '又写' }] })))
  }
  expect(await refusal(applyReview(SYSTEM, review, shown))).toBe('review-moved-on')
})

test('an edited text is taken as it was written', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  const { review: { items } } = await deskReview(SYSTEM, review)
  const item = items.find(({ kind }) => kind === 'passage')
  await decideOn(SYSTEM, review, { decisions: [{ item: item?.key ?? '', print: item?.print ?? '', choice: { take: 'edited', texts: [inlines('另写一段。')] } }] })
  await apply(review)
  expect((await textsOf(pageId)).flat()).toContain('另写一段。')
})

test('a decision can be undone, and a Review that was dropped takes no more of them', async () => {
  const { review } = await reviewed(CHANGED)
  await acceptAll(review)
  const { review: { items } } = await deskReview(SYSTEM, review)
  await decideOn(SYSTEM, review, { undecided: items.map(({ key }) => key) })
  expect((await deskReview(SYSTEM, review)).decisions).toEqual([])
  await dropReview(SYSTEM, review)
  expect(await refusal(decideOn(SYSTEM, review, {}))).toBe('review-closed')
  expect(await refusal(applyReview(SYSTEM, review, ''))).toBe('review-closed')
})

test('what the public sees stays until the issue is published again', async () => {
  const { issueId, review, pageId } = await reviewed(CHANGED)
  await publishIssue(SYSTEM, issueId)
  const live = () => db().editionArticle.findMany({ where: { edition: { liveOf: { id: issueId } } }, orderBy: { ordinal: 'asc' } })
  const before = await live()
  expect((await deskReview(SYSTEM, review)).published).toHaveLength(before.length)
  await acceptAll(review)
  await apply(review)
  expect(await live()).toEqual(before)
  expect((await textsOf(pageId)).flat().join('')).toContain('改动')
})

test('the first dump comes again: a Review leads back to it', async () => {
  const { title, pageId, review } = await reviewed(CHANGED)
  const before = await textsOf(pageId)
  await acceptAll(review)
  await apply(review)
  const back = await importDump(SYSTEM, placeOf(title), TWO_STORIES)
  expect(back.kind).toBe('review')
  await acceptAll(back.review ?? '')
  await apply(back.review ?? '')
  const after = await workbenchPage(SYSTEM, pageId)
  expect(await textsOf(pageId)).toEqual(before)
  expect(checkLaw(after.state, after.lines)).toEqual([])
})

test('a moment of before a Review is shown on the dump of then', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  const before = await pageHistory(SYSTEM, pageId, null)
  await acceptAll(review)
  await apply(review)
  const then = await pageHistory(SYSTEM, pageId, 0)
  expect(then.lines).toEqual(before.lines)
  expect(then.state).toEqual(before.state)
  expect(then.steps).toMatchObject([{ deed: 'apply-review' }])
})

test('a page that differs in wraps only has nothing to decide', async () => {
  const { review, pageId } = await reviewed(OLD.replaceAll(/(?<=\p{Script=Han}{6})(?=\p{Script=Han}{6})/gu, '\n'))
  expect((await deskReview(SYSTEM, review)).review.items).toEqual([])
  const before = await textsOf(pageId)
  await apply(review)
  expect(await textsOf(pageId)).toEqual(before)
})

test('reading a page anew with another house style is a Review; with the same one there is nothing to do', async () => {
  const { title, pageId } = await importNew(new TextEncoder().encode(`水乡纪事\n\n${OLD}`))
  expect(await reviewNewReading(SYSTEM, pageId)).toBeNull()
  const style = { labels: ['水乡纪事'] }
  const { revision } = await db().title.findUniqueOrThrow({ where: { slug: title } })
  await setHouseStyle(SYSTEM, { title, revision, style })
  const review = await reviewNewReading(SYSTEM, pageId)
  expect((await workbenchPage(SYSTEM, pageId)).reviews).toMatchObject([{ id: review }])
  await acceptAll(review ?? '')
  await apply(review ?? '')
  expect(await reviewNewReading(SYSTEM, pageId)).toBeNull()
  expect((await workbenchPage(SYSTEM, pageId)).dump?.houseStyle).toEqual(style)
})

test('who may only look decides nothing', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  const viewer = person('viewer')
  const deeds = [
    () => decideOn(viewer, review, {}), () => applyReview(viewer, review, ''), () => takeBackReview(viewer, review),
    () => dropReview(viewer, review), () => reviewNewReading(viewer, pageId),
  ]
  for (const deed of deeds) expect(await refusal(deed())).toBe('not-allowed')
  expect((await deskReview(viewer, review)).id).toBe(review)
})
