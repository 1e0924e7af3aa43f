import 'server-only'
import { articlePath, issuePath, sitemapPath } from '../../../editorial/address'
import { MOST_ADDRESSES, MOST_NEWS, type NewsAddress, type SitemapAddress } from '../../../export/sitemap'
import { preparedSql } from '../../db'
import { NotFound } from '../../errors'
import { Prisma } from '../../prisma-client/client'

/** A part of a year's addresses begins a new file here, so that an issue of up to a tenth of a file never makes one too long. */
const ROOM = MOST_ADDRESSES - MOST_ADDRESSES / 10

/**
 * The live issues `i`, each with the part of its year's list in which it stands. Issues know the last ordinal that they gave out,
 * so that no article has to be counted: an issue has at most that many and itself.
 */
const PARTS = Prisma.sql`
  SELECT i."id", i."titleId", i."date", i."liveEditionId", extract(year FROM i."date")::int AS "year",
    ((sum(i."lastOrdinal" + 1) OVER (PARTITION BY i."titleId", extract(year FROM i."date") ORDER BY i."date") - 1) / ${ROOM}::int)::int + 1 AS "part"
  FROM "Issue" i WHERE i."liveEditionId" IS NOT NULL`

const DAY = Prisma.sql`to_char(i."date", 'YYYY-MM-DD')`
const CHANGED = (time: Prisma.Sql) => Prisma.sql`to_char(${time} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** Whether an issue `i` is of the last two days where its title `t` is at home. */
const IS_NEWS = Prisma.sql`i."date" >= (now() AT TIME ZONE t."timeZone")::date - 1`

/** The lists of all titles, the newest year first. One statement, over issues and no articles. */
export async function sitemapFiles(): Promise<readonly SitemapAddress[]> {
  const rows = await preparedSql().$queryRaw<{ slug: string; year: number; part: number; changed: string | null; news: boolean }[]>`
    SELECT t."slug", i."year", i."part", ${CHANGED(Prisma.sql`max(d."shownAt")`)} AS "changed", bool_or(${IS_NEWS}) AS "news"
    FROM (${PARTS}) i JOIN "Title" t ON t."id" = i."titleId" JOIN "Edition" d ON d."id" = i."liveEditionId"
    GROUP BY t."slug", i."year", i."part" ORDER BY t."slug", i."year" DESC, i."part" DESC`
  const news = rows.filter((row) => row.news).map(({ slug, changed }) => ({ address: sitemapPath(slug, 'news'), changed }))
  return [...news, ...rows.map(({ slug, year, part, changed }) => ({ address: sitemapPath(slug, { year, part }), changed }))]
}

/** The addresses of issues and articles of a part of a year, by day, page and place. One statement. NotFound where there is no such part. */
export async function sitemapPart(title: string, year: number, part: number): Promise<readonly SitemapAddress[]> {
  const rows = await preparedSql().$queryRaw<{ date: string; changed: string | null; page: number | null; ordinal: number | null }[]>`
    WITH issues AS MATERIALIZED (
      SELECT i."id", i."date", i."liveEditionId" FROM (
        ${PARTS} AND i."titleId" = (SELECT "id" FROM "Title" WHERE "slug" = ${title})
          AND i."date" >= make_date(${year}::int, 1, 1) AND i."date" < make_date(${year}::int + 1, 1, 1)
      ) i WHERE i."part" = ${part}::int
    )
    SELECT ${DAY} AS "date", ${CHANGED(Prisma.sql`d."shownAt"`)} AS "changed", l."pageNumber" AS "page", l."ordinal"
    FROM issues i JOIN "Edition" d ON d."id" = i."liveEditionId"
    LEFT JOIN "LiveArticle" l ON l."issueId" = i."id" ORDER BY i."date", l."pageNumber", l."position"`
  if (rows.length === 0) throw new NotFound('no-such-address')
  return rows.flatMap(({ date, changed, page, ordinal }, index) => [
    ...(rows[index - 1]?.date === date ? [] : [{ address: issuePath(title, date), changed }]),
    ...(page === null || ordinal === null ? [] : [{ address: articlePath(title, date, page, ordinal), changed }]),
  ])
}

/** The articles of the last two days, the newest first, as many as one list may have. One statement. */
export async function newsAddresses(title: string): Promise<readonly NewsAddress[]> {
  const rows = await preparedSql().$queryRaw<{ date: string; changed: string | null; page: number; ordinal: number; headline: string; paper: string; language: string }[]>`
    SELECT ${DAY} AS "date", ${CHANGED(Prisma.sql`d."shownAt"`)} AS "changed", l."pageNumber" AS "page", l."ordinal", l."headline",
      t."name" AS "paper", t."language"
    FROM "Title" t JOIN "Issue" i ON i."titleId" = t."id" AND ${IS_NEWS} JOIN "Edition" d ON d."id" = i."liveEditionId"
    JOIN "LiveArticle" l ON l."issueId" = i."id"
    WHERE t."slug" = ${title} ORDER BY i."date" DESC, l."pageNumber", l."position" LIMIT ${MOST_NEWS}`
  return rows.map(({ date, changed, page, ordinal, headline, paper, language }) => ({
    address: articlePath(title, date, page, ordinal), changed, paper, language, day: date, headline,
  }))
}
