import 'server-only'
import { monthBounds, monthOf } from '../../../editorial/month'
import { preparedSql } from '../../db'
import { NotFound } from '../../errors'
import { Prisma } from '../../prisma-client/client'
import type { SiteTitle } from '../titles/queries'

/** An issue as a calendar shows it: its day, its number, and the headline that leads it. */
export interface SiteCalendarIssue {
  readonly day: string
  readonly number: string | null
  readonly lead: string | null
}

/** A month of a title. Months are told as 2026-06. */
export interface SiteCalendar {
  readonly title: SiteTitle
  readonly month: string
  readonly issues: readonly SiteCalendarIssue[]
  /** The nearest months before and after it that have issues. */
  readonly previous: string | null
  readonly next: string | null
  /** The months of its year that have issues. */
  readonly months: readonly string[]
  /** The newest month with issues of each year that has any, the newest year first. */
  readonly years: readonly string[]
}

/** The published issues `i` of a title `t`. */
const OF_TITLE = Prisma.sql`i."titleId" = t."id" AND i."liveEditionId" IS NOT NULL`

function monthIn(date: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${date}, 'YYYY-MM')`
}

/** The published issues of a title from one day on and before another, with what leads each. */
function issuesBetween(first: string, after: string): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('day', to_char(i."date", 'YYYY-MM-DD'), 'number', n."issueNumber", 'lead', l."headline") ORDER BY i."date"), '[]')
    FROM "Issue" i JOIN "Edition" n ON n."id" = i."liveEditionId" LEFT JOIN LATERAL (
      SELECT a."headline" FROM "LiveArticle" a WHERE a."issueId" = i."id" ORDER BY a."pageNumber", a."position" LIMIT 1) l ON true
    WHERE ${OF_TITLE} AND i."date" >= ${first}::date AND i."date" < ${after}::date`
}

/** The years of a title, by a step through the index for each of them, however many issues lie between two. */
const YEARS = Prisma.sql`
  WITH RECURSIVE newest AS (
    (SELECT i."date" FROM "Issue" i WHERE ${OF_TITLE} ORDER BY i."date" DESC LIMIT 1)
    UNION ALL
    SELECT before."date" FROM newest CROSS JOIN LATERAL (
      SELECT i."date" FROM "Issue" i WHERE ${OF_TITLE} AND i."date" < make_date(extract(year FROM newest."date")::int, 1, 1)
      ORDER BY i."date" DESC LIMIT 1) before
  )
  SELECT coalesce(jsonb_agg(${monthIn(Prisma.sql`newest."date"`)} ORDER BY newest."date" DESC), '[]') FROM newest`

function monthsOf(year: number): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(jsonb_agg(${monthIn(Prisma.sql`m."first"`)} ORDER BY m."first"), '[]')
    FROM (SELECT make_date(${year}::int, n, 1) AS "first" FROM generate_series(1, 12) n) m
    WHERE EXISTS (SELECT 1 FROM "Issue" i WHERE ${OF_TITLE} AND i."date" >= m."first" AND i."date" < (m."first" + interval '1 month')::date)`
}

/**
 * A month of a title's issues; one without any is there as long as there are earlier and later ones. One statement, whose cost is
 * that of the month and of the years, not of the archive.
 */
export async function siteCalendar(slug: string, month: string): Promise<SiteCalendar> {
  const { first, after } = monthBounds(month)
  const [found] = await preparedSql().$queryRaw<(SiteTitle & Omit<SiteCalendar, 'title' | 'month'>)[]>`
    SELECT t."slug", t."name", t."language", (${issuesBetween(first, after)}) AS "issues",
      (SELECT ${monthIn(Prisma.sql`i."date"`)} FROM "Issue" i WHERE ${OF_TITLE} AND i."date" < ${first}::date ORDER BY i."date" DESC LIMIT 1) AS "previous",
      (SELECT ${monthIn(Prisma.sql`i."date"`)} FROM "Issue" i WHERE ${OF_TITLE} AND i."date" >= ${after}::date ORDER BY i."date" LIMIT 1) AS "next",
      (${monthsOf(Number(month.slice(0, 4)))}) AS "months", (${YEARS}) AS "years"
    FROM "Title" t WHERE t."slug" = ${slug}`
  if (!found) throw new NotFound('no-such-title', { title: slug })
  const { slug: address, name, language, ...calendar } = found
  if (calendar.issues.length === 0 && (calendar.previous === null || calendar.next === null)) throw new NotFound('no-such-issue')
  return { title: { slug: address, name, language }, month, ...calendar }
}

/** The month of a title's newest issue. One statement. */
export async function newestMonth(slug: string): Promise<string> {
  const [newest] = await preparedSql().$queryRaw<{ day: string }[]>`
    SELECT to_char(i."date", 'YYYY-MM-DD') AS "day" FROM "Title" t JOIN "Issue" i ON ${OF_TITLE}
    WHERE t."slug" = ${slug} ORDER BY i."date" DESC LIMIT 1`
  if (!newest) throw new NotFound('no-such-issue')
  return monthOf(newest.day)
}
