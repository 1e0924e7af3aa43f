import 'server-only'
import type { SearchOrder, SearchWish } from '../../../search/wish'
import { preparedSql, type Sql } from '../../db'
import { Prisma } from '../../prisma-client/client'
import { type Asked, askedBy, has, inHead, type Part } from '../../search/queries'
import { type Bounded, bounded, MOST_COUNTED } from '../../search/bounded'
import type { SiteTag } from '../article-link'
import { HITS_A_SCREEN, type SiteHit, siteHits } from '../hits/queries'
import { FACETS, type Facets, noFacets } from './facets/queries'
import { narrowedTo } from './narrowing/queries'

/** What a search of the reading site is answered with. Null where its words have nothing that can be searched for. */
export interface SiteSearch {
  readonly hits: readonly SiteHit[]
  readonly total: Bounded
  readonly facets: Facets
}

/** What is found at first glance: how much, of what, and which of it is shown; nothing of that but the count where there is more than is counted. */
interface Survey extends Facets {
  readonly total: number
  readonly shown: readonly string[]
}

/**
 * Published articles that hold all phrases of a query, the best first. Up to a thousand are counted, by titles, years, pages, authors
 * and tags, in one statement; where there are more, those that are shown are found year by year.
 */
export async function searchSite(wish: SearchWish): Promise<SiteSearch | null> {
  const asked = await askedBy(wish.q)
  if (asked === null) return null
  const { total, shown, ...facets } = await survey(asked, wish)
  const many = total > MOST_COUNTED
  return {
    hits: await siteHits(many ? await foundAmongMany(asked, wish) : shown, asked.sought),
    total: bounded(total),
    facets: many ? await noFacets(wish) : facets,
  }
}

/** The tag that a search asks for, as it is read today; null where it asks for none that there is. One statement. */
export async function searchedTag(slug: string | null): Promise<SiteTag | null> {
  if (slug === null) return null
  const [tag] = await preparedSql().$queryRaw<SiteTag[]>`
    SELECT heir."slug", heir."label", heir."labelEn" FROM "Tag" t JOIN "Tag" heir ON heir."id" = coalesce(t."mergedIntoId", t."id") WHERE t."slug" = ${slug}`
  return tag ?? null
}

/** Every article that is found, by id; at most so many, in no order. One statement. */
export async function foundArticles(tx: Sql, wish: SearchWish, most: number): Promise<readonly string[]> {
  const asked = await askedBy(wish.q)
  if (asked === null) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT l."articleId" AS "id" FROM "LiveArticle" l WHERE ${has(asked, 'text')}${narrowedTo(wish)} LIMIT ${most}`
  return rows.map(({ id }) => id)
}

/** In the order of days, and within a day as it was printed. */
function byDay(order: SearchOrder): Prisma.Sql {
  return order === 'oldest'
    ? Prisma.sql`"date", "titleId", "pageNumber", "position"`
    : Prisma.sql`"date" DESC, "titleId", "pageNumber", "position"`
}

// What is found comes by the index of terms, and is put in order then: an order that the planner saw would lead it through all days.
async function survey(asked: Asked, wish: SearchWish): Promise<Survey> {
  const order = wish.order === 'best' ? Prisma.sql`"inHead" DESC, ${byDay('newest')}` : byDay(wish.order)
  const [row] = await preparedSql().$queryRaw<[Survey]>`
    WITH found AS MATERIALIZED (
      SELECT l."articleId", l."titleId", l."date", l."pageNumber", l."position", l."authors", ${inHead(asked)} AS "inHead"
      FROM "LiveArticle" l WHERE ${has(asked, 'text')}${narrowedTo(wish)} LIMIT ${MOST_COUNTED + 1}
    ), counted AS MATERIALIZED (SELECT count(*)::int AS "total" FROM found),
    few AS MATERIALIZED (SELECT * FROM found WHERE (SELECT "total" FROM counted) <= ${MOST_COUNTED})
    SELECT (SELECT "total" FROM counted),
      ARRAY(SELECT "articleId"::text FROM few ORDER BY ${order} LIMIT ${HITS_A_SCREEN} OFFSET ${wish.screen * HITS_A_SCREEN}) AS "shown",
      ${FACETS}`
  return row
}

/** Which are shown of more than are counted. They are turned as far as they are counted. */
async function foundAmongMany(asked: Asked, wish: SearchWish): Promise<readonly string[]> {
  const from = wish.screen * HITS_A_SCREEN
  const to = Math.min(from + HITS_A_SCREEN, MOST_COUNTED)
  if (from >= to) return []
  const years = await yearsOf(wish)
  if (wish.order !== 'best') {
    const inOrder = wish.order === 'oldest' ? years.toReversed() : years
    return (await yearByYear(asked, wish, 'text', inOrder, to)).slice(from, to)
  }
  const heads = await headsFound(asked, wish, years, to)
  const rest = heads.length < to ? await yearByYear(asked, wish, 'rest', years, to - heads.length) : []
  return [...heads, ...rest].slice(from, to)
}

/** Those that have it in what stands over them, newest first: together where they are few, else year by year. */
async function headsFound(asked: Asked, wish: SearchWish, years: readonly number[], most: number): Promise<readonly string[]> {
  const [row] = await preparedSql().$queryRaw<[{ ids: string[] | null }]>`
    WITH found AS MATERIALIZED (
      SELECT l."articleId", l."titleId", l."date", l."pageNumber", l."position" FROM "LiveArticle" l
      WHERE ${has(asked, 'head')}${narrowedTo(wish)} LIMIT ${MOST_COUNTED + 1}
    )
    SELECT CASE WHEN (SELECT count(*) FROM found) <= ${MOST_COUNTED}
      THEN ARRAY(SELECT "articleId"::text FROM found ORDER BY ${byDay('newest')} LIMIT ${most}) END AS "ids"`
  return row.ids ?? yearByYear(asked, wish, 'head', years, most)
}

/** The first of them in the order of years: as many years are looked through as it takes. */
async function yearByYear(asked: Asked, wish: SearchWish, part: Part | 'rest', years: readonly number[], most: number): Promise<readonly string[]> {
  const ids: string[] = []
  for (const year of years) {
    if (ids.length >= most) break
    const fits = part === 'rest' ? Prisma.sql`${has(asked, 'text', year)} AND NOT (${inHead(asked)})` : has(asked, part, year)
    const rows = await preparedSql().$queryRaw<{ id: string }[]>`
      WITH found AS MATERIALIZED (
        SELECT l."articleId", l."titleId", l."date", l."pageNumber", l."position" FROM "LiveArticle" l WHERE ${fits}${narrowedTo(wish)}
      )
      SELECT "articleId" AS "id" FROM found ORDER BY ${byDay(wish.order)} LIMIT ${most - ids.length}`
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

/** The years in which anything was printed that a search may mean, the newest first. By the ends of an index. */
async function yearsOf(wish: Pick<SearchWish, 'title' | 'from' | 'to'>): Promise<readonly number[]> {
  const within = narrowedTo({ title: wish.title, from: wish.from, to: wish.to })
  const [row] = await preparedSql().$queryRaw<[{ first: number | null; last: number | null }]>`
    SELECT extract(year FROM (SELECT min(l."date") FROM "LiveArticle" l WHERE true${within}))::int AS "first",
      extract(year FROM (SELECT max(l."date") FROM "LiveArticle" l WHERE true${within}))::int AS "last"`
  const { first, last } = row
  return first === null || last === null ? [] : Array.from({ length: last - first + 1 }, (_, back) => last - back)
}
