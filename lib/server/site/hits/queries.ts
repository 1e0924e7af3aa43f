import 'server-only'
import { cache } from 'react'
import { dayOf } from '../../../editorial/dates'
import { excerpt } from '../../../search/excerpt'
import type { Segment } from '../../../search/highlight'
import { toTsquery } from '../../../search/terms'
import { db } from '../../db'
import { NotFound } from '../../errors'
import { Prisma } from '../../prisma-client/client'
import type { SiteArticleLink, SiteTag } from '../article-link'
import { type SiteTitle, siteTitle } from '../titles/queries'

/** A published article away from its issue: in a list of a tag, or among what a search found. */
export interface SiteHit extends SiteArticleLink {
  readonly title: SiteTitle
  readonly date: string
  readonly snippet: readonly Segment[]
}

/** How many articles a list shows at once. */
export const HITS_A_SCREEN = 20

/** A stretch of some two lines on a phone shows why an article was found. */
const SNIPPET = 80

interface HitRow {
  page: number
  ordinal: number
  headline: string
  text: string
  date: Date
  slug: string
  name: string
  language: string
}

function hit({ page, ordinal, headline, text, date, slug, name, language }: HitRow, query: string): SiteHit {
  return {
    page, ordinal, headline, date: dayOf(date), title: { slug, name, language }, snippet: excerpt(text, headline, query, SNIPPET),
  }
}

const FROM_LIVE = Prisma.sql`
  FROM "LiveArticle" l JOIN "EditionArticle" e USING ("editionId", "articleId") JOIN "Title" t ON t.id = l."titleId"`

/** One screen of the live articles that fit, newest first, and how many there are. Two queries. */
async function hitsWhere(fits: Prisma.Sql, query: string, screen: number): Promise<{ hits: SiteHit[]; total: number }> {
  const [rows, [count]] = await Promise.all([
    db().$queryRaw<HitRow[]>`
      SELECT l."pageNumber" AS page, l."ordinal", l."headline", e."text", l."date", t."slug", t."name", t."language"
      ${FROM_LIVE} ${fits} ORDER BY l."date" DESC, t."slug", l."pageNumber", l."position"
      LIMIT ${HITS_A_SCREEN} OFFSET ${screen * HITS_A_SCREEN}`,
    db().$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total ${FROM_LIVE} ${fits}`,
  ])
  return { hits: rows.map((row) => hit(row, query)), total: Number(count?.total ?? 0) }
}

export interface SiteTagPage {
  readonly tag: SiteTag
  /** Whose the vocabulary of the tag is, and under which licence; null for one of the desk's own. */
  readonly source: { readonly name: string; readonly source: string } | null
  readonly title: SiteTitle
  readonly hits: readonly SiteHit[]
  readonly total: number
}

/** The published articles of a title under a tag, newest first, `screen` counting from 0. A tag without any is not found. */
export const siteTag = cache(async (slug: string, tagSlug: string, screen = 0): Promise<SiteTagPage> => {
  const [title, tag] = await Promise.all([
    siteTitle(slug),
    db().tag.findUnique({ where: { slug: tagSlug, mergedIntoId: null }, select: { id: true, slug: true, label: true, labelEn: true, vocabulary: { select: { name: true, source: true } } } }),
  ])
  if (!tag) throw new NotFound('no-such-tag')
  const tagged = Prisma.sql`
    WHERE t."slug" = ${slug} AND l."articleId" IN (SELECT g."articleId" FROM "LiveTag" g WHERE g."tagId" = ${tag.id}::uuid AND g."titleId" = l."titleId")`
  const { hits, total } = await hitsWhere(tagged, '', screen)
  if (total === 0) throw new NotFound('no-such-tag')
  const { slug: address, label, labelEn, vocabulary: { name, source } } = tag
  return { tag: { slug: address, label, labelEn }, source: source === null ? null : { name, source }, title, hits, total }
})

/** The address that a tag has today, by one that it had before it was renamed or merged; null where none had it. One query. */
export async function tagMovedTo(slug: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ slug: string }[]>`
    SELECT heir."slug" FROM (
      SELECT "id" FROM "Tag" WHERE "slug" = ${slug} UNION SELECT "tagId" FROM "TagAddress" WHERE "slug" = ${slug}
    ) former JOIN "Tag" t ON t."id" = former."id" JOIN "Tag" heir ON heir."id" = coalesce(t."mergedIntoId", t."id") WHERE heir."slug" <> ${slug}`
  return row?.slug ?? null
}

export interface SiteSearch {
  readonly query: string
  readonly hits: readonly SiteHit[]
  readonly total: number
}

/** Published articles that hold all phrases of a query, newest first; none where it has nothing that can be searched. */
export async function searchSite(query: string, { title, screen = 0 }: { title?: string; screen?: number } = {}): Promise<SiteSearch> {
  const terms = toTsquery(query)
  if (terms === null) return { query, hits: [], total: 0 }
  const within = title ? Prisma.sql`AND t."slug" = ${title}` : Prisma.empty
  return { query, ...(await hitsWhere(Prisma.sql`WHERE l."terms" @@ ${terms}::tsquery ${within}`, query, screen)) }
}
