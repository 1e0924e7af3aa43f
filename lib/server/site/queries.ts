import 'server-only'
import type { ArticleContent } from '../../article/content'
import { dateOf, dayOf, isDay } from '../../editorial/dates'
import type { ExportedIssue, ExportedTag } from '../../export/exported'
import { isToldUnproofed } from '../../editorial/workflow/proof-level'
import { db } from '../db'
import { NotFound } from '../errors'
import { storedContent } from '../json'
import { Prisma } from '../prisma-client/client'
import { LEVEL_OF } from '../sign-offs/queries'
import { IS_READABLE, READABLE, standsIn } from '../withdrawals/queries'
import { articleRow } from './articles/queries'
import { correctionsIn, type SiteArticleCorrections, type SiteWithdrawal } from './notices/queries'
import type { SiteArticleLink } from './article-link'
import { type SiteTitle, TITLE } from './titles/queries'

/*
 * Everything that the public reads. Nothing here knows an article that is not in a live Edition: each query begins at
 * `liveEditionId`, and what is not there is not found. What the paper has withdrawn is left out of each of them.
 */

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

/** An article as an issue or a page shows it: its parts without the rendered body. */
export interface SiteArticle extends SiteArticleLink {
  readonly content: ArticleContent
}

const PAGES = { orderBy: { number: 'asc' }, select: { number: true, name: true } } as const
const READING_ORDER = [{ pageNumber: 'asc' }, { position: 'asc' }] as const
const LINK = { pageNumber: true, ordinal: true, headline: true } as const

function link({ pageNumber, ordinal, headline }: { pageNumber: number; ordinal: number; headline: string }): SiteArticleLink {
  return { page: pageNumber, ordinal, headline }
}

/** How many headlines stand for an issue in a list of issues. */
const MOST_LEADS = 4

/** The newest published issues, of all titles or of one. Two queries. */
export async function latestIssues(title?: string, most = 12): Promise<SiteLatestIssue[]> {
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
}

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

export interface SiteIssueContent extends SiteIssue {
  readonly articles: readonly SiteArticle[]
  /** Of one page: the articles of other pages of which a later part is printed on it. */
  readonly continued: readonly SiteArticleLink[]
  readonly previous: string | null
  readonly next: string | null
}

/** A published issue with all its articles, or those of one page. */
export async function siteIssue(slug: string, day: string, page?: number): Promise<SiteIssueContent> {
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
}

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

export interface SiteArticlePage extends SiteArticleCorrections {
  readonly kind: 'article'
  readonly id: string
  readonly issue: SiteIssue & ExportedIssue
  readonly article: SiteArticle
  /** The body, rendered by our own whitelist when the Edition was made. */
  readonly html: string
  readonly tags: readonly ExportedTag[]
  /** All articles of its page in their order, itself among them. */
  readonly onPage: readonly SiteArticle[]
  readonly previous: SiteArticleLink | null
  readonly next: SiteArticleLink | null
  /** Whether nobody had proofread it when it was published. */
  readonly unproofed: boolean
}

/** An article that the paper has withdrawn: its address says so, and nothing of its text is left. */
export interface SiteArticleWithdrawn extends SiteWithdrawal {
  readonly kind: 'withdrawn'
  readonly issue: SiteIssue
  readonly page: number
  readonly ordinal: number
}

/** Where an article is found now, when its address is an old one. */
export interface SiteArticleMoved {
  readonly kind: 'moved'
  readonly page: number
  readonly ordinal: number
}

/**
 * A published article by its address. One that was joined into another, a later part of one, or one asked for on the wrong
 * page tells where to go. One statement, and another one where it is not there.
 */
export async function siteArticle(
  slug: string, day: string, page: number, ordinal: number,
): Promise<SiteArticlePage | SiteArticleMoved | SiteArticleWithdrawn> {
  if (!isDay(day)) throw new NotFound('no-such-issue')
  const { name, language, number, pages, edition, published, changed, ...row } = await articleRow(slug, day, page, ordinal)
  const issue = { title: { slug: row.slug, name, language }, date: day, number, pages }
  if (row.withdrawal) return { kind: 'withdrawn', issue, page: row.page, ordinal, ...row.withdrawal }
  if (row.articleId === null) return joinedInto(row.issueId, row.editionId, ordinal)
  if (row.page !== page) return { kind: 'moved', page: row.page, ordinal }
  const onPage = row.onPage.map(({ content, ...link }): SiteArticle => ({ ...link, content: storedContent(content) }))
  const article = onPage.find((other) => other.ordinal === ordinal)
  if (!article) throw new NotFound('no-such-article')
  return {
    kind: 'article', id: row.articleId, issue: { ...issue, id: row.issueId, edition, published, changed }, article, html: row.html, tags: row.tags, onPage, previous: row.previous, next: row.next,
    unproofed: isToldUnproofed(row.level && LEVEL_OF[row.level]), ...correctionsIn(row.corrections),
  }
}

/** Follows an article that was joined into another, which may have been joined itself, to one that is published or a part of one. */
async function joinedInto(issueId: string, editionId: string, ordinal: number): Promise<SiteArticleMoved> {
  const [heir] = await db().$queryRaw<{ page: number; ordinal: number }[]>`
    SELECT h."pageNumber" AS "page", h."ordinal" FROM "Article" o
    JOIN LATERAL ${standsIn(Prisma.sql`${editionId}::uuid`, Prisma.sql`o."id"`)} h ON true
    WHERE o."issueId" = ${issueId}::uuid AND o."ordinal" = ${ordinal}`
  if (!heir) throw new NotFound('no-such-article')
  return { kind: 'moved', ...heir }
}
