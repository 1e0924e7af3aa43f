import 'server-only'
import type { ProofLevel } from '../../editorial/workflow/proof-level'
import type { Sql } from '../db'
import { NotFound } from '../errors'
import type { Prisma } from '../prisma-client/client'

interface IssueRow {
  readonly id: string
  readonly titleId: string
  readonly number: string | null
  readonly day: string
  readonly slug: string
  readonly houseStyle: Prisma.JsonValue
  readonly settings: Prisma.JsonValue
  /** When readers saw the issue first, in milliseconds since 1970; null while they have not. */
  readonly shownAt: number | null
  /** Whether a comment on one of its articles is open, and whether a correction of its title stands. */
  readonly commented: boolean
  readonly corrected: boolean
}

interface PageRow {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly currentDumpId: string | null
  readonly aside: Prisma.JsonValue
  readonly bytes: Uint8Array | null
  /** How many Reviews of it wait. */
  readonly reviews: number
  /** The doubts of the reading on which it stands, without the reading itself. */
  readonly doubts: Prisma.JsonValue
}

interface ArticleRow {
  readonly id: string
  readonly pageId: string
  readonly ordinal: number
  readonly position: number
  readonly revision: number
  readonly continuesId: string | null
  readonly doc: Prisma.JsonValue
  readonly level: ProofLevel
  readonly tags: readonly string[]
}

/**
 * The rows of an issue that is published: its pages in their order, each with its open articles. Three statements, which run on a
 * plain connection, too: with Prisma's query engine a small issue paid more for them than for its articles.
 */
export async function publicationRows(tx: Sql, issueId: string) {
  const [issue] = await tx.$queryRaw<IssueRow[]>`
    SELECT i."id", i."titleId", i."number", to_char(i."date", 'YYYY-MM-DD') AS "day", t."slug", t."houseStyle", t."settings",
      (SELECT (extract(epoch FROM min(e."shownAt")) * 1000)::float8 FROM "Edition" e WHERE e."issueId" = i."id") AS "shownAt",
      EXISTS (SELECT 1 FROM "Article" a JOIN "Comment" c ON c."articleId" = a."id" WHERE a."issueId" = i."id" AND c."resolvedAt" IS NULL) AS "commented",
      EXISTS (
        SELECT 1 FROM "Notice" n JOIN "Article" a ON a."id" = n."articleId" JOIN "Issue" o ON o."id" = a."issueId"
        WHERE n."kind" = 'correction' AND n."liftedAt" IS NULL AND o."titleId" = t."id"
      ) AS "corrected"
    FROM "Issue" i JOIN "Title" t ON t."id" = i."titleId" WHERE i."id" = ${issueId}::uuid`
  if (!issue) throw new NotFound('no-such-issue')
  const pages = await tx.$queryRaw<PageRow[]>`
    SELECT p."id", p."number", p."name", p."currentDumpId", p."aside", d."bytes",
      (SELECT count(*)::int FROM "Review" r WHERE r."pageId" = p."id" AND r."state" IN ('open', 'taken-back')) AS "reviews",
      coalesce(applied."reading", d."reading")->'doubts' AS "doubts"
    FROM "Page" p LEFT JOIN "Dump" d ON d."id" = p."currentDumpId" LEFT JOIN LATERAL (
      SELECT r."reading" FROM "Review" r JOIN "Step" s ON s."id" = r."stepId"
      WHERE r."dumpId" = d."id" AND r."state" = 'applied' ORDER BY s."seq" DESC LIMIT 1
    ) applied ON true
    WHERE p."issueId" = ${issueId}::uuid ORDER BY p."number"`
  const articles = await tx.$queryRaw<ArticleRow[]>`
    SELECT a."id", a."pageId", a."ordinal", a."position", a."revision", a."continuesId", a."doc", a."level"::text,
      ARRAY(SELECT g."tagId"::text FROM "ArticleTag" g WHERE g."articleId" = a."id" ORDER BY g."tagId") AS "tags"
    FROM "Article" a WHERE a."issueId" = ${issueId}::uuid AND a."pageId" IS NOT NULL AND a."closedAt" IS NULL ORDER BY a."position"`
  const onPage = new Map<string, ArticleRow[]>(pages.map(({ id }) => [id, []]))
  for (const article of articles) onPage.get(article.pageId)?.push(article)
  return {
    ...issue,
    pages: pages.map(({ bytes, ...page }) => ({ ...page, currentDump: bytes && { bytes }, articles: onPage.get(page.id) ?? [] })),
  }
}
