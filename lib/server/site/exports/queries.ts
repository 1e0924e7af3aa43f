import 'server-only'
import type { ArticleContent } from '../../../article/content'
import { opening } from '../../../article/opening'
import { dateOf, isDay } from '../../../editorial/dates'
import type { FeedEntry } from '../../../export/atom'
import type { ExportedArticle, ExportedCorrection, ExportedIssue, ExportedTag, ExportedTitle } from '../../../export/exported'
import { textLanguage } from '../../../language/text-language'
import { preparedSql } from '../../db'
import { NotFound } from '../../errors'
import { storedContent } from '../../json'
import { Prisma } from '../../prisma-client/client'
import { isWithdrawn, standsIn } from '../../withdrawals/queries'
import type { SiteArticlePage } from '../queries'

/*
 * What is given away for machines: the same as readers see, from live Editions alone and without what was withdrawn, with the ids,
 * codes and times by which machines know things. Plain prepared statements, because crawlers and readers of feeds ask all day.
 */

/** A time as RFC 3339 in UTC, to the second. */
function utc(time: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${time} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
}

interface IssueRow extends Omit<ExportedIssue, 'title' | 'pages'>, ExportedTitle {
  readonly editionId: string
  readonly pages: ExportedIssue['pages'] | null
}

/** What machines know of the Edition `n` of an issue `i` of a title `t`: which one it is, and its times. */
export const EDITION_FACTS = Prisma.sql`
  n."number" AS "edition", ${utc(Prisma.sql`(i."date"::timestamp AT TIME ZONE t."timeZone")`)} AS "published", ${utc(Prisma.sql`n."shownAt"`)} AS "changed"`

/** The columns of an issue `i` of a title `t` with its live Edition `n`. */
const ISSUE = Prisma.sql`
  i."id", n."id" AS "editionId", to_char(i."date", 'YYYY-MM-DD') AS "date", t."slug", t."name", t."language", n."issueNumber" AS "number", ${EDITION_FACTS},
  (SELECT jsonb_agg(jsonb_build_object('number', p."number", 'name', p."name") ORDER BY p."number")
   FROM "EditionPage" p WHERE p."editionId" = n."id") AS "pages"`

function issueOf({ editionId: _, slug, name, language, pages, ...issue }: IssueRow): ExportedIssue {
  return { ...issue, title: { slug, name, language }, pages: pages ?? [] }
}

interface ArticleRow extends Pick<ExportedArticle, 'id' | 'page' | 'ordinal' | 'headline'> {
  readonly content: Prisma.JsonValue
  readonly tags: readonly ExportedTag[]
}

/** The tags of an article of an Edition, whose ids are given in SQL, as they are read today, each once, by their labels. */
export function tagsOf(edition: Prisma.Sql, article: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('slug', h."slug", 'label', h."label", 'labelEn', h."labelEn", 'kind', v."kind", 'vocabulary', v."slug", 'code', h."code")
      ORDER BY h."label"), '[]')
    FROM (SELECT DISTINCT coalesce(m."mergedIntoId", m."id") AS "id" FROM "EditionTag" g JOIN "Tag" m ON m."id" = g."tagId"
      WHERE g."editionId" = ${edition} AND g."articleId" = ${article}) heirs
    JOIN "Tag" h ON h."id" = heirs."id" JOIN "Vocabulary" v ON v."id" = h."vocabularyId")`
}

/** The columns of a published article `e`. */
const ARTICLE = Prisma.sql`
  e."articleId" AS "id", e."pageNumber" AS "page", e."ordinal", e."headline", e."content", ${tagsOf(Prisma.sql`e."editionId"`, Prisma.sql`e."articleId"`)} AS "tags"`

/** The first words of a text tell its language; more of them would tell nothing else. */
const SAMPLE = 200

function articleOf({ content: kept, ...row }: ArticleRow, { language }: Pick<ExportedTitle, 'language'>, corrections: Corrections): ExportedArticle {
  const content = storedContent(kept)
  return { ...row, content, language: languageOfText(row.headline, content, language), corrections: corrections.get(row.id) ?? [] }
}

function languageOfText(headline: string, content: ArticleContent, own: string): string {
  return textLanguage(`${headline} ${opening(content, SAMPLE).join(' ')}`, own)
}

/** An article as its readers see it, with its issue, as it is given away. */
export function entryOf({ id, article, tags, corrections, issue: { edition, published, changed, ...issue } }: SiteArticlePage): FeedEntry {
  const language = languageOfText(article.headline, article.content, issue.title.language)
  return {
    issue: { ...issue, edition, published, changed },
    article: { id, ...article, language, tags, corrections: corrections.map(({ text, day }) => ({ text, day })) },
  }
}

/** A published issue with its articles. Three statements. NotFound where there is none. */
export async function exportedIssue(
  title: string, day: string,
): Promise<{ readonly issue: ExportedIssue; readonly articles: readonly ExportedArticle[] }> {
  const [row] = isDay(day) ? await preparedSql().$queryRaw<IssueRow[]>`
    SELECT ${ISSUE} FROM "Title" t JOIN "Issue" i ON i."titleId" = t."id" JOIN "Edition" n ON n."id" = i."liveEditionId"
    WHERE t."slug" = ${title} AND i."date" = ${dateOf(day)}::date` : []
  if (!row) throw new NotFound('no-such-issue')
  const articles = await preparedSql().$queryRaw<ArticleRow[]>`
    SELECT ${ARTICLE} FROM "LiveArticle" l JOIN "EditionArticle" e ON e."editionId" = l."editionId" AND e."articleId" = l."articleId"
    WHERE l."issueId" = ${row.id}::uuid ORDER BY e."pageNumber", e."position"`
  const corrections = await correctionsIn([row.id])
  return { issue: issueOf(row), articles: articles.map((article) => articleOf(article, row, corrections)) }
}

type Corrections = ReadonlyMap<string, readonly ExportedCorrection[]>

/** What was corrected in articles of issues, by the article in which it is read now. One statement; most issues have none. */
async function correctionsIn(issues: readonly string[]): Promise<Corrections> {
  const rows = await preparedSql().$queryRaw<(ExportedCorrection & { article: string })[]>`
    SELECT h."articleId" AS "article", n."text", to_char(n."at" AT TIME ZONE t."timeZone", 'YYYY-MM-DD') AS "day"
    FROM "Article" a JOIN "Notice" n ON n."articleId" = a."id" AND n."kind" = 'correction' AND n."liftedAt" IS NULL
    JOIN "Issue" i ON i."id" = a."issueId" JOIN "Title" t ON t."id" = i."titleId"
    JOIN LATERAL ${standsIn(Prisma.sql`i."liveEditionId"`, Prisma.sql`a."id"`)} h ON true
    WHERE a."issueId" = ANY (${[...issues]}::uuid[]) AND NOT ${isWithdrawn(Prisma.sql`h."articleId"`)} ORDER BY n."at", n."id"`
  const found = new Map<string, ExportedCorrection[]>()
  for (const { article, ...said } of rows) found.set(article, [...(found.get(article) ?? []), said])
  return found
}

/** Articles in a feed: what a large paper prints in two days. A reader asks more often. */
const MOST_ENTRIES = 200

/** What a feed is made of. */
export interface FeedContent {
  /** A UUID that stays. */
  readonly id: string
  readonly title: ExportedTitle
  /** When the title was founded. */
  readonly begun: string
  readonly entries: readonly FeedEntry[]
}

interface TitleRow extends ExportedTitle {
  readonly id: string
  readonly begun: string
}

async function titleRow(slug: string): Promise<TitleRow> {
  const [title] = await preparedSql().$queryRaw<TitleRow[]>`
    SELECT t."id", t."slug", t."name", t."language", ${utc(Prisma.sql`t."createdAt"`)} AS "begun" FROM "Title" t WHERE t."slug" = ${slug}`
  if (!title) throw new NotFound('no-such-title', { title: slug })
  return title
}

/** The newest articles of a title. Four statements. */
export async function titleFeed(slug: string): Promise<FeedContent> {
  const { id, begun, ...title } = await titleRow(slug)
  const rows = await entryRows(Prisma.sql`
    SELECT l."articleId", l."editionId", l."date", l."pageNumber", l."position" FROM "LiveArticle" l WHERE l."titleId" = ${id}::uuid
    ORDER BY l."date" DESC, l."pageNumber", l."position" LIMIT ${MOST_ENTRIES}`)
  return { id, title, begun, entries: await entriesOf(rows) }
}

/** The newest articles of a title under a tag. Five statements. NotFound where readers find no such tag in the title. */
export async function tagFeed(slug: string, tag: string): Promise<FeedContent & { readonly label: string }> {
  const { id: titleId, begun, ...title } = await titleRow(slug)
  const [found] = await preparedSql().$queryRaw<{ id: string; label: string; feed: string }[]>`
    SELECT "id", "label", md5(${titleId}::text || "id"::text)::uuid AS "feed" FROM "Tag" WHERE "slug" = ${tag} AND "mergedIntoId" IS NULL`
  if (!found) throw new NotFound('no-such-tag')
  const rows = await entryRows(Prisma.sql`
    SELECT l."articleId", l."editionId", g."date", g."pageNumber", g."position"
    FROM "LiveTag" g JOIN "LiveArticle" l ON l."articleId" = g."articleId" WHERE g."tagId" = ${found.id}::uuid AND g."titleId" = ${titleId}::uuid
    ORDER BY g."date" DESC, g."pageNumber", g."position" LIMIT ${MOST_ENTRIES}`)
  if (rows.length === 0) throw new NotFound('no-such-tag')
  return { id: found.feed, title, label: found.label, begun, entries: await entriesOf(rows) }
}

interface EntryRow extends ArticleRow {
  readonly editionId: string
}

/** The frozen content of live articles that SQL chose, the newest first. */
function entryRows(chosen: Prisma.Sql): PromiseLike<EntryRow[]> {
  return preparedSql().$queryRaw<EntryRow[]>`
    SELECT e."editionId", ${ARTICLE} FROM (${chosen}) l
    JOIN "EditionArticle" e ON e."editionId" = l."editionId" AND e."articleId" = l."articleId" ORDER BY l."date" DESC, l."pageNumber", l."position"`
}

/** Articles of several issues, each with its own. Two statements. */
async function entriesOf(rows: readonly EntryRow[]): Promise<readonly FeedEntry[]> {
  const found = await preparedSql().$queryRaw<IssueRow[]>`
    SELECT ${ISSUE} FROM "Issue" i JOIN "Title" t ON t."id" = i."titleId" JOIN "Edition" n ON n."id" = i."liveEditionId"
    WHERE n."id" = ANY (${[...new Set(rows.map(({ editionId }) => editionId))]}::uuid[])`
  const issues = new Map(found.map((row) => [row.editionId, issueOf(row)]))
  const corrections = await correctionsIn(found.map(({ id }) => id))
  return rows.flatMap(({ editionId, ...row }) => {
    const issue = issues.get(editionId)
    // An Edition that was overtaken between two statements.
    return issue ? [{ issue, article: articleOf(row, issue.title, corrections) }] : []
  })
}
