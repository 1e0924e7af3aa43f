import 'server-only'
import type { AssignmentView } from '../assignments/queries'
import type { Prisma } from '../prisma-client/client'

/** The Reviews of a page that wait for decisions, those that were taken back too, the oldest first, as a part of a query of pages. */
export const WAITING = {
  where: { state: { in: ['open', 'taken_back'] } }, orderBy: { openedAt: 'asc' }, select: { id: true, dump: { select: { fileName: true } } },
} satisfies Prisma.ReviewFindManyArgs

interface WaitingRow {
  readonly id: string
  readonly dump: { readonly fileName: string }
}

/** A Review that waits, with the name of the dump that came, and who has it. */
export interface WaitingReview {
  readonly id: string
  readonly fileName: string
  readonly assignment: AssignmentView | null
}

export function waitingOf(rows: readonly WaitingRow[], assignments: ReadonlyMap<string, AssignmentView>): readonly WaitingReview[] {
  return rows.map(({ id, dump: { fileName } }) => ({ id, fileName, assignment: assignments.get(id) ?? null }))
}
