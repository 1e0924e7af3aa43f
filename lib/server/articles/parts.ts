import 'server-only'
import { jumpsOf, type Part } from '../../split/parts'
import type { Transaction } from '../db'

/** An article of an issue as far as its parts are concerned, with what it is called. */
export interface PartRow extends Part {
  readonly ordinal: number
  readonly headline: string
  readonly page: { readonly id: string; readonly number: number; readonly revision: number } | null
}

/** All articles of an issue, closed ones too, in the order of reading, without their texts. One query. */
export async function issueParts(tx: Transaction, issueId: string): Promise<readonly PartRow[]> {
  const rows = await tx.article.findMany({
    where: { issueId },
    orderBy: [{ page: { number: 'asc' } }, { position: 'asc' }],
    select: {
      id: true, ordinal: true, headline: true, continuesId: true, closedAt: true, mergedIntoId: true,
      page: { select: { id: true, number: true, revision: true } },
    },
  })
  return rows.map(({ continuesId, closedAt, mergedIntoId, ...row }) => ({
    ...row, continues: continuesId, closed: closedAt !== null, into: mergedIntoId,
  }))
}

/** The parts beside an article: the one that it goes on from, and the one that goes on from it. */
export interface PartsBeside<P> {
  readonly before: P | null
  readonly after: P | null
}

/** The parts before and after an article of an issue. */
export function partsBeside<P extends Part>(issue: readonly P[], article: string): PartsBeside<P> {
  const jumps = jumpsOf(issue)
  return {
    before: issue.find(({ id }) => id === jumps.get(article)) ?? null,
    after: issue.find(({ id }) => jumps.get(id) === article) ?? null,
  }
}
