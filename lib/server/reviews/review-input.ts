import 'server-only'
import type { Block } from '../../article/block'
import type { Reading } from '../../reading/reading'
import type { Decision, ReviewInput } from '../../review/review'
import type { AsideBlock } from '../../split/page-state'
import type { Sql } from '../db'
import { NotFound } from '../errors'
import { linesOfDump } from '../pages/page-row'

export type ReviewState = 'open' | 'applied' | 'taken-back' | 'dropped'

interface ReviewRow {
  readonly pageId: string
  readonly state: ReviewState
  readonly stepId: string | null
  readonly decisions: readonly Decision[]
  readonly aside: readonly AsideBlock[]
  readonly base: string
  readonly baseBytes: Uint8Array
  readonly baseReading: Reading
  readonly theirs: string
  readonly theirsBytes: Uint8Array
  readonly theirsReading: Reading
}

/** A Review with the three states that it holds against one another, as they are now. */
export interface LoadedReview {
  readonly pageId: string
  readonly state: ReviewState
  readonly stepId: string | null
  readonly decisions: readonly Decision[]
  readonly input: ReviewInput
}

/**
 * Loads a Review with the page as it is. Two statements. A page stands on the reading of the Review that was applied last
 * for its dump, or else on that with which the dump was imported.
 */
export async function loadReview(tx: Sql, id: string): Promise<LoadedReview> {
  const [row] = await tx.$queryRaw<ReviewRow[]>`
    SELECT r."pageId", r."state"::text AS "state", r."stepId", r."decisions", p."aside",
      b."id" AS "base", b."bytes" AS "baseBytes",
      coalesce((SELECT o."reading" FROM "Review" o JOIN "Step" s ON s."id" = o."stepId"
        WHERE o."dumpId" = b."id" AND o."state" = 'applied' ORDER BY s."seq" DESC LIMIT 1), b."reading") AS "baseReading",
      t."id" AS "theirs", t."bytes" AS "theirsBytes", r."reading" AS "theirsReading"
    FROM "Review" r JOIN "Page" p ON p."id" = r."pageId" JOIN "Dump" b ON b."id" = p."currentDumpId" JOIN "Dump" t ON t."id" = r."dumpId"
    WHERE r."id" = ${id}::uuid`
  if (!row) throw new NotFound('no-such-review')
  const articles = await tx.$queryRaw<{ id: string; blocks: readonly Block[]; continues: string | null }[]>`
    SELECT "id", "doc" AS "blocks", "continuesId" AS "continues" FROM "Article"
    WHERE "pageId" = ${row.pageId}::uuid AND "closedAt" IS NULL ORDER BY "position", "id"`
  return {
    pageId: row.pageId,
    state: row.state,
    stepId: row.stepId,
    decisions: row.decisions,
    input: {
      base: { id: row.base, lines: linesOfDump(row.baseBytes), reading: row.baseReading },
      ours: { dump: row.base, articles, aside: row.aside },
      theirs: { id: row.theirs, lines: linesOfDump(row.theirsBytes), reading: row.theirsReading },
    },
  }
}
