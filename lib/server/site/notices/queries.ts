import 'server-only'
import { cache } from 'react'
import { db } from '../../db'
import { Prisma } from '../../prisma-client/client'
import { isWithdrawn, standsIn } from '../../withdrawals/queries'
import { HITS_A_SCREEN } from '../hits/queries'
import type { SiteArticleLink } from '../article-link'
import { type SiteTitle, siteTitle } from '../titles/queries'

/** An article of any issue of a title. */
export interface SiteDatedLink extends SiteArticleLink {
  readonly date: string
}

/** A correction as readers see it. */
export interface SiteCorrection {
  readonly text: string
  /** The day on which it was issued, where the title is at home. */
  readonly day: string
  /** The article that prints it, where one is published. */
  readonly printedIn: SiteDatedLink | null
}

/** What the paper says of an article that it has withdrawn. */
export interface SiteWithdrawal {
  readonly text: string
  readonly day: string
}

/** What was corrected in an article, oldest first, and the articles that it corrects. */
export interface SiteArticleCorrections {
  readonly corrections: readonly SiteCorrection[]
  readonly corrects: readonly SiteDatedLink[]
}

/** The day of a notice `n` where its title `t` is at home. */
const DAY_OF_NOTICE = Prisma.sql`to_char(n."at" AT TIME ZONE t."timeZone", 'YYYY-MM-DD')`

/** The withdrawal that stands for an article, whatever Edition is shown. One query. */
export async function withdrawalOf(issueId: string, article: string | null, ordinal: number): Promise<SiteWithdrawal | null> {
  const [row] = await db().$queryRaw<SiteWithdrawal[]>`
    SELECT n."text", ${DAY_OF_NOTICE} AS "day"
    FROM "Notice" n JOIN "Article" a ON a."id" = n."articleId" JOIN "Issue" i ON i."id" = a."issueId" JOIN "Title" t ON t."id" = i."titleId"
    WHERE n."kind" = 'withdrawal' AND n."liftedAt" IS NULL
      AND a."issueId" = ${issueId}::uuid AND (a."id" = ${article}::uuid OR ${article}::uuid IS NULL AND a."ordinal" = ${ordinal})`
  return row ?? null
}

/** Where readers find an article now, by its id in SQL: a lateral row, none where it is not published or was withdrawn. */
function readAt(article: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT to_char(hi."date", 'YYYY-MM-DD') AS "date", h."pageNumber" AS "page", h."ordinal", h."headline"
    FROM "Article" ha JOIN "Issue" hi ON hi."id" = ha."issueId" JOIN LATERAL ${standsIn(Prisma.sql`hi."liveEditionId"`, Prisma.sql`ha."id"`)} h ON true
    WHERE ha."id" = ${article} AND NOT ${isWithdrawn(Prisma.sql`h."articleId"`)})`
}

interface CorrectionRow {
  readonly about: boolean
  readonly text: string
  readonly day: string
  readonly other: SiteDatedLink | null
}

/** The corrections of an article, its parts and what was joined into it, and what they correct themselves. One query. */
export async function correctionsOf(issueId: string, editionId: string, article: string): Promise<SiteArticleCorrections> {
  const rows = await db().$queryRaw<CorrectionRow[]>`
    WITH RECURSIVE mine AS (
      SELECT ${article}::uuid AS "id"
      UNION SELECT "articleId" FROM "EditionPart" WHERE "editionId" = ${editionId}::uuid AND "wholeId" = ${article}::uuid
      UNION SELECT a."id" FROM "Article" a JOIN mine ON a."mergedIntoId" = mine."id" WHERE a."issueId" = ${issueId}::uuid
    ), said AS (
      SELECT n.*, n."articleId" IN (SELECT "id" FROM mine) AS "about" FROM "Notice" n
      WHERE n."kind" = 'correction' AND n."liftedAt" IS NULL AND (n."articleId" IN (SELECT "id" FROM mine) OR n."printedInId" IN (SELECT "id" FROM mine))
    )
    SELECT n."about", n."text", ${DAY_OF_NOTICE} AS "day", CASE WHEN o."ordinal" IS NOT NULL THEN to_jsonb(o) END AS "other"
    FROM said n CROSS JOIN (SELECT t.* FROM "Title" t JOIN "Issue" i ON i."titleId" = t."id" WHERE i."id" = ${issueId}::uuid) t
    LEFT JOIN LATERAL ${readAt(Prisma.sql`CASE WHEN n."about" THEN n."printedInId" ELSE n."articleId" END`)} o ON true
    ORDER BY n."at", n."id"`
  return {
    corrections: rows.filter(({ about }) => about).map(({ text, day, other }) => ({ text, day, printedIn: other })),
    corrects: rows.flatMap(({ about, other }) => (about || !other ? [] : [other])),
  }
}

/** A correction in the list of a title, with the article that it is about. */
export interface SiteListedCorrection extends SiteCorrection {
  readonly original: SiteDatedLink
}

export interface SiteCorrections {
  readonly title: SiteTitle
  readonly corrections: readonly SiteListedCorrection[]
  readonly total: number
}

/** The corrections of what a title has published, the newest first, `screen` counting from 0. Two queries. */
export const siteCorrections = cache(async (slug: string, screen = 0): Promise<SiteCorrections> => {
  const [title, rows] = await Promise.all([
    siteTitle(slug),
    db().$queryRaw<(SiteListedCorrection & { total: number })[]>`
      SELECT n."text", ${DAY_OF_NOTICE} AS "day", count(*) OVER ()::int AS "total", to_jsonb(o) AS "original",
        CASE WHEN p."ordinal" IS NOT NULL THEN to_jsonb(p) END AS "printedIn"
      FROM "Title" t JOIN "Issue" i ON i."titleId" = t."id" JOIN "Article" a ON a."issueId" = i."id"
      JOIN "Notice" n ON n."articleId" = a."id" AND n."kind" = 'correction' AND n."liftedAt" IS NULL
      JOIN LATERAL ${readAt(Prisma.sql`n."articleId"`)} o ON true
      LEFT JOIN LATERAL ${readAt(Prisma.sql`n."printedInId"`)} p ON true
      WHERE t."slug" = ${slug} ORDER BY n."at" DESC, n."id" LIMIT ${HITS_A_SCREEN} OFFSET ${screen * HITS_A_SCREEN}`,
  ])
  return { title, total: rows[0]?.total ?? 0, corrections: rows.map(({ total: _, ...row }) => row) }
})
