import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../editorial/actor'
import { instantsOf, type LocalTime } from '../../editorial/zoned-time'
import { authoriseAt } from '../authorise'
import { type Sql, sqlTransaction } from '../db'
import { notify } from '../desk-notices/commands'
import { Conflict, Invalid, NotFound } from '../errors'
import { record } from '../events'
import { mayAtIssue } from '../people/at-titles/queries'
import { assignmentsOf, type AssignmentView } from './queries'
import type { Assignable, AssignmentEnd, NewAssignment, SeenAssignment } from './schema'

/** What an assignment needs to know of an article or a Review. */
interface Target {
  readonly issue: string
  readonly timeZone: string
  readonly ended: boolean
}

/**
 * Gives an article or a Review to a person, who is told so; whoever had it before has it no more. What is closed, applied or
 * dropped cannot be given to anybody; what others did with it meanwhile is a Conflict that carries who has it now. What is so
 * already is not done again.
 */
export async function assign(actor: Actor, { thing, seen, assignee, note, due }: NewAssignment): Promise<void> {
  await authoriseAt(actor, 'assign', { kind: thing.kind, ids: [thing.id] })
  await sqlTransaction(async (tx) => {
    const { issue, timeZone, ended } = await targetOf(tx, thing)
    if (ended) throw new NotFound(thing.kind === 'article' ? 'article-closed' : 'no-such-review')
    const now = await assignmentOf(tx, thing)
    const dueAt = due && momentOf(due, timeZone)
    if (now && !now.done && now.assignee.id === assignee && now.note === note && sameMoment(now.due?.at, dueAt)) return
    demandSeen(seen, now)
    await demandColleague(tx, issue, assignee)
    const [article, review] = sidesOf(thing)
    const id = randomUUID()
    await tx.$executeRaw`DELETE FROM "Assignment" WHERE "articleId" = ${article}::uuid OR "reviewId" = ${review}::uuid`
    await tx.$executeRaw`
      INSERT INTO "Assignment" ("id", "articleId", "reviewId", "assigneeId", "note", "dueAt", "byId")
      VALUES (${id}::uuid, ${article}::uuid, ${review}::uuid, ${assignee}::uuid, ${note}, ${dueAt}, ${actor.id}::uuid)`
    await notify(tx, [{ user: assignee, kind: 'assigned', key: `assigned ${id}`, article, review, issue, actor: actor.id, words: note }])
    await record(tx, actor, {
      deed: 'assign', thing: thing.kind, thingId: thing.id, before: now ? told(now) : undefined,
      after: { assignee, note, due: due && `${due.day} ${due.time}`, done: false },
    })
  })
}

/** Says that what was asked is done, is open again after all, or is asked of nobody any more. Conflicts as `assign` does. */
export async function endAssignment(actor: Actor, { thing, seen, end }: AssignmentEnd): Promise<void> {
  await authoriseAt(actor, 'assign', { kind: thing.kind, ids: [thing.id] })
  await sqlTransaction(async (tx) => {
    await targetOf(tx, thing)
    const now = await assignmentOf(tx, thing)
    if (isEnded(end, seen, now)) return
    demandSeen(seen, now)
    const [article, review] = sidesOf(thing)
    const changed = end === 'removed'
      ? await tx.$executeRaw`DELETE FROM "Assignment" WHERE "articleId" = ${article}::uuid OR "reviewId" = ${review}::uuid`
      : await tx.$executeRaw`
          UPDATE "Assignment" SET "doneAt" = CASE WHEN ${end === 'done'} THEN now() END
          WHERE ("articleId" = ${article}::uuid OR "reviewId" = ${review}::uuid) AND ("doneAt" IS NULL) = ${end === 'done'}`
    if (changed > 0) await record(tx, actor, { deed: 'end-assignment', thing: thing.kind, thingId: thing.id, before: now ? told(now) : undefined, after: { end } })
  })
}

/** What the log tells of who has something to do. */
function told({ assignee, note, due, done }: AssignmentView) {
  return { assignee: assignee.id, note, due: due && `${due.day} ${due.time}`, done }
}

/** Whether it has come to that end already: of what was seen, and not of what somebody else has got since. */
function isEnded(end: AssignmentEnd['end'], seen: SeenAssignment, now: AssignmentView | null): boolean {
  return now === null ? end === 'removed' : end !== 'removed' && now.id === seen?.id && now.done === (end === 'done')
}

/** Nobody changes who has something without having seen who has it. */
function demandSeen(seen: SeenAssignment, now: AssignmentView | null): void {
  if (seen?.id === now?.id && seen?.done === now?.done) return
  throw new Conflict('assignment-moved-on', {
    state: now === null ? 'nobody' : now.done ? 'done' : 'open',
    name: now?.assignee.name ?? '',
    due: now?.due ? `${now.due.day} ${now.due.time}` : 'none',
  }, now)
}

/** Who has it, under the lock of the thing. */
async function assignmentOf(tx: Sql, { id }: Assignable): Promise<AssignmentView | null> {
  return (await assignmentsOf(tx, [id])).get(id) ?? null
}

function sameMoment(one: string | undefined, other: Date | null): boolean {
  return one === other?.toISOString()
}

function sidesOf({ kind, id }: Assignable): readonly [string | null, string | null] {
  return kind === 'article' ? [id, null] : [null, id]
}

/** Locks what is to be given to somebody, so that two who do so take turns. */
async function targetOf(tx: Sql, { kind, id }: Assignable): Promise<Target> {
  const [target] = kind === 'article'
    ? await tx.$queryRaw<Target[]>`
        SELECT i."id" AS "issue", t."timeZone", a."closedAt" IS NOT NULL AS "ended"
        FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId" JOIN "Title" t ON t."id" = i."titleId" WHERE a."id" = ${id}::uuid FOR UPDATE OF a`
    : await tx.$queryRaw<Target[]>`
        SELECT i."id" AS "issue", t."timeZone", r."state" NOT IN ('open', 'taken-back') AS "ended"
        FROM "Review" r JOIN "Page" p ON p."id" = r."pageId" JOIN "Issue" i ON i."id" = p."issueId" JOIN "Title" t ON t."id" = i."titleId"
        WHERE r."id" = ${id}::uuid FOR UPDATE OF r`
  if (!target) throw new NotFound(kind === 'article' ? 'no-such-article' : 'no-such-review')
  return target
}

/** Only who can do the work there is given some. */
async function demandColleague(tx: Sql, issue: string, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "User" u WHERE u."id" = ${id}::uuid AND ${mayAtIssue(issue, 'write-text')}`
  if (rows.length === 0) throw new Invalid('no-such-colleague')
}

/** A deadline in the hour that the clocks leave out is at the end of that gap; one in an hour that they show twice, the first time. */
function momentOf(due: LocalTime, zone: string): Date {
  const moments = instantsOf(due, zone)
  if (moments.kind === 'never') return momentOf(moments.until, zone)
  return moments.kind === 'once' ? moments.at : moments.first
}
