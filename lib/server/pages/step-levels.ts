import 'server-only'
import type { Givers } from '../../split/givers'
import type { Sql } from '../db'

/** The articles that a Step wrote, and whose text they have now. */
export interface StepLevels {
  readonly givers: ReadonlyMap<string, Givers>
  /** The Step that was taken back or brought back; null for a new one. */
  readonly undoes: string | null
}

/**
 * Gives the articles that a Step wrote their proofing levels: no text is called better proofread than it was where it came
 * from. Where a Step is taken back and gives an article the text of before, it gives it its level of before, too, and with it who
 * gave that, unless somebody marked it since. Two statements at most.
 */
export async function settleLevels(tx: Sql, { givers, undoes }: StepLevels): Promise<void> {
  const returned = undoes === null ? new Set<string>() : await returnLevels(tx, [...givers.keys()], undoes)
  const given = [...givers].filter(([id, { articles, aside }]) => !returned.has(id) && (articles.length > 0 || aside))
  if (given.length === 0) return
  const rows = given.map(([id, { articles, aside }]) => ({ id, articles, most: aside ? 'not-proofread' : 'proofread' }))
  await tx.$executeRaw`
    UPDATE "Article" a SET "level" = w."lowest", "levelById" = NULL
    FROM (
      SELECT r."id", LEAST(own."level", r."most"::"ProofLevel", (SELECT min(g."level") FROM "Article" g WHERE g."id" = ANY (r."articles"))) AS "lowest"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" uuid, "articles" uuid[], "most" text)
      JOIN "Article" own ON own."id" = r."id"
    ) w
    WHERE a."id" = w."id" AND a."level" <> w."lowest"`
}

async function returnLevels(tx: Sql, articles: readonly string[], undone: string): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Article" a SET "level" = before."level",
      "levelById" = coalesce(before."levelById", CASE WHEN a."level" = before."level" THEN a."levelById" END)
    FROM "Version" made CROSS JOIN LATERAL (
      SELECT v."level", v."levelById", v."doc" FROM "Version" v WHERE v."articleId" = made."articleId" AND v."revision" < made."revision"
      ORDER BY v."revision" DESC LIMIT 1
    ) before
    WHERE a."id" = ANY (${articles}::uuid[]) AND made."articleId" = a."id" AND made."stepId" = ${undone}::uuid
      AND before."level" IS NOT NULL AND a."level" = made."level" AND print_of(before."doc") = a."print"
    RETURNING a."id"`
  return new Set(rows.map(({ id }) => id))
}
