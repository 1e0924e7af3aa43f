import 'server-only'
import { jumpsOf, type Part } from '../../split/parts'
import type { Sql } from '../db'

/** An article of an issue as far as its parts are concerned, with what it is called. */
export interface PartRow extends Part {
  readonly ordinal: number
  readonly headline: string
  readonly page: { readonly id: string; readonly number: number; readonly revision: number } | null
}

/** All articles of an issue, closed ones too, in the order of reading, without their texts. One query. */
export async function issueParts(tx: Sql, issueId: string): Promise<readonly PartRow[]> {
  return tx.$queryRaw<PartRow[]>`
    SELECT a."id", a."ordinal", a."headline", a."continuesId" AS "continues", a."closedAt" IS NOT NULL AS "closed",
      a."mergedIntoId" AS "into",
      CASE WHEN p."id" IS NOT NULL THEN jsonb_build_object('id', p."id", 'number', p."number", 'revision', p."revision") END AS "page"
    FROM "Article" a LEFT JOIN "Page" p ON p."id" = a."pageId"
    WHERE a."issueId" = ${issueId}::uuid ORDER BY p."number", a."position"`
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
