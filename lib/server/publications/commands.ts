import 'server-only'
import type { Actor } from '../../editorial/actor'
import { instantsOf, localTime } from '../../editorial/zoned-time'
import { authoriseAt } from '../authorise'
import { db, sql, type Transaction, transaction } from '../db'
import { notify } from '../desk-notices/commands'
import { freezeEdition } from '../editions/freeze'
import { showToReaders } from '../editions/show'
import { Conflict, Invalid, NotFound } from '../errors'
import { record } from '../events'
import { lockIssue } from '../issues/commands'
import { cancelJobs, openQueues, sendJob } from '../jobs/queue'
import type { PublicationPlan } from './schema'

/** What came of scheduling. */
export interface Scheduled {
  readonly id: string
  readonly edition: number
  /** When it will be shown. */
  readonly at: string
}

/**
 * Freezes an issue, or one page of it, in its next Edition, which is shown at a time: whatever is edited after that stays behind the
 * embargo. One Edition of an issue waits at a time; another one takes its place.
 *
 * The time is meant as the clocks of the title show it. One that they show twice is the later, so that nothing is ever early; one
 * that they pass over, or one that is past, is Invalid. What pre-flight finds wrong is a Conflict that carries the findings.
 */
export async function schedulePublication(actor: Actor, { issue: issueId, page, ...wanted }: PublicationPlan): Promise<Scheduled> {
  await authoriseAt(actor, 'publish-issue', { kind: 'issue', ids: [issueId] })
  await openQueues()
  return transaction(async (tx) => {
    await lockIssue(tx, issueId)
    const at = await timeOf(tx, issueId, wanted)
    const { id: editionId, number: edition, articles } = await freezeEdition(tx, actor, issueId, page)
    await takeBack(tx, issueId)
    const { id } = await tx.publication.create({ data: { issueId, editionId, at, byId: actor.id }, select: { id: true } })
    await sendJob(tx, 'show-publication', { publication: id }, { id, at })
    await record(tx, actor, {
      deed: 'schedule-publication', thing: 'issue', thingId: issueId, after: { edition, articles, page, at: at.toISOString() },
    })
    return { id, edition, at: at.toISOString() }
  })
}

async function timeOf(tx: Transaction, issueId: string, { day, time }: Pick<PublicationPlan, 'day' | 'time'>): Promise<Date> {
  const { title } = await tx.issue.findUniqueOrThrow({ where: { id: issueId }, select: { title: { select: { timeZone: true } } } })
  const zone = title.timeZone
  const found = instantsOf({ day, time }, zone)
  if (found.kind === 'never') throw new Invalid('time-passed-over', { time, day, zone, until: found.until.time })
  const at = found.kind === 'once' ? found.at : found.second
  const now = await databaseTime(tx)
  if (at <= now) {
    const shown = localTime(now, zone)
    throw new Invalid('time-is-past', { zone, now: `${shown.day} ${shown.time}` })
  }
  return at
}

/** Every process goes by the clock of the database, because one and the same must say when a time has come. */
async function databaseTime(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS "now"`
  if (!row) throw new RangeError('the database tells no time')
  return row.now
}

/** Takes back what waits for its time. Its Edition stays, seen by nobody. */
export async function cancelPublication(actor: Actor, id: string): Promise<void> {
  await authoriseAt(actor, 'publish-issue', { kind: 'publication', ids: [id] })
  await transaction(async (tx) => {
    const found = await tx.publication.findUnique({ where: { id }, select: { issueId: true } })
    if (!found) throw new NotFound('no-such-publication')
    await lockIssue(tx, found.issueId)
    const { state, edition: { number }, at } = await tx.publication.findUniqueOrThrow({
      where: { id }, select: { state: true, at: true, edition: { select: { number: true } } },
    })
    if (state !== 'waiting') throw new Conflict('publication-over')
    await takeBack(tx, found.issueId)
    await record(tx, actor, {
      deed: 'cancel-publication', thing: 'issue', thingId: found.issueId, before: { edition: number, at: at.toISOString() },
    })
  })
}

/** Takes back what waits of an issue, with its job. */
async function takeBack(tx: Transaction, issueId: string): Promise<void> {
  const ended = await tx.publication.updateManyAndReturn({
    where: { issueId, state: 'waiting' }, data: { state: 'cancelled', endedAt: new Date() }, select: { id: true },
  })
  await cancelJobs(tx, 'show-publication', ended.map((publication) => publication.id))
}

/**
 * Shows a frozen Edition to the public when its time has come; what is over, taken back or not due yet is left as it is, so that it
 * may be asked for at any time and any number of times. One transaction.
 *
 * @returns whether it was shown by this
 */
export async function showPublication(id: string): Promise<boolean> {
  return transaction(async (tx) => {
    const found = await tx.publication.findUnique({ where: { id }, select: { issueId: true } })
    if (!found) return false
    await lockIssue(tx, found.issueId)
    const [due] = await tx.$queryRaw<{ editionId: string; edition: number; byId: string | null }[]>`
      SELECT p."editionId", e."number" AS "edition", p."byId" FROM "Publication" p JOIN "Edition" e ON e."id" = p."editionId"
      WHERE p."id" = ${id}::uuid AND p."state" = 'waiting' AND p."at" <= now()`
    if (!due) return false
    await showToReaders(tx, found.issueId, { id: due.editionId, number: due.edition }, id)
    // In the name of whoever said that it should be so.
    const by = { id: due.byId, name: '', role: 'chief-editor' } as const
    await record(tx, by, { deed: 'publish-on-time', thing: 'issue', thingId: found.issueId, after: { edition: due.edition } })
    if (due.byId) await notify(tx, [{ user: due.byId, kind: 'published', key: `published:${id}`, issue: found.issueId, actor: null }])
    return true
  })
}

/** Tells whoever scheduled it, once, that readers do not see what they should see by now. */
async function tellOfFailure(id: string): Promise<void> {
  const { byId, issueId } = await db().publication.findUniqueOrThrow({ where: { id }, select: { byId: true, issueId: true } })
  if (byId) await notify(sql(), [{ user: byId, kind: 'publication-failed', key: `publication-failed:${id}`, issue: issueId, actor: null }])
}

/**
 * Shows whatever is due and was not shown: its job was lost, or its worker died. One that fails does not keep back the others,
 * and whoever scheduled it is told.
 *
 * @returns how many were shown by this
 */
export async function showDue(): Promise<number> {
  const due = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Publication" WHERE "state" = 'waiting' AND "at" <= now() ORDER BY "at", "id"`
  const shown: boolean[] = []
  const failures: unknown[] = []
  for (const { id } of due) {
    try {
      shown.push(await showPublication(id))
    } catch (error) {
      failures.push(error)
      await tellOfFailure(id).catch((trouble: unknown) => failures.push(trouble))
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} due publications could not be shown: ${String(failures[0])}`)
  return shown.filter(Boolean).length
}
