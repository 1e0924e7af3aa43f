import 'server-only'
import type { Sql } from '../db'
import { Conflict, Invalid } from '../errors'
import { Prisma } from '../prisma-client/client'

/** Whether a withdrawal stands about an article, whose id is given in SQL. */
export function isWithdrawn(article: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Notice" w WHERE w."articleId" = ${article} AND w."kind" = 'withdrawal' AND w."liftedAt" IS NULL)`
}

/** What may be read of an Edition: all but what the paper has withdrawn since. */
export const READABLE = { article: { notices: { none: { kind: 'withdrawal', liftedAt: null } } } } as const
/** The same for a row `e` of EditionArticle. */
export const IS_READABLE = Prisma.sql`NOT ${isWithdrawn(Prisma.sql`e."articleId"`)}`

/** Longer rows of articles that were joined one into the other are followed no further. */
const MOST_JOINS = 20

/**
 * Where the text of an article is read in an Edition: as itself, in the whole of which it is a part, or in what it was joined
 * into. A sub-select of one row, or none: articleId, pageNumber, ordinal and headline of what is read there. What it is given may
 * not be called stood, stood_as, stood_part, heir or stands.
 */
export function standsIn(edition: Prisma.Sql, article: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    WITH RECURSIVE stood AS (
      SELECT stood_as."id", stood_as."mergedIntoId", 1 AS step FROM "Article" stood_as WHERE stood_as."id" = ${article}
      UNION ALL
      SELECT heir."id", heir."mergedIntoId", stood.step + 1 FROM stood JOIN "Article" heir ON heir."id" = stood."mergedIntoId"
      WHERE stood.step < ${MOST_JOINS}
    )
    SELECT stands."articleId", stands."pageNumber", stands."ordinal", stands."headline" FROM stood
    LEFT JOIN "EditionPart" stood_part ON stood_part."editionId" = ${edition} AND stood_part."articleId" = stood."id"
    JOIN "EditionArticle" stands ON stands."editionId" = ${edition} AND stands."articleId" = coalesce(stood_part."wholeId", stood."id")
    ORDER BY stood.step LIMIT 1)`
}

/**
 * Refuses to withdraw an article whose text readers find in another one: its own address leads there, and hiding it would hide
 * nothing.
 */
export async function refusePartOfAnother(tx: Sql, article: string): Promise<void> {
  const [other] = await tx.$queryRaw<{ headline: string }[]>`
    SELECT h."headline" FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId"
    JOIN LATERAL ${standsIn(Prisma.sql`i."liveEditionId"`, Prisma.sql`a."id"`)} h ON h."articleId" <> a."id"
    WHERE a."id" = ${article}::uuid`
  if (other) throw new Invalid('read-in-another', other)
}

/**
 * Refuses to show an Edition in which the text of a withdrawn article stands in another one, with which it was joined. What is
 * withdrawn and stands there by itself is left out by the site. One query, and another one where anything of the issue is withdrawn:
 * nothing is in most issues, and where the text of each would stand is dear to ask.
 */
export async function refuseWithdrawnText(tx: Sql, issueId: string, edition: string): Promise<void> {
  const [withdrawn] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Notice" w JOIN "Article" a ON a."id" = w."articleId"
    WHERE a."issueId" = ${issueId}::uuid AND w."kind" = 'withdrawal' AND w."liftedAt" IS NULL LIMIT 1`
  if (!withdrawn) return
  const [holder] = await tx.$queryRaw<{ headline: string }[]>`
    SELECT h."headline" FROM "Article" a
    JOIN LATERAL ${standsIn(Prisma.sql`${edition}::uuid`, Prisma.sql`a."id"`)} h ON h."articleId" <> a."id"
    WHERE a."issueId" = ${issueId}::uuid AND ${isWithdrawn(Prisma.sql`a."id"`)} AND NOT ${isWithdrawn(Prisma.sql`h."articleId"`)} LIMIT 1`
  if (holder) throw new Conflict('withdrawn-inside', holder)
}
