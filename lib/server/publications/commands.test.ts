import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../../editorial/actor'
import { localTime } from '../../editorial/zoned-time'
import { saveText } from '../articles/commands'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { showEdition } from '../editions/commands'
import { issueForPublication } from '../editions/queries'
import { siteIssue } from '../site/queries'
import { movePage } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import { DAMAGED_PAGE, edited, importNew, person, placeOf, publishSigned, refusal, rowCounts, signOff, TWO_STORIES, withDesk } from '../testing/desk'
import { cancelPublication, type Scheduled, schedulePublication, showDue, showPublication } from './commands'
import type { PublicationPlan } from './schema'

withDesk()

const DAY = '2026-06-12'
const ZONE = 'Asia/Shanghai'

afterEach(() => db().$executeRaw`DROP TRIGGER IF EXISTS broken_show ON "Issue"`)

/** A plan for so many hours from now. */
function plan(issue: string, hours = 24, page: number | null = null): PublicationPlan {
  return { issue, page, ...localTime(new Date(Date.now() + hours * 3_600_000), ZONE) }
}

/** Schedules what is signed off as it is now. */
async function scheduleSigned(wanted: PublicationPlan, actor: Actor = SYSTEM): Promise<Scheduled> {
  await signOff(wanted.issue)
  return schedulePublication(actor, wanted)
}

/** A chief editor who has an account. */
async function chiefEditor(): Promise<Actor> {
  const { id, name } = await db().user.create({
    data: { email: `${randomUUID()}@galley.example`, name: 'Chief', role: 'chief_editor', passwordHash: '-' },
  })
  return { id, name, role: 'chief-editor', titles: {} }
}

/** Moves the appointment instead of the clock. */
async function comeDue(id: string): Promise<void> {
  await db().$executeRaw`UPDATE "Publication" SET "at" = now() - interval '1 minute' WHERE "id" = ${id}::uuid`
}

async function stateOf(id: string): Promise<string> {
  return (await db().publication.findUniqueOrThrow({ where: { id } })).state
}

async function jobOf(id: string): Promise<unknown> {
  const [job] = await db().$queryRaw<{ state: string }[]>`SELECT state::text, start_after AS "at" FROM pgboss.job WHERE id = ${id}::uuid`
  return job
}

async function retitle(pageId: string, headline: string): Promise<void> {
  const first = (await workbenchPage(SYSTEM, pageId)).state.articles[0]?.id ?? ''
  await saveText(SYSTEM, first, await edited(first, (block, index) => (index === 0 ? { ...block, text: [{ text: headline }] } : block)))
}

test('what is scheduled is frozen at once, waits unseen, and is shown as it was when its time has come', async () => {
  const { title, issueId, pageId } = await importNew()
  const { id, edition, at } = await scheduleSigned(plan(issueId))
  expect(edition).toBe(1)
  expect(await jobOf(id)).toEqual({ state: 'created', at: new Date(at) })
  await retitle(pageId, '封存之后改的标题')
  expect(await showPublication(id)).toBe(false)
  expect(await refusal(siteIssue(title, DAY))).toBe('no-such-issue')

  await comeDue(id)
  expect(await showPublication(id)).toBe(true)
  expect((await siteIssue(title, DAY)).articles.map(({ headline }) => headline)).toEqual(['渡口今晨复航', '老街新装十二把木椅'])
  expect(await stateOf(id)).toBe('done')
  const rows = await rowCounts()
  expect(await showPublication(id)).toBe(false)
  expect(await showDue()).toBe(0)
  expect(await rowCounts()).toEqual(rows)
})

test('two workers at once show it once', async () => {
  const { issueId } = await importNew()
  const { id } = await scheduleSigned(plan(issueId))
  await comeDue(id)
  expect((await Promise.all([showPublication(id), showPublication(id)])).sort()).toEqual([false, true])
  expect(await db().event.count({ where: { deed: 'publish-on-time', thingId: issueId } })).toBe(1)
})

test('what is due and has no job any more is found, and one that fails keeps back no other', async () => {
  const [one, other] = [await importNew(), await importNew()]
  const chief = await chiefEditor()
  const [first, second] = [await scheduleSigned(plan(one.issueId), chief), await scheduleSigned(plan(other.issueId), chief)]
  await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'show-publication'`
  await comeDue(first.id)
  await comeDue(second.id)
  await db().$executeRaw`CREATE OR REPLACE FUNCTION broken_show() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$`
  // A trigger takes no parameters; the id is one of ours.
  await db().$executeRawUnsafe(`CREATE TRIGGER broken_show BEFORE UPDATE ON "Issue" FOR EACH ROW WHEN (NEW.id = '${one.issueId}') EXECUTE FUNCTION broken_show()`)
  await expect(showDue()).rejects.toThrow('1 of 2')
  await expect(showDue()).rejects.toThrow('1 of 1')
  expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['waiting', 'done'])
  await db().$executeRaw`DROP TRIGGER broken_show ON "Issue"`
  expect(await showDue()).toBe(1)
  expect(await stateOf(first.id)).toBe('done')
  const told = await db().deskNotice.findMany({ where: { userId: chief.id ?? '' }, orderBy: { at: 'asc' }, select: { kind: true, issueId: true } })
  expect(told.map(({ kind, issueId }) => [kind, issueId]).sort()).toEqual([
    ['publication_failed', one.issueId], ['published', one.issueId], ['published', other.issueId],
  ].sort())
})

test('something newer that is published before its time overtakes it; an older Edition that is shown again does not', async () => {
  const { title, issueId, pageId } = await importNew()
  await publishSigned(issueId)
  await publishSigned(issueId)
  const { id } = await scheduleSigned(plan(issueId))
  await showEdition(SYSTEM, { issue: issueId, edition: 1 })
  expect(await stateOf(id)).toBe('waiting')
  await retitle(pageId, '更新的标题')
  await publishSigned(issueId)
  expect(await stateOf(id)).toBe('overtaken')
  expect(await jobOf(id)).toMatchObject({ state: 'cancelled' })
  await comeDue(id)
  expect(await showPublication(id)).toBe(false)
  expect((await siteIssue(title, DAY)).articles[0]?.headline).toBe('更新的标题')
})

test('shown before its time by hand, it is done', async () => {
  const { issueId } = await importNew()
  const { id, edition } = await scheduleSigned(plan(issueId))
  await showEdition(SYSTEM, { issue: issueId, edition })
  expect(await stateOf(id)).toBe('done')
})

test('one Edition of an issue waits at a time, and it can be taken back', async () => {
  const { title, issueId } = await importNew()
  const first = await scheduleSigned(plan(issueId))
  const second = await scheduleSigned(plan(issueId, 48))
  expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['cancelled', 'waiting'])
  await cancelPublication(SYSTEM, second.id)
  expect([await stateOf(second.id), await jobOf(second.id)]).toEqual(['cancelled', expect.objectContaining({ state: 'cancelled' })])
  expect(await refusal(cancelPublication(SYSTEM, second.id))).toBe('publication-over')
  await comeDue(second.id)
  expect(await showDue()).toBe(0)
  expect(await refusal(siteIssue(title, DAY))).toBe('no-such-issue')
  expect(await refusal(cancelPublication(SYSTEM, randomUUID()))).toBe('no-such-publication')
})

test('a time that is past, or that no clock shows, is refused, and nothing is frozen', async () => {
  const { issueId } = await importNew()
  await db().title.updateMany({ where: { issues: { some: { id: issueId } } }, data: { timeZone: 'Europe/Berlin' } })
  const before = await rowCounts()
  const at = (day: string, time: string) => refusal(schedulePublication(SYSTEM, { issue: issueId, page: null, day, time }))
  expect(await at('2020-01-01', '06:00')).toBe('time-is-past')
  expect(await at('2099-03-29', '02:30')).toBe('time-passed-over')
  expect(await rowCounts()).toEqual(before)
  // Put back in the night of 25 October 2099, the clock shows half past two twice: it is the later one, so that nothing is early.
  const { at: later } = await scheduleSigned({ issue: issueId, page: null, day: '2099-10-25', time: '02:30' })
  expect(later).toBe('2099-10-25T01:30:00.000Z')
})

test('pre-flight stops what is scheduled, too, and who may not publish may not schedule', async () => {
  const { issueId } = await importNew(DAMAGED_PAGE)
  const before = await rowCounts()
  expect(await refusal(schedulePublication(SYSTEM, plan(issueId)))).toBe('preflight-failed')
  expect(await refusal(schedulePublication(person('editor'), plan(issueId)))).toBe('not-allowed')
  expect(await refusal(cancelPublication(person('editor'), randomUUID()))).toBe('not-allowed')
  expect(await refusal(schedulePublication(SYSTEM, plan(randomUUID())))).toBe('no-such-issue')
  expect(await rowCounts()).toEqual(before)
})

test('one page waits for its time as the whole issue does', async () => {
  const { title, issueId } = await importNew()
  await publishSigned(issueId)
  const { pageId } = await importDump(SYSTEM, placeOf(title, { page: 2 }), TWO_STORIES)
  const { id } = await scheduleSigned(plan(issueId, 1, 2))
  expect(await refusal(movePage(SYSTEM, pageId, { title, date: '2026-06-13', page: 2, pageName: '' }))).toBe('page-is-published')
  await retitle(pageId, '封存之后')
  await comeDue(id)
  await showPublication(id)
  const { pages, articles } = await siteIssue(title, DAY)
  expect([pages.map(({ number }) => number), articles.map(({ headline }) => headline)])
    .toEqual([[1, 2], ['渡口今晨复航', '老街新装十二把木椅', '渡口今晨复航', '老街新装十二把木椅']])
  expect((await issueForPublication(db(), issueId)).articles.map(({ content }) => content.headline)).toContain('封存之后')
})
