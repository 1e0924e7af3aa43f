import 'server-only'
import { db } from '../db'
import { differsFromEdition, type IssueForPublication } from '../editions/queries'

/** An Edition that waits for its time. */
export interface WaitingPublication {
  readonly id: string
  readonly edition: number
  /** The one page that is published by it; null for the whole issue. */
  readonly page: number | null
  readonly at: string
  /** Who scheduled it; null for the system, or somebody nobody knows. */
  readonly by: string | null
  /** Whether what it publishes was changed since it was frozen. */
  readonly changedSince: boolean
  /** Whether its time came more than a minute ago, so that nobody seems to take jobs. */
  readonly late: boolean
}

/** A worker looks every few seconds; past a minute something is wrong. */
const LATE = 60_000

/** What waits of an issue for its time, held against the issue as it is. Up to four queries. */
export async function waitingPublication(issueId: string, issue: IssueForPublication): Promise<WaitingPublication | null> {
  const row = await db().publication.findFirst({
    where: { issueId, state: 'waiting' },
    select: { id: true, at: true, byId: true, editionId: true, edition: { select: { number: true, onlyPage: true } } },
  })
  if (!row) return null
  const { id, at, byId, editionId, edition: { number: edition, onlyPage: page } } = row
  const by = byId && (await db().user.findUnique({ where: { id: byId }, select: { name: true } }))
  return {
    id, edition, page, at: at.toISOString(), by: by ? by.name : null,
    changedSince: await differsFromEdition(editionId, issue, page),
    late: Date.now() - at.getTime() > LATE,
  }
}
