import 'server-only'
import type { Actor } from '../../editorial/actor'
import { type Due, dueOf } from '../../editorial/due'
import { authoriseAt, authoriseSomewhere } from '../authorise'
import { type Sql, sql } from '../db'
import { NotFound } from '../errors'
import { mayAtOneOf } from '../people/at-titles/queries'
import { Prisma } from '../prisma-client/client'
import type { Assignable } from './schema'

/** Who has an article or a Review, and until when. */
export interface AssignmentView {
  /** Of the giving: whoever gives it anew, to whomever, makes another one. */
  readonly id: string
  readonly assignee: { readonly id: string; readonly name: string }
  /** Who gave it; null for the system. */
  readonly by: string | null
  readonly note: string
  readonly due: Due | null
  readonly done: boolean
}

interface AssignmentRow extends Omit<AssignmentView, 'due'> {
  readonly thing: string
  readonly dueAt: Date | null
  readonly timeZone: string
}

/** The assignments of some articles and Reviews, by the id of the thing. One query. */
export async function assignmentsOf(tx: Sql, things: readonly string[]): Promise<ReadonlyMap<string, AssignmentView>> {
  if (things.length === 0) return new Map()
  const rows = await tx.$queryRaw<AssignmentRow[]>`
    SELECT coalesce(s."articleId", s."reviewId") AS "thing", s."id", jsonb_build_object('id', u."id", 'name', u."name") AS "assignee",
      giver."name" AS "by", s."note", s."dueAt", s."doneAt" IS NOT NULL AS "done", t."timeZone"
    FROM "Assignment" s JOIN "User" u ON u."id" = s."assigneeId" LEFT JOIN "User" giver ON giver."id" = s."byId"
    LEFT JOIN "Article" a ON a."id" = s."articleId" LEFT JOIN "Review" r ON r."id" = s."reviewId" LEFT JOIN "Page" p ON p."id" = r."pageId"
    JOIN "Issue" i ON i."id" = coalesce(a."issueId", p."issueId") JOIN "Title" t ON t."id" = i."titleId"
    WHERE s."articleId" = ANY (${things}::uuid[]) OR s."reviewId" = ANY (${things}::uuid[])`
  return new Map(rows.map(({ thing, dueAt, timeZone, ...row }) => [thing, { ...row, due: dueAt && dueOf(dueAt, timeZone) }]))
}

/** What a person is asked who gives something to somebody: whom, and until when by which clocks. */
export interface Assigning {
  readonly assignment: AssignmentView | null
  readonly timeZone: string
  readonly colleagues: readonly Colleague[]
}

/** An article or a Review as it is given to somebody. Three queries. */
export async function assigning(actor: Actor, { kind, id }: Assignable): Promise<Assigning> {
  await authoriseAt(actor, 'assign', { kind, ids: [id] })
  const [title] = await sql().$queryRaw<{ id: string; timeZone: string }[]>`
    SELECT t."id", t."timeZone" FROM "Issue" i JOIN "Title" t ON t."id" = i."titleId"
    WHERE i."id" = CASE WHEN ${kind} = 'article' THEN (SELECT "issueId" FROM "Article" WHERE "id" = ${id}::uuid)
      ELSE (SELECT p."issueId" FROM "Review" r JOIN "Page" p ON p."id" = r."pageId" WHERE r."id" = ${id}::uuid) END`
  if (!title) throw new NotFound(kind === 'article' ? 'no-such-article' : 'no-such-review')
  const [assignments, colleagues] = await Promise.all([assignmentsOf(sql(), [id]), colleaguesAt([title.id])])
  return { assignment: assignments.get(id) ?? null, timeZone: title.timeZone, colleagues }
}

/** Somebody who can be given work. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Everybody who can be given work at one of the titles that one sees, by name. One query. */
export async function listColleagues(actor: Actor): Promise<readonly Colleague[]> {
  return colleaguesAt(authoriseSomewhere(actor, 'see-desk'))
}

/** Everybody who can be given work at one of some titles, or at any. */
function colleaguesAt(titles: readonly string[] | null): PromiseLike<readonly Colleague[]> {
  const ids = titles === null ? Prisma.sql`SELECT "id" FROM "Title"` : Prisma.sql`SELECT unnest(${titles}::uuid[])`
  return sql().$queryRaw<Colleague[]>`SELECT u."id", u."name" FROM "User" u WHERE ${mayAtOneOf(ids, 'write-text')} ORDER BY u."name", u."id"`
}
