import 'server-only'
import { MOST_COUNTED } from '../../search/bounded'
import { NOTHING_SOUGHT } from '../../../search/highlight'
import { preparedSql } from '../../db'
import { NotFound } from '../../errors'
import { Prisma } from '../../prisma-client/client'
import type { SiteTag, SiteTagKind } from '../article-link'
import { HITS_A_SCREEN, type SiteHit, siteHits } from '../hits/queries'
import type { SiteDatedLink } from '../notices/queries'
import { type SiteTitle, siteTitle } from '../titles/queries'

/** What a paper is about shows in its newest articles; counting all of an archive would cost more with every issue. */
const NEWEST = 1_000
/** What of a kind fits a screen. */
const OF_A_KIND = 40
/** The newest articles `l` of a title by its address, as far as lists look at them. */
function newestOf(slug: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT l.* FROM "Title" t JOIN LATERAL (
      SELECT o."articleId", o."authors" FROM "LiveArticle" o WHERE o."titleId" = t."id" ORDER BY o."date" DESC, o."pageNumber", o."position" LIMIT ${NEWEST}) l ON true
    WHERE t."slug" = ${slug})`
}

/** A tag with the kind of its vocabulary, and how many of the newest articles have it. */
export interface SiteUsedTag extends SiteTag {
  readonly kind: SiteTagKind
  readonly used: number
}

/** What a title writes about: the tags that its newest articles have, those used most of each kind. Two statements, whatever the archive. */
export async function siteTags(slug: string): Promise<{ readonly title: SiteTitle; readonly tags: readonly SiteUsedTag[] }> {
  const title = await siteTitle(slug)
  const tags = await preparedSql().$queryRaw<SiteUsedTag[]>`
    SELECT r."slug", r."label", r."labelEn", r."kind", r."used" FROM (
      SELECT m."slug", m."label", m."labelEn", v."kind"::text, u."used",
        row_number() OVER (PARTITION BY v."kind" ORDER BY u."used" DESC, m."label") AS "place"
      FROM (SELECT g."tagId", count(*)::int AS "used" FROM ${newestOf(slug)} l JOIN "LiveTag" g ON g."articleId" = l."articleId" GROUP BY g."tagId") u
      JOIN "Tag" m ON m."id" = u."tagId" JOIN "Vocabulary" v ON v."id" = m."vocabularyId") r
    WHERE r."place" <= ${OF_A_KIND} ORDER BY r."kind", r."used" DESC, r."label"`
  return { title, tags }
}

/** A series with its newest part. */
export interface SiteSeries extends SiteTag {
  readonly parts: number
  readonly newest: SiteDatedLink
}

/** The series of a title, the ones with the newest parts first. Two statements; each series costs a look into its index. */
export async function siteSeriesList(slug: string): Promise<{ readonly title: SiteTitle; readonly series: readonly SiteSeries[] }> {
  const title = await siteTitle(slug)
  const series = await preparedSql().$queryRaw<SiteSeries[]>`
    SELECT m."slug", m."label", m."labelEn", n."parts", to_jsonb(d) AS "newest"
    FROM "Title" t CROSS JOIN "Vocabulary" v JOIN "Tag" m ON m."vocabularyId" = v."id"
    JOIN LATERAL (
      SELECT l."date"::text, l."pageNumber" AS "page", l."ordinal", l."headline" FROM "LiveTag" g JOIN "LiveArticle" l ON l."articleId" = g."articleId"
      WHERE g."tagId" = m."id" AND g."titleId" = t."id" ORDER BY g."date" DESC, g."pageNumber", g."position" LIMIT 1) d ON true
    CROSS JOIN LATERAL (SELECT count(*)::int AS "parts" FROM (
      SELECT 1 FROM "LiveTag" g WHERE g."tagId" = m."id" AND g."titleId" = t."id" LIMIT ${MOST_COUNTED + 1}) counted) n
    WHERE t."slug" = ${slug} AND v."kind" = 'series' ORDER BY d."date" DESC, m."label" LIMIT 200`
  return { title, series }
}

/** Somebody whose name stands over articles, and over how many of the newest. */
export interface SiteContributor {
  readonly name: string
  readonly used: number
}

/** How many names a screen shows. */
const NAMES = 200

/** Who writes for a title: the names over its newest articles, the most frequent first. Two statements, whatever the archive. */
export async function siteContributors(slug: string): Promise<{ readonly title: SiteTitle; readonly contributors: readonly SiteContributor[] }> {
  const title = await siteTitle(slug)
  const contributors = await preparedSql().$queryRaw<SiteContributor[]>`
    SELECT n."name", count(*)::int AS "used" FROM ${newestOf(slug)} l CROSS JOIN LATERAL unnest(l."authors") AS n("name")
    GROUP BY n."name" ORDER BY 2 DESC, 1 LIMIT ${NAMES}`
  return { title, contributors }
}

export interface SiteContributorPage {
  readonly title: SiteTitle
  readonly name: string
  readonly hits: readonly SiteHit[]
  /** One more than is counted where there are more. */
  readonly total: number
}

/** What a title printed by somebody, newest first, `screen` counting from 0; a name over nothing is not found. Three statements. */
export async function siteContributor(slug: string, name: string, screen = 0): Promise<SiteContributorPage> {
  const title = await siteTitle(slug)
  const rows = await preparedSql().$queryRaw<{ id: string; total: number }[]>`
    WITH written AS MATERIALIZED (
      SELECT l."articleId", l."date", l."pageNumber", l."position" FROM "Title" t JOIN "LiveArticle" l ON l."titleId" = t."id"
      WHERE t."slug" = ${slug} AND l."authors" @> ARRAY[${name}::text] ORDER BY l."date" DESC, l."pageNumber", l."position" LIMIT ${MOST_COUNTED + 1}
    )
    SELECT w."articleId"::text AS "id", (SELECT count(*)::int FROM written) AS "total" FROM written w
    ORDER BY w."date" DESC, w."pageNumber", w."position" LIMIT ${HITS_A_SCREEN} OFFSET ${screen * HITS_A_SCREEN}`
  const [first] = rows
  if (!first) throw new NotFound('no-such-address')
  return { title, name, hits: await siteHits(rows.map(({ id }) => id), NOTHING_SOUGHT), total: first.total }
}
