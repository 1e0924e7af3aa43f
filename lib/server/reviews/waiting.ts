import 'server-only'
import type { Prisma } from '../prisma-client/client'

/** The Reviews of a page that wait for decisions, those that were taken back too, the oldest first, as a part of a query of pages. */
export const WAITING = {
  where: { state: { in: ['open', 'taken_back'] } }, orderBy: { openedAt: 'asc' }, select: { id: true, dump: { select: { fileName: true } } },
} satisfies Prisma.ReviewFindManyArgs

interface WaitingRow {
  readonly id: string
  readonly dump: { readonly fileName: string }
}

/** A Review that waits, with the name of the dump that came. */
export interface WaitingReview {
  readonly id: string
  readonly fileName: string
}

export function waitingOf(rows: readonly WaitingRow[]): readonly WaitingReview[] {
  return rows.map(({ id, dump: { fileName } }) => ({ id, fileName }))
}
