import 'server-only'
import { preparedSql } from '../../db'
import type { SiteTag } from '../article-link'
import type { SiteDatedLink } from '../notices/queries'

/** A series with the parts around an article, in the order in which they were printed, the article not among them. */
export interface SiteArticleSeries extends SiteTag {
  readonly before: readonly SiteDatedLink[]
  readonly after: readonly SiteDatedLink[]
}

/** What leads on from an article to other issues of its title. */
export interface SiteRelated {
  readonly series: readonly SiteArticleSeries[]
  readonly related: readonly SiteDatedLink[]
}

/** So many parts on either side tell where one stands in its series; the series' own screen has all. */
const PARTS = 3
/** An article is rarely in two series, and never well told in more. */
const SERIES = 2
/** The tags that are looked at, and of each the newest articles: a thousand entries of an index at most. */
const TAGS = 20
const OF_A_TAG = 50
/** What fits beside an article without being a list. */
const RELATED = 6

/**
 * The series of an article with the parts around it, and the articles of its title that share most with it. A tag counts the more,
 * the fewer articles have it; among equals the newest comes first. Both by the indexes of its tags, one statement of a bounded cost.
 */
export async function relatedTo(article: string): Promise<SiteRelated> {
  const [row] = await preparedSql().$queryRaw<SiteRelated[]>`
    WITH mine AS MATERIALIZED (
      SELECT g.*, v."kind"::text FROM "LiveTag" g JOIN "Tag" m ON m."id" = g."tagId" JOIN "Vocabulary" v ON v."id" = m."vocabularyId"
      WHERE g."articleId" = ${article}::uuid ORDER BY v."kind" = 'series' DESC, g."tagId" LIMIT ${TAGS}
    ), near AS (
      SELECT o."articleId", o."date", count(*) OVER (PARTITION BY o."tagId") AS "used" FROM mine m CROSS JOIN LATERAL (
        SELECT g."tagId", g."articleId", g."date" FROM "LiveTag" g WHERE g."tagId" = m."tagId" AND g."titleId" = m."titleId"
        ORDER BY g."date" DESC, g."pageNumber", g."position" LIMIT ${OF_A_TAG}) o
      WHERE m."kind" <> 'series'
    ), best AS (
      SELECT n."articleId", n."date", sum(1 / ln(1 + n."used")) AS "shared" FROM near n WHERE n."articleId" <> ${article}::uuid
      GROUP BY n."articleId", n."date" ORDER BY "shared" DESC, n."date" DESC, n."articleId" LIMIT ${RELATED}
    )
    SELECT (
      SELECT coalesce(json_agg(json_build_object('date', l."date", 'page', l."pageNumber", 'ordinal', l."ordinal", 'headline', l."headline")
        ORDER BY b."shared" DESC, b."date" DESC, l."pageNumber", l."position"), '[]')
      FROM best b JOIN "LiveArticle" l ON l."articleId" = b."articleId") AS "related", (
      SELECT coalesce(json_agg(json_build_object('slug', t."slug", 'label', t."label", 'labelEn', t."labelEn", 'before', b."links", 'after', a."links")), '[]')
      FROM (SELECT * FROM mine WHERE "kind" = 'series' LIMIT ${SERIES}) s JOIN "Tag" t ON t."id" = s."tagId"
      CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object('date', l."date", 'page', l."pageNumber", 'ordinal', l."ordinal", 'headline', l."headline")
          ORDER BY l."date", l."pageNumber", l."position"), '[]') AS "links"
        FROM (SELECT g."articleId" FROM "LiveTag" g WHERE g."tagId" = s."tagId" AND g."titleId" = s."titleId"
          AND (g."date" < s."date" OR g."date" = s."date" AND (g."pageNumber", g."position") < (s."pageNumber", s."position"))
          ORDER BY g."date" DESC, g."pageNumber" DESC, g."position" DESC LIMIT ${PARTS}) x JOIN "LiveArticle" l ON l."articleId" = x."articleId") b
      CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object('date', l."date", 'page', l."pageNumber", 'ordinal', l."ordinal", 'headline', l."headline")
          ORDER BY l."date", l."pageNumber", l."position"), '[]') AS "links"
        FROM (SELECT g."articleId" FROM "LiveTag" g WHERE g."tagId" = s."tagId" AND g."titleId" = s."titleId"
          AND (g."date" > s."date" OR g."date" = s."date" AND (g."pageNumber", g."position") > (s."pageNumber", s."position"))
          ORDER BY g."date", g."pageNumber", g."position" LIMIT ${PARTS}) x JOIN "LiveArticle" l ON l."articleId" = x."articleId") a) AS "series"`
  return row ?? { series: [], related: [] }
}
