import 'server-only'
import { opening } from '../../../article/opening'
import { excerpt } from '../../../search/excerpt'
import { highlight, NOTHING_SOUGHT, type Segment, type Sought } from '../../../search/highlight'
import { db, preparedSql } from '../../db'
import { NotFound } from '../../errors'
import { storedContent } from '../../json'
import { Prisma } from '../../prisma-client/client'
import { type Bounded, bounded, MOST_COUNTED } from '../../search/bounded'
import type { SiteArticleLink, SiteTag } from '../article-link'
import { type SiteTitle, siteTitle } from '../titles/queries'

/** A published article away from its issue: in a list of a tag, or among what a search found. */
export interface SiteHit extends SiteArticleLink {
  readonly title: SiteTitle
  readonly date: string
  /** Its headline, with what was looked for. */
  readonly marked: readonly Segment[]
  readonly snippet: readonly Segment[]
}

/** How many articles a list shows at once. */
export const HITS_A_SCREEN = 20

/** A stretch of some two lines on a phone shows why an article was found. */
const SNIPPET = 80

interface HitRow extends SiteTitle {
  readonly page: number
  readonly ordinal: number
  readonly headline: string
  readonly day: string
  /** What is searched, or where nothing is, what is read. */
  readonly told: { readonly text: string } | { readonly content: Prisma.JsonValue }
}

function hit({ page, ordinal, headline, told, day, slug, name, language }: HitRow, sought: Sought): SiteHit {
  return {
    page, ordinal, headline, date: day, title: { slug, name, language }, marked: highlight(headline, sought),
    snippet: 'text' in told ? excerpt(told.text, headline, sought, SNIPPET) : [{ text: opening(storedContent(told.content), SNIPPET).join(''), hit: false }],
  }
}

/** Live articles by their ids, in their order, with what is looked for marked in them, else with how they begin. One statement. */
export async function siteHits(ids: readonly string[], sought: Sought): Promise<readonly SiteHit[]> {
  if (ids.length === 0) return []
  const told = sought.phrases.length > 0 ? Prisma.sql`json_build_object('text', e."text")` : Prisma.sql`json_build_object('content', e."content")`
  const rows = await preparedSql().$queryRaw<HitRow[]>`
    SELECT l."pageNumber" AS page, l."ordinal", l."headline", ${told} AS "told", l."date"::text AS "day", t."slug", t."name", t."language"
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS shown("id", "place") JOIN "LiveArticle" l ON l."articleId" = shown."id"
    JOIN "EditionArticle" e USING ("editionId", "articleId") JOIN "Title" t ON t."id" = l."titleId" ORDER BY shown."place"`
  return rows.map((row) => hit(row, sought))
}

export interface SiteTagPage {
  readonly tag: SiteTag
  /** Whose the vocabulary of the tag is, and under which licence; null for one of the desk's own. */
  readonly source: { readonly name: string; readonly source: string } | null
  readonly title: SiteTitle
  /** The years in which it stood on articles, the newest first; and the one that is shown, null for all. */
  readonly years: readonly number[]
  readonly year: number | null
  readonly hits: readonly SiteHit[]
  readonly total: Bounded
}

/** Which of the articles under a tag are asked for: those of a year, and the screen of them, counted from 0. */
export interface SiteTagWish {
  readonly year?: number | null
  readonly screen?: number
}

/**
 * The published articles of a title under a tag, newest first. A tag without any is not found, nor is a screen behind the last or a year
 * without any. Four statements, whatever the archive.
 */
export async function siteTag(slug: string, tagSlug: string, { year = null, screen = 0 }: SiteTagWish = {}): Promise<SiteTagPage> {
  const [title, tag] = await Promise.all([
    siteTitle(slug),
    db().tag.findUnique({ where: { slug: tagSlug, mergedIntoId: null }, select: { id: true, slug: true, label: true, labelEn: true, vocabulary: { select: { name: true, source: true } } } }),
  ])
  if (!tag) throw new NotFound('no-such-tag')
  const { shown, counted, years } = await tagged(slug, tag.id, year, screen)
  if (shown.length === 0) throw new NotFound('no-such-tag')
  const { slug: address, label, labelEn, vocabulary: { name, source } } = tag
  return {
    tag: { slug: address, label, labelEn }, source: source === null ? null : { name, source }, title, years, year,
    hits: await siteHits(shown, NOTHING_SOUGHT), total: bounded(counted),
  }
}

interface Tagged {
  readonly shown: readonly string[]
  readonly counted: number
  readonly years: readonly number[]
}

/** One screen of the articles of a title that have a tag, how many there are, and in which years. One statement, by its index alone. */
async function tagged(title: string, tag: string, year: number | null, screen: number): Promise<Tagged> {
  const ofTag = Prisma.sql`g."tagId" = ${tag}::uuid AND g."titleId" = t."id"`
  const within = year === null ? Prisma.empty : Prisma.sql`AND g."date" BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31)`
  const from = screen * HITS_A_SCREEN
  const [row] = await preparedSql().$queryRaw<[Tagged]>`
    SELECT ARRAY(
      SELECT g."articleId"::text FROM "LiveTag" g WHERE ${ofTag} ${within}
      ORDER BY g."date" DESC, g."pageNumber", g."position" LIMIT ${Math.max(0, Math.min(HITS_A_SCREEN, MOST_COUNTED - from))} OFFSET ${from}) AS "shown",
      (SELECT count(*)::int FROM (SELECT 1 FROM "LiveTag" g WHERE ${ofTag} ${within} LIMIT ${MOST_COUNTED + 1}) counted) AS "counted",
      ARRAY(
        WITH RECURSIVE newest AS (
          (SELECT g."date" FROM "LiveTag" g WHERE ${ofTag} ORDER BY g."date" DESC LIMIT 1)
          UNION ALL
          SELECT before."date" FROM newest CROSS JOIN LATERAL (
            SELECT g."date" FROM "LiveTag" g WHERE ${ofTag} AND g."date" < make_date(extract(year FROM newest."date")::int, 1, 1)
            ORDER BY g."date" DESC LIMIT 1) before
        )
        SELECT extract(year FROM newest."date")::int FROM newest ORDER BY 1 DESC) AS "years"
    FROM "Title" t WHERE t."slug" = ${title}`
  return row
}

/** The address that a tag has today, by one that it had before it was renamed or merged; null where none had it. One query. */
export async function tagMovedTo(slug: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ slug: string }[]>`
    SELECT heir."slug" FROM (
      SELECT "id" FROM "Tag" WHERE "slug" = ${slug} UNION SELECT "tagId" FROM "TagAddress" WHERE "slug" = ${slug}
    ) former JOIN "Tag" t ON t."id" = former."id" JOIN "Tag" heir ON heir."id" = coalesce(t."mergedIntoId", t."id") WHERE heir."slug" <> ${slug}`
  return row?.slug ?? null
}
