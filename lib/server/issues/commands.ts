import 'server-only'
import { dateOf } from '../../editorial/dates'
import type { HouseStyle } from '../../reading/house-style'
import type { Transaction } from '../db'
import { NotFound } from '../errors'
import type { IssuePlace } from './schema'
import { stored } from '../json'

/** The issue of a title on a day, made where there is none yet, and locked until the transaction ends. */
export async function openIssue(
  tx: Transaction,
  place: IssuePlace,
): Promise<{ id: string; houseStyle: HouseStyle }> {
  const title = await tx.title.findUnique({ where: { slug: place.title }, select: { id: true, houseStyle: true } })
  if (!title) throw new NotFound('no-such-title', { title: place.title })
  const date = dateOf(place.date)
  await tx.issue.createMany({ data: [{ titleId: title.id, date }], skipDuplicates: true })
  const { id } = await tx.issue.findUniqueOrThrow({ where: { titleId_date: { titleId: title.id, date } }, select: { id: true } })
  await lockIssue(tx, id)
  return { id, houseStyle: stored('houseStyle', title.houseStyle) }
}

/** Keeps an issue to this transaction until it ends: ordinals and Editions are given out one at a time. */
export async function lockIssue(tx: Transaction, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Issue" WHERE id = ${id}::uuid FOR UPDATE`
  if (rows.length === 0) throw new NotFound('no-such-issue')
}

/** Takes `count` new ordinals of an issue, the first of which is returned. An ordinal is never used twice. */
export async function takeOrdinals(tx: Transaction, issueId: string, count: number): Promise<number> {
  const { lastOrdinal } = await tx.issue.update({
    where: { id: issueId },
    data: { lastOrdinal: { increment: count } },
    select: { lastOrdinal: true },
  })
  return lastOrdinal - count + 1
}
