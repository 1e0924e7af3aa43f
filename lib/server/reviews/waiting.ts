import 'server-only'

/** The Reviews of a page that wait for decisions, the oldest first, as a part of a query of pages. */
export const WAITING = {
  where: { state: 'open' }, orderBy: { openedAt: 'asc' }, select: { id: true, dump: { select: { fileName: true } } },
} as const

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
