import 'server-only'
import { eraseJson } from '../../erasure/document'
import { NOTHING_KEPT } from '../../erasure/kept'
import type { Term } from '../../erasure/terms'
import type { Sql } from '../db'
import type { Prisma } from '../prisma-client/client'

/** What a line of the log quotes of the thing that it is about. */
export interface EventRow {
  readonly id: string
  readonly before: Prisma.JsonValue
  readonly after: Prisma.JsonValue
}

/** Erases terms in what lines of the log quote. How many lines. */
export async function eraseEvents(tx: Sql, rows: readonly EventRow[], terms: readonly Term[]): Promise<number> {
  const rule = { terms, kept: NOTHING_KEPT }
  const changed = rows.flatMap(({ id, before, after }) => {
    const next = { id, before: eraseJson(before, rule), after: eraseJson(after, rule) }
    return next.before === before && next.after === after ? [] : [next]
  })
  if (changed.length === 0) return 0
  return tx.$executeRaw`
    UPDATE "Event" e SET "before" = w."before", "after" = w."after"
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS w("id" uuid, "before" jsonb, "after" jsonb) WHERE e."id" = w."id"`
}
