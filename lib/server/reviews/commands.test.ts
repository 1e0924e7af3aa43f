import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, test } from 'vitest'
import { inlines, plainText } from '../../article/block'
import { SYSTEM } from '../../editorial/actor'
import { acceptanceOf, printOfDecisions, printOfItems } from '../../review/decisions'
import { splitArticle } from '../../split/deeds/split-article'
import { checkLaw } from '../../split/law'
import { saveText } from '../articles/commands'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { pageHistory } from '../history/queries'
import { correctPage } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import { correction } from '../pages/schema'
import { tagArticle } from '../tags/commands'
import {
  deedContext, edited, importNew, person, placeOf, refusal, rowCounts, stepOf, TWO_STORIES, withDesk, publishSigned } from '../testing/desk'
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

/** What somebody who looks at a Review now has seen. */
async function seen(id: string): Promise<{ revision: number; shown: string; decided: string }> {
  const { page: { revision }, review: { items }, decisions } = await deskReview(SYSTEM, id)
  return { revision, shown: printOfItems(items), decided: printOfDecisions(items, decisions) }
}

async function apply(id: string): Promise<unknown> {
  return applyReview(SYSTEM, id, await seen(id))
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
  const shown = await seen(review)
  const answers = await Promise.all([1, 2].map(() => applyReview(SYSTEM, review, shown)))
  expect(answers).toEqual([{ pageId }, { pageId }])
  const counts = await rowCounts()
  await applyReview(SYSTEM, review, shown)
  expect(await rowCounts()).toEqual(counts)
  expect((await workbenchPage(SYSTEM, pageId)).revision).toBe(1)
})

/** How many connections to the database wait for somebody's lock. */
async function waiting(): Promise<number> {
  const rows = await db().$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return rows.length
}

test('whoever decides while a Review is applied learns that it is over, and nothing is kept as decided that is not on the page', async () => {
  const { review } = await reviewed(CHANGED)
  const shown = await seen(review)
  const { items } = (await deskReview(SYSTEM, review)).review
  const gate = new pg.Client(process.env['DATABASE_URL'])
  await gate.connect()
  try {
    // It has read what is decided, and waits to write its Step.
    await gate.query('BEGIN; LOCK TABLE "Step" IN SHARE MODE')
    const applying = applyReview(SYSTEM, review, shown)
    await expect.poll(waiting).toBe(1)
    let told: string | null = ''
    const deciding = refusal(decideOn(SYSTEM, review, { decisions: items.map(acceptanceOf) })).then((code) => (told = code))
    await expect.poll(async () => told !== '' || (await waiting()) === 2).toBe(true)
    await gate.query('ROLLBACK')
    await Promise.all([applying, deciding])
    expect(told).toBe('review-closed')
    expect((await deskReview(SYSTEM, review)).decisions).toEqual([])
  } finally {
    await gate.end()
  }
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

test('what was sent before a Review was taken back does not apply it again', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  const sent = await seen(review)
  await applyReview(SYSTEM, review, sent)
  await takeBackReview(SYSTEM, review)
  const before = await workbenchPage(SYSTEM, pageId)
  expect(await refusal(applyReview(SYSTEM, review, sent))).toBe('review-moved-on')
  expect(await workbenchPage(SYSTEM, pageId)).toEqual(before)
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
  const old = await seen(review)
  expect((await deskReview(SYSTEM, review)).again).toEqual([])
  const { state } = await workbenchPage(SYSTEM, pageId)
  for (const { id } of state.articles) {
    await saveText(SYSTEM, id, await edited(id, (block) => ({ ...block, text: [...block.text, { text: '又写' }] })))
  }
  const after = await deskReview(SYSTEM, review)
  expect(after.again.length).toBeGreaterThan(0)
  expect(await refusal(applyReview(SYSTEM, review, old))).toBe('review-moved-on')
  expect(await refusal(apply(review))).toBe('review-moved-on')
  await acceptAll(review)
  await apply(review)
  expect((await textsOf(pageId)).flat().join('')).toContain('又写')
})

test('items that are new since somebody looked are not applied unseen', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  const shown = await seen(review)
  const { state } = await workbenchPage(SYSTEM, pageId)
  for (const { id } of state.articles) {
    await saveText(SYSTEM, id, await edited(id, (block) => ({ ...block, text: [...block.text, { text: '又写' }] })))
  }
  expect(await refusal(applyReview(SYSTEM, review, shown))).toBe('review-moved-on')
})

test('what somebody else decided since one looked is not applied unseen', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  const before = await textsOf(pageId)
  const unseen = await seen(review)
  await acceptAll(review)
  expect(await refusal(applyReview(SYSTEM, review, unseen))).toBe('review-decided')
  expect(await textsOf(pageId)).toEqual(before)
  await apply(review)
  expect((await textsOf(pageId)).flat().join('')).toContain('改动')
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
  expect(await refusal(applyReview(SYSTEM, review, { revision: 0, shown: '', decided: '' }))).toBe('review-closed')
})

test('what the public sees stays until the issue is published again', async () => {
  const { issueId, review, pageId } = await reviewed(CHANGED)
  await publishSigned(issueId)
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
    () => decideOn(viewer, review, {}), () => applyReview(viewer, review, { revision: 0, shown: '', decided: '' }), () => takeBackReview(viewer, review),
    () => dropReview(viewer, review), () => reviewNewReading(viewer, pageId),
  ]
  for (const deed of deeds) expect(await refusal(deed())).toBe('not-allowed')
  expect((await deskReview(viewer, review)).id).toBe(review)
})

test('what was taken back is brought back by its Step, but not after somebody decided anew', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  await acceptAll(review)
  await apply(review)
  const applied = await textsOf(pageId)
  await takeBackReview(SYSTEM, review)
  const last = async () => (await pageHistory(SYSTEM, pageId, null)).steps[0]?.id ?? ''
  const redo = async () => {
    const { revision } = await workbenchPage(SYSTEM, pageId)
    return correctPage(SYSTEM, pageId, { kind: 'redo', key: randomUUID(), revision, step: await last() })
  }
  await redo()
  expect(await textsOf(pageId)).toEqual(applied)
  expect((await deskReview(SYSTEM, review)).state).toBe('applied')
  await takeBackReview(SYSTEM, review)
  const { review: { items } } = await deskReview(SYSTEM, review)
  await decideOn(SYSTEM, review, { undecided: items.map(({ key }) => key) })
  expect((await deskReview(SYSTEM, review)).state).toBe('open')
  expect(await refusal(redo())).toBe('review-decided-anew')
})

test('an article that the new dump has in another one leads there, with its tags, while the Review is applied', async () => {
  const { pageId, review } = await reviewed(OLD.replace('\n\n老街新装十二把木椅\n\n本报记者 罗小麦\n', ''))
  const [keep = '', closed = ''] = (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ id }) => id)
  const tag = await tagArticle(SYSTEM, closed, { label: '木椅' })
  const rows = () => db().article.findMany({
    where: { pageId }, orderBy: { ordinal: 'asc' }, select: { id: true, ordinal: true, mergedIntoId: true, tags: { select: { tagId: true } } },
  })
  const own = [
    { id: keep, ordinal: 1, mergedIntoId: null, tags: [] },
    { id: closed, ordinal: 2, mergedIntoId: null, tags: [{ tagId: tag.id }] },
  ]
  const joined = [{ ...own[0], tags: [{ tagId: tag.id }] }, { ...own[1], mergedIntoId: keep }]
  expect(await rows()).toEqual(own)
  await acceptAll(review)
  await apply(review)
  expect(await rows()).toEqual(joined)
  await takeBackReview(SYSTEM, review)
  expect(await rows()).toEqual(own)
  const { revision } = await workbenchPage(SYSTEM, pageId)
  const step = (await pageHistory(SYSTEM, pageId, null)).steps[0]?.id ?? ''
  await correctPage(SYSTEM, pageId, { kind: 'redo', key: randomUUID(), revision, step })
  expect(await rows()).toEqual(joined)
})

test('a Review that was taken back waits for its page, and is given again when its dump comes again', async () => {
  const { title, pageId, review } = await reviewed(CHANGED)
  const waiting = async () => (await workbenchPage(SYSTEM, pageId)).reviews.map(({ id }) => id)
  await apply(review)
  expect(await waiting()).toEqual([])
  expect((await deskReview(SYSTEM, review)).dumps).toMatchObject({ base: { fileName: 'page.txt' }, theirs: { fileName: 'better.txt' } })
  await takeBackReview(SYSTEM, review)
  expect(await waiting()).toEqual([review])
  const again = await importDump(SYSTEM, placeOf(title), new TextEncoder().encode(CHANGED))
  expect(again).toMatchObject({ kind: 'review', review })
})

test('a dump that comes again is proposed with the house style with which it was read', async () => {
  const { title, review } = await reviewed(CHANGED)
  await dropReview(SYSTEM, review)
  await setHouseStyle(SYSTEM, { title, revision: 0, style: { labels: ['江村漫笔'] } })
  const again = await importDump(SYSTEM, placeOf(title), new TextEncoder().encode(CHANGED))
  const { houseStyle } = await db().review.findUniqueOrThrow({ where: { id: again.review ?? '' }, select: { houseStyle: true } })
  expect(houseStyle).toEqual({})
})

test('a save from before a Review was applied is merged with what that made of the article', async () => {
  const { pageId, review } = await reviewed(CHANGED)
  await acceptAll(review)
  const [, second = ''] = (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ id }) => id)
  const save = await edited(second, (block, index) => (index === 0 ? { ...block, text: inlines('老街添新椅') } : block))
  await apply(review)
  await saveText(SYSTEM, second, save)
  const after = await workbenchPage(SYSTEM, pageId)
  expect((await textsOf(pageId))[1]?.[0]).toBe('老街添新椅')
  expect(checkLaw(after.state, after.lines)).toEqual([])
})

test('no browser can send a Step that replaces a page, or calls itself a Review', async () => {
  const { pageId } = await importNew()
  const { state } = await workbenchPage(SYSTEM, pageId)
  const sent = (deed: string, op: unknown) => ({ kind: 'step', key: randomUUID(), revision: 0, step: { deed, ops: [op] } })
  const order = { op: 'order', article: state.articles[0]?.id, after: state.articles[1]?.id }
  expect(correction.safeParse(sent('order-articles', order)).success).toBe(true)
  expect(correction.safeParse(sent('apply-review', order)).success).toBe(false)
  expect(correction.safeParse(sent('order-articles', { op: 'replace', before: state, after: state, into: {} })).success).toBe(false)
})
