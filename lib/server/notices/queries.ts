import 'server-only'
import type { Actor } from '../../editorial/actor'
import type { PrintedPlace, WatchedCorrection } from '../../editorial/notices/correction-watch'
import { authorise } from '../authorise'
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

interface CorrectionRow {
  readonly id: string
  readonly day: string
  readonly text: string
  readonly titleSlug: string
  readonly titleName: string
  readonly originalId: string
  readonly originalHeadline: string
  readonly originalDay: string
  readonly originalPage: PrintedPlace['page']
  readonly printedId: string | null
  readonly printedDay: string
  readonly printedPage: PrintedPlace['page']
}

/** A correction with where it belongs: what the desk watches over. */
export interface DeskCorrection extends WatchedCorrection {
  readonly text: string
  readonly title: { readonly slug: string; readonly name: string }
}

/** The corrections that stand, of one title or of all, oldest first. One query. */
export async function standingCorrections(tx: Sql, title: { readonly id?: string; readonly slug?: string }): Promise<readonly DeskCorrection[]> {
  const rows = await tx.$queryRaw<CorrectionRow[]>`
    SELECT n."id", n."text", to_char((n."at" AT TIME ZONE t."timeZone")::date, 'YYYY-MM-DD') AS "day", t."slug" AS "titleSlug", t."name" AS "titleName",
      o."id" AS "originalId", o."headline" AS "originalHeadline", to_char(oi."date", 'YYYY-MM-DD') AS "originalDay",
      CASE WHEN op."id" IS NOT NULL THEN jsonb_build_object('number', op."number", 'name', op."name") END AS "originalPage",
      p."id" AS "printedId", coalesce(to_char(pi."date", 'YYYY-MM-DD'), '') AS "printedDay",
      CASE WHEN pp."id" IS NOT NULL THEN jsonb_build_object('number', pp."number", 'name', pp."name") END AS "printedPage"
    FROM "Notice" n JOIN "Article" o ON o."id" = n."articleId" JOIN "Issue" oi ON oi."id" = o."issueId" JOIN "Title" t ON t."id" = oi."titleId"
    LEFT JOIN "Page" op ON op."id" = o."pageId"
    LEFT JOIN "Article" p ON p."id" = n."printedInId" AND p."closedAt" IS NULL LEFT JOIN "Issue" pi ON pi."id" = p."issueId"
    LEFT JOIN "Page" pp ON pp."id" = p."pageId"
    WHERE n."kind" = 'correction' AND n."liftedAt" IS NULL
      AND (${title.id ?? null}::uuid IS NULL OR t."id" = ${title.id ?? null}::uuid)
      AND (${title.slug ?? null}::text IS NULL OR t."slug" = ${title.slug ?? null}::text)
    ORDER BY n."at", n."id"`
  return rows.map((row) => ({
    id: row.id, day: row.day, text: row.text, title: { slug: row.titleSlug, name: row.titleName },
    original: { id: row.originalId, headline: row.originalHeadline, day: row.originalDay, page: row.originalPage },
    printed: row.printedId === null ? null : { id: row.printedId, day: row.printedDay, page: row.printedPage },
  }))
}

/** A correction on the list of the desk: whether an issue that should print it is there, and which one. */
export interface ListedCorrection extends DeskCorrection {
  /** The first issue in which it is due; null while none of that day or later has been begun. */
  readonly dueIn: { readonly id: string; readonly day: string } | null
  /** The articles of that issue, one of which may print it already. */
  readonly candidates: readonly { readonly id: string; readonly headline: string; readonly page: number | null }[]
}

/** The corrections that stand, those that nobody has printed yet first. Three queries. */
export async function deskCorrections(actor: Actor, title?: string): Promise<readonly ListedCorrection[]> {
  authorise(actor, 'see-desk')
  const corrections = await standingCorrections(sql(), { ...(title ? { slug: title } : {}) })
  const issues = await sql().$queryRaw<{ notice: string; id: string; day: string }[]>`
    SELECT DISTINCT ON (n."id") n."id" AS "notice", i."id", to_char(i."date", 'YYYY-MM-DD') AS "day"
    FROM "Notice" n JOIN "Article" o ON o."id" = n."articleId" JOIN "Issue" oi ON oi."id" = o."issueId" JOIN "Title" t ON t."id" = oi."titleId"
    JOIN "Issue" i ON i."titleId" = t."id" AND i."date" > oi."date" AND i."date" >= (n."at" AT TIME ZONE t."timeZone")::date
    WHERE n."id" = ANY (${corrections.map(({ id }) => id)}::uuid[]) ORDER BY n."id", i."date"`
  const dueIn = new Map(issues.map(({ notice, id, day }) => [notice, { id, day }]))
  const open = corrections.flatMap(({ id, printed }) => (printed === null ? (dueIn.get(id)?.id ?? []) : []))
  const articles = await articlesOf(open)
  const listed = corrections.map((one): ListedCorrection => {
    const issue = dueIn.get(one.id) ?? null
    return { ...one, dueIn: issue, candidates: one.printed === null && issue ? (articles.get(issue.id) ?? []) : [] }
  })
  return [...listed.filter(({ printed }) => printed === null), ...listed.filter(({ printed }) => printed !== null).reverse()]
}

/** The articles of some issues in the order of reading. One query. */
async function articlesOf(issues: readonly string[]): Promise<ReadonlyMap<string, ListedCorrection['candidates']>> {
  if (issues.length === 0) return new Map()
  const rows = await sql().$queryRaw<{ issue: string; articles: ListedCorrection['candidates'] }[]>`
    SELECT a."issueId" AS "issue", jsonb_agg(
      jsonb_build_object('id', a."id", 'headline', a."headline", 'page', p."number") ORDER BY p."number", a."position") AS "articles"
    FROM "Article" a LEFT JOIN "Page" p ON p."id" = a."pageId"
    WHERE a."issueId" = ANY (${issues}::uuid[]) AND a."closedAt" IS NULL GROUP BY a."issueId"`
  return new Map(rows.map(({ issue, articles }) => [issue, articles]))
}

/** The notices about an article, for the desk. */
export async function deskArticleNotices(actor: Actor, article: string): Promise<ArticleNotices> {
  authorise(actor, 'see-desk')
  return articleNotices(sql(), article)
}
