import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../../editorial/actor'
import { ITEMS_A_SCREEN, type QueueView, type QueueWish, WHOLE_QUEUE } from '../../editorial/queue/wish'
import { type Chain, ONE_STEP, THREE_AND_THREE } from '../../editorial/workflow/chain'
import { joinArticles } from '../../split/deeds/join-articles'
import { saveText } from '../articles/commands'
import { assign, endAssignment } from '../assignments/commands'
import type { Assignable, NewAssignment } from '../assignments/schema'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { correctPage } from '../pages/commands'
import { dropReview } from '../reviews/commands'
import { markLevel, passArticles, refuseArticle } from '../sign-offs/commands'
import { tagArticle } from '../tags/commands'
import {
  colleague, DAMAGED_PAGE, deedContext, edited, foundPaper, person, placeOf, publishSigned, seenOf, stepOf, takeBack, TWO_STORIES, withDesk,
} from '../testing/desk'
import { setSettings } from '../titles/commands'
import { countMine, workQueue } from './queries'

withDesk()

const DAY = 24 * 60 * 60 * 1000
const day = (ahead: number) => new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10)
const article = (id: string): Assignable => ({ kind: 'article', id })

/** A page of a paper of its own, in today's issue unless said otherwise. */
async function paper({ chain = ONE_STEP, bytes = TWO_STORIES, unproofed = false, date = day(0) }: {
  chain?: Chain; bytes?: Buffer; unproofed?: boolean; date?: string
} = {}) {
  const title = await foundPaper()
  await setSettings(SYSTEM, { title, revision: 0, settings: { chain, unproofed, severities: {}, publishOnImport: false } })
  const imported = await importDump(SYSTEM, placeOf(title, { date }), bytes)
  const { page } = await deedContext(imported.pageId)
  const ids = page.articles.map(({ id }) => id)
  const [first = '', second = ''] = ids
  return { ...imported, title, date, ids, first, second }
}

/** What stands in a view of the queue for this person, of one paper. */
async function queue(actor: Actor, show: QueueView, wish: Partial<QueueWish> = {}) {
  const { items } = await workQueue(actor, { ...WHOLE_QUEUE, show, ...wish })
  return items.map(({ thing }) => thing)
}

async function give(thing: Assignable, to: Actor, due: NewAssignment['due'] = null): Promise<void> {
  await assign(SYSTEM, { thing, seen: await seenOf(thing), assignee: to.id ?? '', note: '', due })
}

async function asRead(id: string) {
  const { revision } = await db().article.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  return { article: id, revision }
}

async function pass(actor: Actor, id: string): Promise<void> {
  const { left } = await passArticles(actor, { articles: [await asRead(id)] })
  expect(left).toEqual([])
}

async function comment(on: string, names: Actor, answersId: string | null = null): Promise<string> {
  const { id } = await db().comment.create({ data: { articleId: on, text: '请核对人数', mentions: [names.id ?? ''], answersId } })
  return id
}

async function newDump(title: string, date: string): Promise<string> {
  const { review } = await importDump(SYSTEM, placeOf(title, { date }), Buffer.concat([TWO_STORIES, Buffer.from(`\n另有一行${randomUUID()}。\n`)]))
  return review ?? ''
}

test('mine is what one has to see to and is not done, what is due first, with the open comments that name one', async () => {
  const [lin, wen] = [await colleague('editor', 'Lin'), await colleague('editor', 'Wen')]
  const { title, date, first, second } = await paper()
  const review = await newDump(title, date)
  await give(article(first), lin, { day: day(2), time: '18:00' })
  await give({ kind: 'review', id: review }, lin, { day: day(1), time: '18:00' })
  await give(article(second), wen)
  const asked = await comment(second, lin)
  const { items, counts } = await workQueue(lin, WHOLE_QUEUE)
  expect(items).toMatchObject([
    { kind: 'review', thing: review, name: 'page.txt', level: null, assignment: { assignee: { name: 'Lin' } } },
    { kind: 'article', thing: first, name: '渡口今晨复航', page: { number: 1, name: '要闻' }, date, progress: { state: 'untouched' } },
    { kind: 'mention', thing: second, key: asked, mention: { thread: asked, by: null, words: '请核对人数' } },
  ])
  expect([counts.mine, await countMine(lin)]).toEqual([3, 3])

  await endAssignment(lin, { thing: article(first), seen: await seenOf(article(first)), end: 'done' })
  await dropReview(SYSTEM, review)
  await db().comment.update({ where: { id: asked }, data: { resolvedAt: new Date() } })
  expect([await queue(lin, 'mine'), await countMine(lin)]).toEqual([[], 0])
})

test('a thread in which one is named twice is one thing to see to, until it is resolved', async () => {
  const lin = await colleague('editor', 'Lin')
  const { first } = await paper()
  const root = await comment(first, lin)
  const again = await comment(first, lin, root)
  const { items } = await workQueue(lin, WHOLE_QUEUE)
  expect(items).toMatchObject([{ key: again, thing: first, mention: { thread: root } }])
  expect(await countMine(lin)).toBe(1)
  await db().comment.update({ where: { id: root }, data: { resolvedAt: new Date() } })
  expect([await queue(lin, 'mine'), await countMine(lin)]).toEqual([[], 0])
})

test('work on an article that is joined into another one is work on that one', async () => {
  const lin = await colleague('editor', 'Lin')
  const { pageId, first, second } = await paper()
  await give(article(second), lin)
  const context = await deedContext(pageId)
  const step = stepOf(joinArticles(context, first, second))
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step })
  expect([await queue(lin, 'mine'), await countMine(lin)]).toEqual([[first], 1])
  await comment(second, lin)
  expect([await queue(lin, 'mine'), await countMine(lin)]).toEqual([[first, first], 2])
  await takeBack(pageId, 'undo')
  expect([await queue(lin, 'mine'), await countMine(lin)]).toEqual([[second, second], 2])
})

test('an article waits for those who may pass its open step, and for nobody who gave another review of it', async () => {
  const { title, first, second } = await paper({ chain: THREE_AND_THREE })
  const [lin, wen, chief, viewer] = [person('editor'), person('editor'), person('chief-editor'), person('viewer')]
  const waits = (actor: Actor) => queue(actor, 'waiting', { title })
  expect(await waits(lin)).toEqual([first, second])
  await pass(lin, first)
  expect([await waits(lin), await waits(wen), await waits(viewer)]).toEqual([[second], [first, second], []])
  await pass(wen, first)
  expect([await waits(person('editor')), await waits(chief)]).toEqual([[second], [first, second]])
  await saveText(SYSTEM, first, await edited(first, (block) => (block.role === 'body' ? { ...block, text: [{ text: '改了' }] } : block)))
  expect(await waits(lin)).toEqual([first, second])
})

test('of an issue that is published, only what reads otherwise by now waits; tags do not count', async () => {
  const { title, issueId, first } = await paper()
  const chief = person('chief-editor')
  await publishSigned(issueId)
  await db().signOff.updateMany({ where: { articleId: first }, data: { withdrawnAt: new Date() } })
  await tagArticle(SYSTEM, first, { label: '渡口' })
  expect(await queue(chief, 'waiting', { title })).toEqual([])
  await saveText(SYSTEM, first, await edited(first, (block) => (block.role === 'body' ? { ...block, text: [{ text: '改了' }] } : block)))
  expect(await queue(chief, 'waiting', { title })).toEqual([first])
})

test('what waits is looked for in issues at hand, in what is given to somebody, and on the day that is asked for', async () => {
  const { title, issueId, date, first, second } = await paper({ date: '1998-03-04' })
  const chief = person('chief-editor')
  expect(await queue(chief, 'waiting', { title })).toEqual([first, second])
  await db().issue.update({ where: { id: issueId }, data: { createdAt: new Date(Date.now() - 60 * DAY) } })
  expect(await queue(chief, 'waiting', { title })).toEqual([])
  expect(await queue(chief, 'waiting', { title, date })).toEqual([first, second])
  await give(article(second), await colleague('editor'))
  expect(await queue(chief, 'waiting', { title })).toEqual([second])
})

test('a Review waits for whoever may decide about it, until it is dropped', async () => {
  const { title, date } = await paper()
  const review = await newDump(title, date)
  const reviews = (actor: Actor) => queue(actor, 'waiting', { title, kind: 'review' })
  expect([await reviews(person('editor')), await reviews(person('viewer'))]).toEqual([[review], []])
  await dropReview(SYSTEM, review)
  expect(await reviews(person('editor'))).toEqual([])
})

test('in an archive that publishes unread nothing waits that nobody has looked at', async () => {
  const { title, first } = await paper({ unproofed: true })
  const chief = person('chief-editor')
  expect(await queue(chief, 'waiting', { title })).toEqual([])
  await markLevel(chief, { ...(await asRead(first)), level: 'proofread' })
  expect(await queue(chief, 'waiting', { title })).toEqual([first])
})

test('problematic is what somebody called so, refused as it reads, is damaged or overdue, with all reasons', async () => {
  const { title, date, first, second } = await paper()
  const lin = await colleague('editor', 'Lin')
  const told = async () => {
    const { items } = await workQueue(person('viewer'), { ...WHOLE_QUEUE, show: 'problematic', title })
    return items.map(({ thing, troubles }) => [thing, ...troubles])
  }
  expect(await told()).toEqual([])
  await markLevel(SYSTEM, { ...(await asRead(first)), level: 'problematic' })
  await refuseArticle(SYSTEM, { ...(await asRead(second)), reason: '人数不符' })
  await give(article(second), lin, { day: day(-1), time: '08:00' })
  const review = await newDump(title, date)
  await give({ kind: 'review', id: review }, lin, { day: day(-2), time: '08:00' })
  expect(await told()).toEqual([[review, 'overdue'], [first, 'problematic'], [second, 'overdue', 'refused']])

  await saveText(SYSTEM, second, await edited(second, (block) => (block.role === 'body' ? { ...block, text: [{ text: '改了' }] } : block)))
  await endAssignment(lin, { thing: article(second), seen: await seenOf(article(second)), end: 'done' })
  await dropReview(SYSTEM, review)
  expect(await told()).toEqual([[first, 'problematic']])
})

test('a damaged headline is told until it is repaired', async () => {
  const { title, ids } = await paper({ bytes: DAMAGED_PAGE })
  const viewer = person('viewer')
  const { items } = await workQueue(viewer, { ...WHOLE_QUEUE, show: 'problematic', title })
  expect(items.map(({ troubles }) => troubles)).toEqual([['damaged']])
  const damaged = items[0]?.thing ?? ''
  expect(ids).toContain(damaged)
  await saveText(SYSTEM, damaged, await edited(damaged, (block) => (block.role === 'damaged' ? { ...block, role: 'headline' } : block)))
  expect(await queue(viewer, 'problematic', { title })).toEqual([])
})

test('filters leave out what is not asked for, in views and counts alike', async () => {
  const [lin, wen, chief] = [await colleague('editor', 'Lin'), await colleague('editor', 'Wen'), person('chief-editor')]
  const { title, date, first, second } = await paper({ chain: THREE_AND_THREE })
  const review = await newDump(title, date)
  await give(article(first), lin, { day: day(-1), time: '08:00' })
  await give(article(second), wen, { day: day(3), time: '08:00' })
  await pass(wen, second)
  const waits = (wish: Partial<QueueWish>) => queue(chief, 'waiting', { title, ...wish })
  expect(await waits({})).toEqual([review, first, second])
  expect(await waits({ kind: 'article' })).toEqual([first, second])
  expect(await waits({ kind: 'review' })).toEqual([review])
  expect(await waits({ person: lin.id })).toEqual([first])
  expect(await waits({ due: 'overdue' })).toEqual([first])
  expect(await waits({ due: 'today' })).toEqual([first])
  expect(await waits({ step: 'second-review' })).toEqual([second])
  expect(await waits({ level: 'proofread' })).toEqual([])
  expect(await waits({ date: day(1) })).toEqual([])
  expect((await workQueue(lin, { ...WHOLE_QUEUE, title, step: 'first-review' })).counts).toEqual({ mine: 1, waiting: 1, problematic: 1 })
  expect((await workQueue(lin, { ...WHOLE_QUEUE, title, step: 'third-proof' })).counts).toEqual({ mine: 0, waiting: 0, problematic: 0 })
})

test('a long queue comes in screens, each thing once', async () => {
  const lin = await colleague('editor', 'Lin')
  const { issueId, pageId } = await paper()
  const many = ITEMS_A_SCREEN + 7
  const made = await db().article.createManyAndReturn({
    data: Array.from({ length: many }, (_, index) => ({ issueId, pageId, ordinal: 100 + index, position: 100 + index, doc: [], headline: `${index}` })),
    select: { id: true },
  })
  await db().assignment.createMany({ data: made.map(({ id }) => ({ articleId: id, assigneeId: lin.id ?? '' })) })
  const [one, two, three] = [await queue(lin, 'mine'), await queue(lin, 'mine', { screen: 1 }), await queue(lin, 'mine', { screen: 2 })]
  expect([one.length, two.length, three.length]).toEqual([ITEMS_A_SCREEN, 7, 0])
  expect(new Set([...one, ...two]).size).toBe(many)
  expect((await workQueue(lin, WHOLE_QUEUE)).counts.mine).toBe(many)
})
