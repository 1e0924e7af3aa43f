import 'server-only'
import type { SearchWish } from '../../../../search/wish'
import { preparedSql } from '../../../db'
import { Prisma } from '../../../prisma-client/client'
import type { SiteTag } from '../../article-link'
import type { SiteTitle } from '../../titles/queries'
import { narrowedTo } from '../narrowing/queries'

/** How many articles of a search have something; null where more are found than are counted. */
export interface Counted {
  readonly count: number | null
}

/** By what a search can be narrowed, and how much would be left. */
export interface Facets {
  readonly titles: readonly (SiteTitle & Counted)[]
  readonly years: readonly ({ readonly year: number } & Counted)[]
  readonly pages: readonly ({ readonly page: number } & Counted)[]
  readonly authors: readonly ({ readonly name: string } & Counted)[]
  readonly tags: readonly (SiteTag & Counted)[]
}

/** Names and tags are without end; these are the most frequent ones, as many as are read at a glance. */
const MOST_NAMES = 12
/** Some hundred years of one paper, and the pages of the thickest issue. */
const MOST_NUMBERS = 200

/** The facets of `few`, as columns of a statement: articleId, titleId, date, pageNumber and authors of what was found. */
export const FACETS = Prisma.sql`
  (SELECT coalesce(json_agg(x ORDER BY x."count" DESC, x."slug"), '[]') FROM (
    SELECT t."slug", t."name", t."language", count(*)::int AS "count" FROM few JOIN "Title" t ON t."id" = few."titleId" GROUP BY t."id") x) AS "titles",
  (SELECT coalesce(json_agg(x ORDER BY x."year" DESC), '[]') FROM (
    SELECT extract(year FROM "date")::int AS "year", count(*)::int AS "count" FROM few GROUP BY 1 ORDER BY 1 DESC LIMIT ${MOST_NUMBERS}) x) AS "years",
  (SELECT coalesce(json_agg(x ORDER BY x."page"), '[]') FROM (
    SELECT "pageNumber" AS "page", count(*)::int AS "count" FROM few GROUP BY 1 ORDER BY 1 LIMIT ${MOST_NUMBERS}) x) AS "pages",
  (SELECT coalesce(json_agg(x ORDER BY x."count" DESC, x."name"), '[]') FROM (
    SELECT name, count(*)::int AS "count" FROM few, unnest("authors") name GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_NAMES}) x) AS "authors",
  (SELECT coalesce(json_agg(x ORDER BY x."count" DESC, x."label"), '[]') FROM (
    SELECT t."slug", t."label", t."labelEn", counted."count" FROM (
      SELECT g."tagId", count(*)::int AS "count" FROM few JOIN "LiveTag" g USING ("articleId") GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_NAMES}
    ) counted JOIN "Tag" t ON t."id" = counted."tagId") x) AS "tags"`

/**
 * By what a search of more than is counted can be narrowed: titles and years in which anything was printed at all. By the ends of an
 * index for each title; what many thousands have would be counted for longer than a reader waits.
 */
export async function noFacets(wish: SearchWish): Promise<Facets> {
  const rows = await preparedSql().$queryRaw<(SiteTitle & { first: number; last: number })[]>`
    SELECT t."slug", t."name", t."language", extract(year FROM ends."first")::int AS "first", extract(year FROM ends."last")::int AS "last"
    FROM "Title" t, LATERAL (
      SELECT min(l."date") AS "first", max(l."date") AS "last" FROM "LiveArticle" l WHERE l."titleId" = t."id"${narrowedTo({ from: wish.from, to: wish.to })}
    ) ends WHERE ends."first" IS NOT NULL ORDER BY t."name"`
  const meant = wish.title === null ? rows : rows.filter(({ slug }) => slug === wish.title)
  const [first, last] = [Math.min(...meant.map((row) => row.first)), Math.max(...meant.map((row) => row.last))]
  return {
    titles: meant.map(({ slug, name, language }) => ({ slug, name, language, count: null })),
    years: meant.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, back) => ({ year: last - back, count: null })),
    pages: [], authors: [], tags: [],
  }
}
