import 'server-only'
import { cache } from 'react'
import type { ArticleContent } from '../../article/content'
import { dateOf, dayOf, isDay } from '../../editorial/dates'
import { excerpt } from '../../search/excerpt'
import type { Segment } from '../../search/highlight'
import { toTsquery } from '../../search/terms'
import { db } from '../db'
import { NotFound } from '../errors'
import { storedContent } from '../json'
import { isWithdrawn, standsIn } from '../withdrawals/queries'
import { Prisma } from '../prisma-client/client'

/*
 * Everything that the public reads. Nothing here knows an article that is not in a live Edition: each query begins at
 * `liveEditionId`, and what is not there is not found. What the paper has withdrawn is left out of each of them.
 */

export interface SiteTitle {
  readonly slug: string
  readonly name: string
  readonly language: string
}

/** An issue as a list shows it. */
export interface SiteIssue {
  readonly title: SiteTitle
  readonly date: string
  readonly number: string | null
  readonly pages: readonly { readonly number: number; readonly name: string }[]
}

/** An issue with the headlines that stand first in it. */
export interface SiteLatestIssue extends SiteIssue {
  readonly leads: readonly SiteArticleLink[]
}

/** An article as a list shows it. */
export interface SiteArticleLink {
  readonly page: number
  readonly ordinal: number
  readonly headline: string
}

/** An article as an issue or a page shows it: its parts without the rendered body. */
export interface SiteArticle extends SiteArticleLink {
  readonly content: ArticleContent
}

export interface SiteTag {
  readonly slug: string
  readonly label: string
  readonly labelEn: string | null
}

const TITLE = { select: { slug: true, name: true, language: true } } as const
const PAGES = { orderBy: { number: 'asc' }, select: { number: true, name: true } } as const
const READING_ORDER = [{ pageNumber: 'asc' }, { position: 'asc' }] as const
const LINK = { pageNumber: true, ordinal: true, headline: true } as const

function link({ pageNumber, ordinal, headline }: { pageNumber: number; ordinal: number; headline: string }): SiteArticleLink {
  return { page: pageNumber, ordinal, headline }
}

/** What may be read of an Edition: all but what the paper has withdrawn since. */
const READABLE = { article: { notices: { none: { kind: 'withdrawal', liftedAt: null } } } } as const
/** The same for a row `e` of EditionArticle. */
const IS_READABLE = Prisma.sql`NOT ${isWithdrawn(Prisma.sql`e."articleId"`)}`

/** The day of a notice `n` where its title `t` is at home. */
const DAY_OF_NOTICE = Prisma.sql`to_char(n."at" AT TIME ZONE t."timeZone", 'YYYY-MM-DD')`

/** How many headlines stand for an issue in a list of issues. */
const MOST_LEADS = 4

/** The newest published issues, of all titles or of one. Two queries. */
export const latestIssues = cache(async (title?: string, most = 12): Promise<SiteLatestIssue[]> => {
  const rows = await db().issue.findMany({
    where: { liveEditionId: { not: null }, ...(title ? { title: { slug: title } } : {}) },
    orderBy: [{ date: 'desc' }, { title: { slug: 'asc' } }],
    take: most,
    select: { date: true, title: TITLE, liveEdition: { select: { id: true, issueNumber: true, pages: PAGES } } },
  })
  const leads = await leadsOf(rows.flatMap(({ liveEdition }) => (liveEdition ? [liveEdition.id] : [])))
  return rows.map(({ date, title: paper, liveEdition }) => ({
    title: paper,
    date: dayOf(date),
    number: liveEdition?.issueNumber ?? null,
    pages: liveEdition?.pages ?? [],
    leads: leads.get(liveEdition?.id ?? '') ?? [],
  }))
})

/** The first headlines of each Edition. One query. */
async function leadsOf(editions: readonly string[]): Promise<Map<string, SiteArticleLink[]>> {
  const rows = await db().$queryRaw<{ editionId: string; page: number; ordinal: number; headline: string }[]>`
    SELECT e."editionId", e."pageNumber" AS page, e."ordinal", e."headline"
    FROM unnest(${[...editions]}::uuid[]) AS wanted(id), LATERAL (
      SELECT * FROM "EditionArticle" e WHERE "editionId" = wanted.id AND ${IS_READABLE} ORDER BY "pageNumber", "position" LIMIT ${MOST_LEADS}
    ) e ORDER BY e."pageNumber", e."position"`
  const leads = new Map<string, SiteArticleLink[]>(editions.map((id) => [id, []]))
  for (const { editionId, ...lead } of rows) leads.get(editionId)?.push(lead)
  return leads
}

/** The titles that have something to read, by name. One query. */
export async function siteTitles(): Promise<SiteTitle[]> {
  return db().title.findMany({
    where: { issues: { some: { liveEditionId: { not: null } } } }, orderBy: { name: 'asc' }, ...TITLE,
  })
}

/** A title that has something to read, or whose name at least is known. */
export const siteTitle = cache(async (slug: string): Promise<SiteTitle> => {
  const title = await db().title.findUnique({ where: { slug }, ...TITLE })
  if (!title) throw new NotFound('no-such-title', { title: slug })
  return title
})

export interface SiteIssueContent extends SiteIssue {
  readonly articles: readonly SiteArticle[]
  /** Of one page: the articles of other pages of which a later part is printed on it. */
  readonly continued: readonly SiteArticleLink[]
  readonly previous: string | null
  readonly next: string | null
}

/** A published issue with all its articles, or those of one page. */
export const siteIssue = cache(async (slug: string, day: string, page?: number): Promise<SiteIssueContent> => {
  const { id: _, titleId, editionId, ...issue } = await liveIssue(slug, day)
  const [articles, continued, previous, next] = await Promise.all([
    db().editionArticle.findMany({
      where: { editionId, ...READABLE, ...(page === undefined ? {} : { pageNumber: page }) },
      orderBy: [...READING_ORDER],
      select: { ...LINK, content: true },
    }),
    page === undefined ? [] : continuedOn(editionId, page),
    neighbour(titleId, issue.date, 'before'),
    neighbour(titleId, issue.date, 'after'),
  ])
  if (page !== undefined && !issue.pages.some(({ number }) => number === page)) throw new NotFound('no-such-page')
  return { ...issue, continued, previous, next, articles: articles.map((row) => ({ ...link(row), content: storedContent(row.content) })) }
})

/** The articles of an Edition of which a later part is printed on a page. One query. */
async function continuedOn(editionId: string, page: number): Promise<SiteArticleLink[]> {
  const rows = await db().editionArticle.findMany({
    where: { editionId, ...READABLE, parts: { some: { pageNumber: page } } }, orderBy: [...READING_ORDER], select: LINK,
  })
  return rows.map(link)
}

async function liveIssue(slug: string, day: string) {
  if (!isDay(day)) throw new NotFound('no-such-issue')
  const issue = await db().issue.findFirst({
    where: { title: { slug }, date: dateOf(day), liveEditionId: { not: null } },
    select: { id: true, titleId: true, title: TITLE, liveEdition: { select: { id: true, issueNumber: true, pages: PAGES } } },
  })
  if (!issue?.liveEdition) throw new NotFound('no-such-issue')
  const { id, titleId, title, liveEdition } = issue
  const { id: editionId, issueNumber: number, pages } = liveEdition
  return { id, titleId, number, title, date: day, editionId, pages }
}

async function neighbour(titleId: string, day: string, side: 'before' | 'after'): Promise<string | null> {
  const date = dateOf(day)
  const issue = await db().issue.findFirst({
    where: { titleId, liveEditionId: { not: null }, date: side === 'before' ? { lt: date } : { gt: date } },
    orderBy: { date: side === 'before' ? 'desc' : 'asc' },
    select: { date: true },
  })
  return issue && dayOf(issue.date)
}

export interface SiteArticlePage {
  readonly kind: 'article'
  readonly issue: SiteIssue
  readonly article: SiteArticle
  /** The body, rendered by our own whitelist when the Edition was made. */
  readonly html: string
  readonly tags: readonly SiteTag[]
  /** All articles of its page in their order, itself among them. */
  readonly onPage: readonly SiteArticleLink[]
  readonly previous: SiteArticleLink | null
  readonly next: SiteArticleLink | null
  /** Whether nobody had proofread it when it was published. */
  readonly unproofed: boolean
  /** What was corrected in it, oldest first. */
  readonly corrections: readonly SiteCorrection[]
  /** The articles that it corrects. */
  readonly corrects: readonly SiteDatedLink[]
}

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

/** An article that the paper has withdrawn: its address says so, and nothing of its text is left. */
export interface SiteArticleWithdrawn {
  readonly kind: 'withdrawn'
  readonly issue: SiteIssue
  readonly page: number
  readonly ordinal: number
  readonly text: string
  readonly day: string
}

/** Where an article is found now, when its address is an old one. */
export interface SiteArticleMoved {
  readonly kind: 'moved'
  readonly page: number
  readonly ordinal: number
}

/**
 * A published article by its address. One that was joined into another, a later part of one, or one asked for on the wrong
 * page tells where to go.
 */
export const siteArticle = cache(async (
  slug: string, day: string, page: number, ordinal: number,
): Promise<SiteArticlePage | SiteArticleMoved | SiteArticleWithdrawn> => {
  const { editionId, id: issueId, titleId: _, ...issue } = await liveIssue(slug, day)
  const row = await db().editionArticle.findUnique({
    where: { editionId_ordinal: { editionId, ordinal } },
    include: { tags: { select: { tag: { select: { slug: true, label: true, labelEn: true } } } } },
  })
  const withdrawal = await withdrawalOf(issueId, row?.articleId ?? null, ordinal)
  if (withdrawal) return { kind: 'withdrawn', issue, page: row?.pageNumber ?? page, ordinal, ...withdrawal }
  if (!row) return joinedInto(issueId, editionId, ordinal)
  if (row.pageNumber !== page) return { kind: 'moved', page: row.pageNumber, ordinal }
  const [order, notices] = await Promise.all([
    db().editionArticle.findMany({ where: { editionId, ...READABLE }, orderBy: [...READING_ORDER], select: LINK }),
    correctionsOf(issueId, editionId, row.articleId),
  ])
  const at = order.findIndex((other) => other.ordinal === ordinal)
  const beside = (index: number) => (order[index] ? link(order[index]) : null)
  return {
    kind: 'article',
    issue,
    article: { ...link(row), content: storedContent(row.content) },
    html: row.html,
    tags: row.tags.map(({ tag }) => tag),
    onPage: order.filter((other) => other.pageNumber === page).map(link),
    previous: at > 0 ? beside(at - 1) : null,
    next: beside(at + 1),
    unproofed: row.level === 'not_proofread' || row.level === 'problematic',
    ...notices,
  }
})

/** The withdrawal that stands for an article, whatever Edition is shown. One query. */
async function withdrawalOf(issueId: string, article: string | null, ordinal: number): Promise<Pick<SiteArticleWithdrawn, 'text' | 'day'> | null> {
  const [row] = await db().$queryRaw<Pick<SiteArticleWithdrawn, 'text' | 'day'>[]>`
    SELECT n."text", ${DAY_OF_NOTICE} AS "day"
    FROM "Notice" n JOIN "Article" a ON a."id" = n."articleId" JOIN "Issue" i ON i."id" = a."issueId" JOIN "Title" t ON t."id" = i."titleId"
    WHERE n."kind" = 'withdrawal' AND n."liftedAt" IS NULL
      AND a."issueId" = ${issueId}::uuid AND (a."id" = ${article}::uuid OR ${article}::uuid IS NULL AND a."ordinal" = ${ordinal})`
  return row ?? null
}

/** Where readers find an article now, by its id in SQL: a lateral row, none where it is not published or was withdrawn. */
function readAt(article: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT to_char(hi."date", 'YYYY-MM-DD') AS "date", h."pageNumber" AS "page", h."ordinal", h."headline"
    FROM "Article" ha JOIN "Issue" hi ON hi."id" = ha."issueId" JOIN LATERAL ${standsIn(Prisma.sql`hi."liveEditionId"`, Prisma.sql`ha."id"`)} h ON true
    WHERE ha."id" = ${article} AND NOT ${isWithdrawn(Prisma.sql`h."articleId"`)})`
}

interface CorrectionRow {
  readonly about: boolean
  readonly text: string
  readonly day: string
  readonly other: SiteDatedLink | null
}

/** The corrections of an article, its parts and what was joined into it, and what they correct themselves. One query. */
async function correctionsOf(issueId: string, editionId: string, article: string): Promise<Pick<SiteArticlePage, 'corrections' | 'corrects'>> {
  const rows = await db().$queryRaw<CorrectionRow[]>`
    WITH RECURSIVE mine AS (
      SELECT ${article}::uuid AS "id"
      UNION SELECT "articleId" FROM "EditionPart" WHERE "editionId" = ${editionId}::uuid AND "wholeId" = ${article}::uuid
      UNION SELECT a."id" FROM "Article" a JOIN mine ON a."mergedIntoId" = mine."id" WHERE a."issueId" = ${issueId}::uuid
    ), said AS (
      SELECT n.*, n."articleId" IN (SELECT "id" FROM mine) AS "about" FROM "Notice" n
      WHERE n."kind" = 'correction' AND n."liftedAt" IS NULL AND (n."articleId" IN (SELECT "id" FROM mine) OR n."printedInId" IN (SELECT "id" FROM mine))
    )
    SELECT n."about", n."text", ${DAY_OF_NOTICE} AS "day", CASE WHEN o."ordinal" IS NOT NULL THEN to_jsonb(o) END AS "other"
    FROM said n CROSS JOIN (SELECT t.* FROM "Title" t JOIN "Issue" i ON i."titleId" = t."id" WHERE i."id" = ${issueId}::uuid) t
    LEFT JOIN LATERAL ${readAt(Prisma.sql`CASE WHEN n."about" THEN n."printedInId" ELSE n."articleId" END`)} o ON true
    ORDER BY n."at", n."id"`
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

/** The corrections of what a title has published, the newest first, `screen` counting from 0. Two queries. */
export const siteCorrections = cache(async (slug: string, screen = 0): Promise<SiteCorrections> => {
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
  return { title, total: rows[0]?.total ?? 0, corrections: rows.map(({ total: _, ...row }) => row) }
})

/** Follows an article that was joined into another, which may have been joined itself, to one that is published or a part of one. */
async function joinedInto(issueId: string, editionId: string, ordinal: number): Promise<SiteArticleMoved> {
  const [heir] = await db().$queryRaw<{ page: number; ordinal: number }[]>`
    SELECT h."pageNumber" AS "page", h."ordinal" FROM "Article" o
    JOIN LATERAL ${standsIn(Prisma.sql`${editionId}::uuid`, Prisma.sql`o."id"`)} h ON true
    WHERE o."issueId" = ${issueId}::uuid AND o."ordinal" = ${ordinal}`
  if (!heir) throw new NotFound('no-such-article')
  return { kind: 'moved', ...heir }
}

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
  FROM "EditionArticle" e
  JOIN "Issue" i ON i."liveEditionId" = e."editionId" AND ${IS_READABLE}
  JOIN "Title" t ON t.id = i."titleId"`

/** One screen of the live articles that fit, newest first, and how many there are. Two queries. */
async function hitsWhere(fits: Prisma.Sql, query: string, screen: number): Promise<{ hits: SiteHit[]; total: number }> {
  const [rows, [count]] = await Promise.all([
    db().$queryRaw<HitRow[]>`
      SELECT e."pageNumber" AS page, e."ordinal", e."headline", e."text", i."date", t."slug", t."name", t."language"
      ${FROM_LIVE} ${fits} ORDER BY i."date" DESC, t."slug", e."pageNumber", e."position"
      LIMIT ${HITS_A_SCREEN} OFFSET ${screen * HITS_A_SCREEN}`,
    db().$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total ${FROM_LIVE} ${fits}`,
  ])
  return { hits: rows.map((row) => hit(row, query)), total: Number(count?.total ?? 0) }
}

export interface SiteTagPage {
  readonly tag: SiteTag
  readonly title: SiteTitle
  readonly hits: readonly SiteHit[]
  readonly total: number
}

/** The published articles of a title under a tag, newest first, `screen` counting from 0. A tag without any is not found. */
export const siteTag = cache(async (slug: string, tagSlug: string, screen = 0): Promise<SiteTagPage> => {
  const [title, tag] = await Promise.all([
    siteTitle(slug),
    db().tag.findUnique({ where: { slug: tagSlug }, select: { id: true, slug: true, label: true, labelEn: true } }),
  ])
  if (!tag) throw new NotFound('no-such-tag')
  const tagged = Prisma.sql`
    JOIN "EditionTag" g ON g."editionId" = e."editionId" AND g."articleId" = e."articleId"
    WHERE g."tagId" = ${tag.id}::uuid AND t."slug" = ${slug}`
  const { hits, total } = await hitsWhere(tagged, '', screen)
  if (total === 0) throw new NotFound('no-such-tag')
  const { id: _, ...shown } = tag
  return { tag: shown, title, hits, total }
})

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
  return { query, ...(await hitsWhere(Prisma.sql`WHERE e."terms" @@ ${terms}::tsquery ${within}`, query, screen)) }
}
