import 'server-only'
import { db } from '../../db'
import { NotFound } from '../../errors'
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

/**
 * The withdrawal that stands for what is or was at the ordinal `asked` of an issue `i` of a title `t`, whatever Edition is shown: that
 * of the article `a` of its live Edition, else of the one that was given the ordinal.
 */
export const WITHDRAWAL_OF = Prisma.sql`(
  SELECT json_build_object('text', n."text", 'day', ${DAY_OF_NOTICE})
  FROM "Notice" n JOIN "Article" o ON o."id" = n."articleId"
  WHERE n."kind" = 'withdrawal' AND n."liftedAt" IS NULL
    AND o."issueId" = i."id" AND (o."id" = a."articleId" OR a."articleId" IS NULL AND o."ordinal" = asked."ordinal") LIMIT 1)`

/** Where readers find an article now, by its id in SQL: a lateral row, none where it is not published or was withdrawn. */
function readAt(article: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT to_char(hi."date", 'YYYY-MM-DD') AS "date", h."pageNumber" AS "page", h."ordinal", h."headline"
    FROM "Article" ha JOIN "Issue" hi ON hi."id" = ha."issueId" JOIN LATERAL ${standsIn(Prisma.sql`hi."liveEditionId"`, Prisma.sql`ha."id"`)} h ON true
    WHERE ha."id" = ${article} AND NOT ${isWithdrawn(Prisma.sql`h."articleId"`)})`
}

/** A correction about an article, or one that it prints, with the article at the other end where one is published. */
export interface CorrectionRow {
  readonly about: boolean
  readonly text: string
  readonly day: string
  readonly other: SiteDatedLink | null
}

/** The corrections of the article `a` of an Edition `n` of an issue `i` of a title `t`, of its parts and of what was joined into it, and what they correct, the oldest first. */
export const CORRECTIONS_OF = Prisma.sql`(
  WITH RECURSIVE mine AS (
    SELECT a."articleId" AS "id"
    UNION SELECT part."articleId" FROM "EditionPart" part WHERE part."editionId" = n."id" AND part."wholeId" = a."articleId"
    UNION SELECT joined."id" FROM "Article" joined JOIN mine ON joined."mergedIntoId" = mine."id" WHERE joined."issueId" = i."id"
  ), said AS (
    SELECT s.*, s."articleId" IN (SELECT "id" FROM mine) AS "about" FROM "Notice" s
    WHERE s."kind" = 'correction' AND s."liftedAt" IS NULL AND (s."articleId" IN (SELECT "id" FROM mine) OR s."printedInId" IN (SELECT "id" FROM mine))
  )
  SELECT coalesce(json_agg(json_build_object('about', n."about", 'text', n."text", 'day', ${DAY_OF_NOTICE}, 'other',
    CASE WHEN o."ordinal" IS NOT NULL THEN to_json(o) END) ORDER BY n."at", n."id"), '[]')
  FROM said n LEFT JOIN LATERAL ${readAt(Prisma.sql`CASE WHEN n."about" THEN n."printedInId" ELSE n."articleId" END`)} o ON true)`

/** Corrections as an article shows them. */
export function correctionsIn(rows: readonly CorrectionRow[]): SiteArticleCorrections {
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

/** The corrections of what a title has published, the newest first, `screen` counting from 0; one behind the last is not found. Two queries. */
export async function siteCorrections(slug: string, screen = 0): Promise<SiteCorrections> {
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
  if (rows.length === 0 && screen > 0) throw new NotFound('no-such-address')
  return { title, total: rows[0]?.total ?? 0, corrections: rows.map(({ total: _, ...row }) => row) }
}
