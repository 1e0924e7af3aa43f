import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authoriseAt } from '../authorise'
import { type Sql, transaction } from '../db'
import { NotFound } from '../errors'
import { record } from '../events'
import type { Prisma } from '../prisma-client/client'
import type { StoredStyle } from '../titles/schema'
import { storedStyle } from '../titles/stored-style'
import type { IssueNumbering, IssuePlace } from './schema'

/** An issue that is locked, and the house style of its title. */
interface OpenIssue {
  readonly id: string
  readonly houseStyle: StoredStyle
}

/** The issue of a title on a day, made where there is none yet, and locked until the transaction ends. One statement where there is one. */
export async function openIssue(tx: Sql, place: IssuePlace): Promise<OpenIssue> {
  const there = await lockIssueOf(tx, place)
  if (there) return there
  await tx.$executeRaw`
    INSERT INTO "Issue" ("id", "titleId", "date") SELECT gen_random_uuid(), "id", ${place.date}::date FROM "Title" WHERE "slug" = ${place.title}
    ON CONFLICT ("titleId", "date") DO NOTHING`
  const made = await lockIssueOf(tx, place)
  if (!made) throw new NotFound('no-such-title', { title: place.title })
  return made
}

async function lockIssueOf(tx: Sql, { title, date }: IssuePlace): Promise<OpenIssue | null> {
  const [row] = await tx.$queryRaw<{ id: string; houseStyle: Prisma.JsonValue }[]>`
    SELECT i."id", t."houseStyle" FROM "Issue" i JOIN "Title" t ON t."id" = i."titleId"
    WHERE t."slug" = ${title} AND i."date" = ${date}::date FOR UPDATE OF i`
  return row ? { id: row.id, houseStyle: storedStyle(row.houseStyle) } : null
}

/** Keeps an issue to this transaction until it ends: ordinals and Editions are given out one at a time. */
export async function lockIssue(tx: Sql, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Issue" WHERE id = ${id}::uuid FOR UPDATE`
  if (rows.length === 0) throw new NotFound('no-such-issue')
}

/** Takes `count` new ordinals of an issue, the first of which is returned. An ordinal is never used twice. */
export async function takeOrdinals(tx: Sql, issueId: string, count: number): Promise<number> {
  const [issue] = await tx.$queryRaw<{ lastOrdinal: number }[]>`
    UPDATE "Issue" SET "lastOrdinal" = "lastOrdinal" + ${count} WHERE "id" = ${issueId}::uuid RETURNING "lastOrdinal"`
  if (!issue) throw new NotFound('no-such-issue')
  return issue.lastOrdinal - count + 1
}

/** Gives an issue the number that is printed on it. The same number changes nothing. */
export async function numberIssue(actor: Actor, { issue: id, number }: IssueNumbering): Promise<void> {
  await authoriseAt(actor, 'import-page', { kind: 'issue', ids: [id] })
  await transaction(async (tx) => {
    await lockIssue(tx, id)
    await setNumber(tx, actor, id, number)
  })
}

/** The same for an issue that is locked. */
export async function setNumber(tx: Sql, actor: Actor, id: string, number: string | null): Promise<void> {
  const [before] = await tx.$queryRaw<{ number: string | null }[]>`SELECT "number" FROM "Issue" WHERE "id" = ${id}::uuid`
  if (!before) throw new NotFound('no-such-issue')
  if (before.number === number) return
  await tx.$executeRaw`UPDATE "Issue" SET "number" = ${number} WHERE "id" = ${id}::uuid`
  await record(tx, actor, { deed: 'number-issue', thing: 'issue', thingId: id, before, after: { number } })
}
