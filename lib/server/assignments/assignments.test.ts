import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../../editorial/actor'
import { joinArticles } from '../../split/deeds/join-articles'
import { db, sql } from '../db'
import { importDump } from '../dumps/commands'
import { Conflict } from '../errors'
import { correctPage } from '../pages/commands'
import { dropReview } from '../reviews/commands'
import { colleague, deedContext, importNew, placeOf, refusal, seenOf, stepOf, takeBack, TWO_STORIES, withDesk } from '../testing/desk'
import { assign, endAssignment } from './commands'
import { assigning, assignmentsOf } from './queries'
import type { Assignable, AssignmentEnd, NewAssignment } from './schema'

withDesk()

const NO_DUE = { note: '', due: null }

/** A page of two articles. */
async function page() {
  const imported = await importNew()
  const { page: { articles: [first, second] } } = await deedContext(imported.pageId)
  return { ...imported, keep: articleOf(first?.id), retire: articleOf(second?.id) }
}

function articleOf(id = ''): Assignable {
  return { kind: 'article', id }
}

async function give(thing: Assignable, to: Actor, other: Partial<NewAssignment> = {}): Promise<void> {
  await assign(SYSTEM, { thing, seen: await seenOf(thing), assignee: to.id ?? '', ...NO_DUE, ...other })
}

async function end(actor: Actor, thing: Assignable, how: AssignmentEnd['end']): Promise<void> {
  await endAssignment(actor, { thing, seen: await seenOf(thing), end: how })
}

/** Who has something, and whether it is done; null where nobody has. */
async function holder({ id }: Assignable): Promise<string | null> {
  const has = (await assignmentsOf(sql(), [id])).get(id)
  return has ? `${has.assignee.name}${has.done ? ' done' : ''}` : null
}

async function join(pageId: string, keep: Assignable, retire: Assignable): Promise<void> {
  const context = await deedContext(pageId)
  const step = stepOf(joinArticles(context, keep.id, retire.id))
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step })
}

test('an article is given to a person with a due time of the title, and the person is told once', async () => {
  const [{ keep, issueId }, lin, chief] = [await page(), await colleague('editor', 'Lin'), await colleague('chief-editor', 'Shu')]
  await assign(chief, { thing: keep, seen: null, assignee: lin.id ?? '', note: '核对人数', due: { day: '2026-06-12', time: '18:00' } })
  expect((await assigning(chief, keep)).assignment).toEqual({
    id: expect.any(String),
    assignee: { id: lin.id, name: 'Lin' }, by: 'Shu', note: '核对人数', done: false,
    due: { at: '2026-06-12T10:00:00.000Z', day: '2026-06-12', time: '18:00', zone: 'Asia/Shanghai' },
  })
  expect(await db().deskNotice.findMany({ where: { userId: lin.id ?? '' } })).toMatchObject([
    { kind: 'assigned', articleId: keep.id, issueId, actorId: chief.id, words: '核对人数' },
  ])
  expect(await db().event.findMany({ where: { thingId: keep.id, deed: 'assign' } })).toMatchObject([{ actorId: chief.id, thing: 'article' }])
})

test('whoever is given something takes it over; done and open again are told, and it can be taken back', async () => {
  const [{ keep }, lin, wen] = [await page(), await colleague('editor', 'Lin'), await colleague('chief-editor', 'Wen')]
  await give(keep, lin)
  await give(keep, wen)
  expect(await holder(keep)).toBe('Wen')
  await end(wen, keep, 'done')
  expect(await holder(keep)).toBe('Wen done')
  await end(wen, keep, 'open')
  expect(await holder(keep)).toBe('Wen')
  await end(SYSTEM, keep, 'removed')
  expect(await holder(keep)).toBeNull()
})

test('only people who can do the work are given some, by people who may', async () => {
  const [{ keep }, viewer, gone, lin] = [await page(), await colleague('viewer'), await colleague('editor'), await colleague('editor')]
  await db().user.update({ where: { id: gone.id ?? '' }, data: { disabledAt: new Date() } })
  expect(await refusal(give(keep, viewer))).toBe('no-such-colleague')
  expect(await refusal(give(keep, gone))).toBe('no-such-colleague')
  expect(await refusal(assign(viewer, { thing: keep, seen: null, assignee: lin.id ?? '', ...NO_DUE }))).toBe('not-allowed')
  expect(await refusal(end(viewer, keep, 'done'))).toBe('not-allowed')
  const { colleagues } = await assigning(lin, keep)
  const ids = colleagues.map(({ id }) => id)
  expect([viewer, gone, lin].map(({ id }) => ids.includes(id ?? ''))).toEqual([false, false, true])
})

test('work on an article goes along when that is joined into another one, and comes back with undo', async () => {
  const [{ pageId, keep, retire }, lin] = [await page(), await colleague('editor', 'Lin')]
  await give(retire, lin, { note: '补图' })
  const before = (await assignmentsOf(sql(), [retire.id])).get(retire.id)
  await join(pageId, keep, retire)
  expect((await assignmentsOf(sql(), [keep.id])).get(keep.id)).toEqual({ ...before, id: expect.any(String) })
  await takeBack(pageId, 'undo')
  expect([await holder(keep), (await assignmentsOf(sql(), [retire.id])).get(retire.id)]).toEqual([null, before])
  await takeBack(pageId, 'redo')
  expect(await holder(keep)).toBe('Lin')
})

test('what was done after the join is done when it is undone', async () => {
  const [{ pageId, keep, retire }, lin] = [await page(), await colleague('editor', 'Lin')]
  await give(retire, lin)
  await join(pageId, keep, retire)
  await end(lin, keep, 'done')
  await takeBack(pageId, 'undo')
  expect([await holder(keep), await holder(retire)]).toEqual([null, 'Lin done'])
})

test('an heir keeps its own open work, and what it was given after the join', async () => {
  const [lin, wen] = [await colleague('editor', 'Lin'), await colleague('editor', 'Wen')]
  const busy = await page()
  await give(busy.keep, wen)
  await give(busy.retire, lin)
  await join(busy.pageId, busy.keep, busy.retire)
  expect(await holder(busy.keep)).toBe('Wen')
  await takeBack(busy.pageId, 'undo')
  expect([await holder(busy.keep), await holder(busy.retire)]).toEqual(['Wen', 'Lin'])

  const free = await page()
  await give(free.retire, lin)
  await join(free.pageId, free.keep, free.retire)
  await give(free.keep, wen)
  await takeBack(free.pageId, 'undo')
  expect([await holder(free.keep), await holder(free.retire)]).toEqual(['Wen', 'Lin'])
})

test('an heir whose own work is done takes over what is open; what is done does not travel', async () => {
  const [{ pageId, keep, retire }, lin, wen] = [await page(), await colleague('editor', 'Lin'), await colleague('editor', 'Wen')]
  await give(keep, wen)
  await end(wen, keep, 'done')
  await give(retire, lin)
  await join(pageId, keep, retire)
  expect(await holder(keep)).toBe('Lin')

  const other = await page()
  await give(other.retire, lin)
  await end(lin, other.retire, 'done')
  await join(other.pageId, other.keep, other.retire)
  expect(await holder(other.keep)).toBeNull()
})

test('what is closed is given to nobody', async () => {
  const [{ title, pageId, keep, retire }, lin] = [await page(), await colleague('editor', 'Lin')]
  await join(pageId, keep, retire)
  expect(await refusal(give(retire, lin))).toBe('article-closed')
  const imported = await importDump(SYSTEM, placeOf(title), Buffer.concat([TWO_STORIES, Buffer.from('\n另有一行。\n')]))
  const review: Assignable = { kind: 'review', id: imported.review ?? '' }
  await give(review, lin)
  expect(await holder(review)).toBe('Lin')
  await dropReview(SYSTEM, review.id)
  expect(await refusal(give(review, lin))).toBe('no-such-review')
})

test('who has something is changed by nobody who saw somebody else have it, or it otherwise: they learn who has it now', async () => {
  const [{ keep }, lin, wen] = [await page(), await colleague('editor', 'Lin'), await colleague('editor', 'Wen')]
  const nobody = await seenOf(keep)
  await give(keep, lin, { due: { day: '2026-06-12', time: '18:00' } })
  const [first, { assignment: shown }] = [await seenOf(keep), await assigning(SYSTEM, keep)]
  const late = { thing: keep, seen: nobody, assignee: wen.id ?? '', ...NO_DUE }
  expect(await conflict(assign(SYSTEM, late))).toEqual({ state: 'open', name: 'Lin', due: '2026-06-12 18:00', detail: shown })
  await give(keep, lin, { note: '补图' })
  const second = await seenOf(keep)
  expect(await conflict(assign(SYSTEM, { ...late, seen: first }))).toMatchObject({ state: 'open', name: 'Lin', due: 'none' })
  expect(await conflict(endAssignment(wen, { thing: keep, seen: first, end: 'removed' }))).toMatchObject({ name: 'Lin' })
  await end(lin, keep, 'done')
  expect(await conflict(assign(SYSTEM, { ...late, seen: second }))).toMatchObject({ state: 'done', name: 'Lin' })
  await end(SYSTEM, keep, 'removed')
  expect(await conflict(assign(SYSTEM, { ...late, seen: second }))).toEqual({ state: 'nobody', name: '', due: 'none', detail: null })
  await give(keep, wen)
  expect(await conflict(endAssignment(lin, { thing: keep, seen: second, end: 'done' }))).toMatchObject({ name: 'Wen' })
  expect(await holder(keep)).toBe('Wen')
})

test('of two who give it at once, one does', async () => {
  const [{ keep }, lin, wen] = [await page(), await colleague('editor', 'Lin'), await colleague('editor', 'Wen')]
  const wishes = [lin, wen].map((to) => ({ thing: keep, seen: null, assignee: to.id ?? '', ...NO_DUE }))
  const outcomes = await Promise.all(wishes.map((wish) => refusal(assign(SYSTEM, wish))))
  expect(outcomes.toSorted()).toEqual(['assignment-moved-on', null])
})

test('what is so already is sent again without harm: nobody is told twice, and nothing is written', async () => {
  const [{ keep }, lin] = [await page(), await colleague('editor', 'Lin')]
  const wish = { thing: keep, seen: null, assignee: lin.id ?? '', note: '补图', due: { day: '2026-06-12', time: '18:00' } }
  const again = async (send: () => Promise<void>) => {
    await send()
    const written = [await seenOf(keep), await db().event.count(), await db().deskNotice.count()]
    await send()
    expect([await seenOf(keep), await db().event.count(), await db().deskNotice.count()]).toEqual(written)
  }
  await again(() => assign(SYSTEM, wish))
  const given = await seenOf(keep)
  for (const how of ['done', 'open', 'removed'] as const) {
    const seen = given && { ...given, done: how === 'open' }
    await again(() => endAssignment(lin, { thing: keep, seen, end: how }))
  }
})

/** What the Conflict that work ends with says. */
async function conflict(work: Promise<void>) {
  const error: unknown = await work.then(() => null, (reason: unknown) => reason)
  if (!(error instanceof Conflict)) throw error
  return { ...error.values, detail: error.detail }
}
