import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authorise } from '../authorise'
import { type Sql, sql } from '../db'

/** Who has an article or a Review, and until when. */
export interface AssignmentView {
  readonly assignee: { readonly id: string; readonly name: string }
  readonly note: string
  readonly dueAt: string | null
  readonly done: boolean
}

interface AssignmentRow extends Omit<AssignmentView, 'dueAt'> {
  readonly thing: string
  readonly dueAt: Date | null
}

/** The assignments of some articles and Reviews, by the id of the thing. One query. */
export async function assignmentsOf(tx: Sql, things: readonly string[]): Promise<ReadonlyMap<string, AssignmentView>> {
  if (things.length === 0) return new Map()
  const rows = await tx.$queryRaw<AssignmentRow[]>`
    SELECT coalesce(s."articleId", s."reviewId") AS "thing", jsonb_build_object('id', u."id", 'name', u."name") AS "assignee",
      s."note", s."dueAt", s."doneAt" IS NOT NULL AS "done"
    FROM "Assignment" s JOIN "User" u ON u."id" = s."assigneeId"
    WHERE s."articleId" = ANY (${things}::uuid[]) OR s."reviewId" = ANY (${things}::uuid[])`
  return new Map(rows.map(({ thing, dueAt, ...row }) => [thing, { ...row, dueAt: dueAt?.toISOString() ?? null }]))
}

/** Somebody who can be given work. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Everybody who can be given work, by name. One query. */
export async function listColleagues(actor: Actor): Promise<readonly Colleague[]> {
  authorise(actor, 'see-desk')
  return sql().$queryRaw<Colleague[]>`
    SELECT "id", "name" FROM "User" WHERE "disabledAt" IS NULL AND "role" <> 'viewer' ORDER BY "name", "id"`
}
