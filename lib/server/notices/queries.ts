import 'server-only'
import type { Actor } from '../../editorial/actor'
import { outlook, type PrintingIssue, readsAsCorrection, type WatchedCorrection } from '../../editorial/notices/correction-watch'
import { authoriseAt, authoriseSomewhere } from '../authorise'
import { type Sql, sql } from '../db'

/** A notice about an article, as the desk shows it. */
export interface DeskNoticeOfArticle {
  readonly id: string
  readonly kind: 'withdrawal' | 'correction'
  readonly text: string
  readonly at: string
  readonly by: string | null
  readonly lifted: boolean
  readonly printedIn: { readonly id: string; readonly headline: string; readonly day: string } | null
}

/** What the public was told of an article, and whether it ever saw it. */
export interface ArticleNotices {
  readonly published: boolean
  readonly notices: readonly DeskNoticeOfArticle[]
}

/** The notices about an article, oldest first. One query. */
export async function articleNotices(tx: Sql, article: string): Promise<ArticleNotices> {
  const [row] = await tx.$queryRaw<ArticleNotices[]>`
    SELECT
      EXISTS (SELECT 1 FROM "EditionArticle" f JOIN "Edition" e ON e."id" = f."editionId" WHERE f."articleId" = ${article}::uuid AND e."shownAt" IS NOT NULL) AS "published",
      coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'id', n."id", 'kind', n."kind", 'text', n."text", 'at', n."at", 'by', u."name", 'lifted', n."liftedAt" IS NOT NULL,
          'printedIn', CASE WHEN p."id" IS NOT NULL THEN jsonb_build_object('id', p."id", 'headline', p."headline", 'day', i."date") END
        ) ORDER BY n."at")
        FROM "Notice" n LEFT JOIN "User" u ON u."id" = n."byId"
        LEFT JOIN "Article" p ON p."id" = n."printedInId" LEFT JOIN "Issue" i ON i."id" = p."issueId"
        WHERE n."articleId" = ${article}::uuid
      ), '[]') AS "notices"`
  return row ?? { published: false, notices: [] }
}

/** A correction with where it belongs: what the desk watches over. */
export interface DeskCorrection extends WatchedCorrection {
  readonly text: string
  readonly title: { readonly id: string; readonly slug: string; readonly name: string }
}

/** Which corrections: those of some titles by their ids, of one by its slug, those that concern an issue, and a stretch of the list. */
interface Wanted {
  /** Null for all. */
  readonly titles?: readonly string[] | null
  readonly title?: string
  readonly issue?: string
  readonly most?: number
  readonly from?: number
}

/**
 * The corrections that stand: those that nobody prints, the oldest first, then those that are printed, the newest first. What
 * concerns an issue is what its title has not printed, and what it prints itself. One query.
 */
export async function standingCorrections(tx: Sql, { titles, title, issue, most, from }: Wanted): Promise<readonly DeskCorrection[]> {
  const [ofTitles, ofTitle, ofIssue] = [titles ?? null, title ?? null, issue ?? null]
  return tx.$queryRaw<DeskCorrection[]>`
    SELECT n."id", n."text", to_char(n."at" AT TIME ZONE t."timeZone", 'YYYY-MM-DD') AS "day", (extract(epoch FROM n."at") * 1000)::float8 AS "at",
      jsonb_build_object('id', t."id", 'slug', t."slug", 'name', t."name") AS "title",
      jsonb_build_object('id', o."id", 'headline', o."headline", 'day', to_char(oi."date", 'YYYY-MM-DD'),
        'page', CASE WHEN op."id" IS NOT NULL THEN jsonb_build_object('number', op."number", 'name', op."name") END) AS "original",
      CASE WHEN p."id" IS NOT NULL THEN jsonb_build_object('id', p."id", 'day', to_char(pi."date", 'YYYY-MM-DD'),
        'page', CASE WHEN pp."id" IS NOT NULL THEN jsonb_build_object('number', pp."number", 'name', pp."name") END) END AS "printed"
    FROM "Notice" n JOIN "Article" o ON o."id" = n."articleId" JOIN "Issue" oi ON oi."id" = o."issueId" JOIN "Title" t ON t."id" = oi."titleId"
    LEFT JOIN "Page" op ON op."id" = o."pageId"
    LEFT JOIN "Article" p ON p."id" = n."printedInId" AND p."closedAt" IS NULL LEFT JOIN "Issue" pi ON pi."id" = p."issueId"
    LEFT JOIN "Page" pp ON pp."id" = p."pageId"
    WHERE n."kind" = 'correction' AND n."liftedAt" IS NULL AND (${ofTitle}::text IS NULL OR t."slug" = ${ofTitle}::text)
      AND (${ofTitles}::uuid[] IS NULL OR t."id" = ANY (${ofTitles}::uuid[]))
      AND (${ofIssue}::uuid IS NULL OR (p."id" IS NULL OR p."issueId" = ${ofIssue}::uuid)
        AND t."id" = (SELECT "titleId" FROM "Issue" WHERE "id" = ${ofIssue}::uuid))
    ORDER BY p."id" IS NOT NULL, CASE WHEN p."id" IS NULL THEN n."at" END, n."at" DESC, n."id"
    LIMIT ${most ?? null}::int OFFSET ${from ?? 0}::int`
}

/** An issue by its day. */
export interface DayIssue {
  readonly id: string
  readonly day: string
}

/** A correction on the list of the desk: which issues missed it, and which one it is due in. */
export interface ListedCorrection extends DeskCorrection {
  readonly missed: readonly DayIssue[]
  /** Null while no issue that can still print it has been begun, and for one that is printed. */
  readonly dueIn: DayIssue | null
  /** Articles that may print it already: those of the issue in which it is due, and what reads as a correction in those that missed it. */
  readonly candidates: readonly Candidate[]
}

export interface Candidate {
  readonly id: string
  readonly headline: string
  readonly day: string
  readonly page: number | null
}

/** How many corrections one screen of the list shows. */
export const CORRECTIONS_A_SCREEN = 50

/** Somebody who looks for the article that printed a correction looks in the papers of the last week. */
const MISSED_SEARCHED = 7

/** The corrections that stand at the titles that one sees, those that nobody has printed yet first, `screen` counting from 0. At most three queries. */
export async function deskCorrections(
  actor: Actor, { title, screen = 0 }: { readonly title?: string | undefined; readonly screen?: number } = {},
): Promise<readonly ListedCorrection[]> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const page = { titles, most: CORRECTIONS_A_SCREEN, from: screen * CORRECTIONS_A_SCREEN }
  const corrections = await standingCorrections(sql(), title === undefined ? page : { ...page, title })
  const issues = await issuesAfter(corrections.filter(({ printed }) => printed === null))
  const seen = corrections.map((one) => ({ one, ...outlook(one, issues.filter(({ slug }) => slug === one.title.slug)) }))
  const articles = await articlesOf(seen.flatMap(({ missed, next }) => [...missed.slice(-MISSED_SEARCHED), ...(next ? [next] : [])]))
  return seen.map(({ one, missed, next }) => ({
    ...one,
    missed: missed.map(({ id, day }) => ({ id, day })),
    dueIn: next && { id: next.id, day: next.day },
    candidates: [
      ...missed.slice(-MISSED_SEARCHED).flatMap(({ id }) => articles.get(id) ?? []).filter(({ headline }) => readsAsCorrection([headline])),
      ...(next ? (articles.get(next.id) ?? []) : []),
    ],
  }))
}

interface IssueAfter extends DayIssue, PrintingIssue {
  readonly slug: string
}

/** The issues that can have to print some corrections, the earliest first. One query. */
async function issuesAfter(corrections: readonly DeskCorrection[]): Promise<readonly IssueAfter[]> {
  const [first] = corrections.map(({ original }) => original.day).toSorted()
  if (first === undefined) return []
  const slugs = [...new Set(corrections.map(({ title }) => title.slug))]
  return sql().$queryRaw<IssueAfter[]>`
    SELECT i."id", t."slug", to_char(i."date", 'YYYY-MM-DD') AS "day",
      (SELECT (extract(epoch FROM min(e."shownAt")) * 1000)::float8 FROM "Edition" e WHERE e."issueId" = i."id") AS "shownAt"
    FROM "Issue" i JOIN "Title" t ON t."id" = i."titleId"
    WHERE t."slug" = ANY (${slugs}::text[]) AND i."date" > ${first}::date ORDER BY i."date"`
}

/** The articles of some issues in the order of reading. One query. */
async function articlesOf(issues: readonly DayIssue[]): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  if (issues.length === 0) return new Map()
  const rows = await sql().$queryRaw<{ issue: string; articles: readonly Candidate[] }[]>`
    SELECT a."issueId" AS "issue", jsonb_agg(
      jsonb_build_object('id', a."id", 'headline', a."headline", 'day', to_char(i."date", 'YYYY-MM-DD'), 'page', p."number")
      ORDER BY p."number", a."position") AS "articles"
    FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId" LEFT JOIN "Page" p ON p."id" = a."pageId"
    WHERE a."issueId" = ANY (${issues.map(({ id }) => id)}::uuid[]) AND a."closedAt" IS NULL GROUP BY a."issueId"`
  return new Map(rows.map(({ issue, articles }) => [issue, articles]))
}

/** What stands about an article that readers have seen. */
export interface StandingNotices {
  readonly withdrawn: boolean
  readonly corrections: number
}

/** The articles of an issue that readers have seen, with what stands about them. One query. */
export async function noticesOfIssue(tx: Sql, issue: string): Promise<ReadonlyMap<string, StandingNotices>> {
  const rows = await tx.$queryRaw<(StandingNotices & { id: string })[]>`
    SELECT a."id", coalesce(bool_or(n."kind" = 'withdrawal'), false) AS "withdrawn", count(n."id") FILTER (WHERE n."kind" = 'correction')::int AS "corrections"
    FROM "Article" a LEFT JOIN "Notice" n ON n."articleId" = a."id" AND n."liftedAt" IS NULL
    WHERE a."issueId" = ${issue}::uuid
      AND EXISTS (SELECT 1 FROM "EditionArticle" f JOIN "Edition" e ON e."id" = f."editionId" WHERE f."articleId" = a."id" AND e."shownAt" IS NOT NULL)
    GROUP BY a."id"`
  return new Map(rows.map(({ id, withdrawn, corrections }) => [id, { withdrawn, corrections }]))
}

/** The notices about an article, for the desk. */
export async function deskArticleNotices(actor: Actor, article: string): Promise<ArticleNotices> {
  await authoriseAt(actor, 'see-desk', { kind: 'article', ids: [article] })
  return articleNotices(sql(), article)
}
