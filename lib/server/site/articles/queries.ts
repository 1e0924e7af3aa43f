import 'server-only'
import { dateOf } from '../../../editorial/dates'
import type { ExportedIssue, ExportedTag } from '../../../export/exported'
import { preparedSql } from '../../db'
import { NotFound } from '../../errors'
import { Prisma } from '../../prisma-client/client'
import type { LEVEL_OF } from '../../sign-offs/queries'
import { IS_READABLE } from '../../withdrawals/queries'
import type { SiteArticleLink } from '../article-link'
import { EDITION_FACTS, tagsOf } from '../exports/queries'
import { CORRECTIONS_OF, type CorrectionRow, type SiteWithdrawal, WITHDRAWAL_OF } from '../notices/queries'

/** An article of the page as the database gives it. */
export interface OnPageRow extends SiteArticleLink {
  readonly content: Prisma.JsonValue
}

/** What stands at the ordinal of an issue, with all that its live Edition says around it. */
export interface ArticleRow extends Pick<ExportedIssue, 'edition' | 'published' | 'changed'> {
  readonly slug: string
  readonly name: string
  readonly language: string
  readonly number: string | null
  readonly pages: readonly { readonly number: number; readonly name: string }[]
  readonly titleId: string
  readonly issueId: string
  readonly editionId: string
  /** Null where the Edition has no article of that ordinal. */
  readonly articleId: string | null
  readonly page: number
  readonly html: string
  readonly level: keyof typeof LEVEL_OF | null
  readonly tags: readonly ExportedTag[]
  readonly withdrawal: SiteWithdrawal | null
  /** The articles of its page in their order, itself among them, without what is withdrawn. */
  readonly onPage: readonly OnPageRow[]
  readonly previous: SiteArticleLink | null
  readonly next: SiteArticleLink | null
  readonly corrections: readonly CorrectionRow[]
}

const LINK = Prisma.sql`'page', e."pageNumber", 'ordinal', e."ordinal", 'headline', e."headline"`

/** The pages of an Edition `n`, as a list. */
export const PAGES_OF_EDITION = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('number', p."number", 'name', p."name") ORDER BY p."number"), '[]')
  FROM "EditionPage" p WHERE p."editionId" = n."id")`

/** What stands on the page of the article `a` in an Edition `n`. */
const ON_PAGE = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object(${LINK}, 'content', e."content") ORDER BY e."position"), '[]')
  FROM "EditionArticle" e WHERE e."editionId" = n."id" AND e."pageNumber" = a."pageNumber" AND ${IS_READABLE})`

/** The article right before or behind the article `a` in an Edition `n`. */
function beside(way: 'before' | 'behind'): Prisma.Sql {
  const [than, order] = way === 'before' ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`]
  return Prisma.sql`(
    SELECT json_build_object(${LINK}) FROM "EditionArticle" e
    WHERE e."editionId" = n."id" AND (e."pageNumber", e."position") ${than} (a."pageNumber", a."position") AND ${IS_READABLE}
    ORDER BY e."pageNumber" ${order}, e."position" ${order} LIMIT 1)`
}

/** Reads all of a live Edition that the screen of an article shows, as one statement, so that it cannot be of two Editions. */
export async function articleRow(slug: string, day: string, page: number, ordinal: number): Promise<ArticleRow> {
  const [row] = await preparedSql().$queryRaw<ArticleRow[]>`
    SELECT t."slug", t."name", t."language", n."issueNumber" AS "number", ${PAGES_OF_EDITION} AS "pages", ${EDITION_FACTS},
      t."id" AS "titleId", i."id" AS "issueId", n."id" AS "editionId", a."articleId", coalesce(a."pageNumber", ${page}::int) AS "page",
      a."html", a."level"::text, ${WITHDRAWAL_OF} AS "withdrawal",
      CASE WHEN a."pageNumber" = ${page}::int THEN ${tagsOf(Prisma.sql`n."id"`, Prisma.sql`a."articleId"`)} ELSE '[]' END AS "tags",
      CASE WHEN a."pageNumber" = ${page}::int THEN ${ON_PAGE} ELSE '[]' END AS "onPage",
      CASE WHEN a."pageNumber" = ${page}::int THEN ${beside('before')} END AS "previous",
      CASE WHEN a."pageNumber" = ${page}::int THEN ${beside('behind')} END AS "next",
      CASE WHEN a."pageNumber" = ${page}::int THEN ${CORRECTIONS_OF} ELSE '[]' END AS "corrections"
    FROM "Title" t JOIN "Issue" i ON i."titleId" = t."id" JOIN "Edition" n ON n."id" = i."liveEditionId"
    CROSS JOIN (SELECT ${ordinal}::int AS "ordinal") asked
    LEFT JOIN "EditionArticle" a ON a."editionId" = n."id" AND a."ordinal" = asked."ordinal"
    WHERE t."slug" = ${slug} AND i."date" = ${dateOf(day)}::date`
  if (!row) throw new NotFound('no-such-issue')
  return row
}
