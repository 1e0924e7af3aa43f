import 'server-only'
import type { Actor } from '../../editorial/actor'
import { dateOf } from '../../editorial/dates'
import { authorise } from '../authorise'
import { type Sql, type Transaction, transaction } from '../db'
import { NotFound } from '../errors'
import { record } from '../events'
import type { StoredStyle } from '../titles/schema'
import { storedStyle } from '../titles/stored-style'
import type { IssueNumbering, IssuePlace } from './schema'

/** The issue of a title on a day, made where there is none yet, and locked until the transaction ends. */
export async function openIssue(
  tx: Transaction,
  place: IssuePlace,
): Promise<{ id: string; houseStyle: StoredStyle }> {
  const title = await tx.title.findUnique({ where: { slug: place.title }, select: { id: true, houseStyle: true } })
  if (!title) throw new NotFound('no-such-title', { title: place.title })
  const date = dateOf(place.date)
  await tx.issue.createMany({ data: [{ titleId: title.id, date }], skipDuplicates: true })
  const { id } = await tx.issue.findUniqueOrThrow({ where: { titleId_date: { titleId: title.id, date } }, select: { id: true } })
  await lockIssue(tx, id)
  return { id, houseStyle: storedStyle(title.houseStyle) }
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
  authorise(actor, 'import-page')
  await transaction(async (tx) => {
    await lockIssue(tx, id)
    await setNumber(tx, actor, id, number)
  })
}

/** The same for an issue that is locked. */
export async function setNumber(tx: Transaction, actor: Actor, id: string, number: string | null): Promise<void> {
  const before = await tx.issue.findUniqueOrThrow({ where: { id }, select: { number: true } })
  if (before.number === number) return
  await tx.issue.update({ where: { id }, data: { number } })
  await record(tx, actor, { deed: 'number-issue', thing: 'issue', thingId: id, before, after: { number } })
}
