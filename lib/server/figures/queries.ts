import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authoriseSomewhere } from '../authorise'
import { sql } from '../db'

/** So many weeks are shown, the running one included: a quarter of a year. */
const WEEKS = 13

/** The figures of one title. */
export interface TitleFigures {
  readonly slug: string
  readonly name: string
  readonly pages: { readonly empty: number; readonly atWork: number; readonly live: number }
  readonly articles: { readonly notProofread: number; readonly problematic: number; readonly proofread: number; readonly validated: number; readonly live: number }
  /** The newest first. */
  readonly weeks: readonly WeekFigures[]
  readonly split: SplitFigures
}

/** What was done in a week that began on this day (a Monday, UTC). */
export interface WeekFigures {
  readonly week: string
  /** Pages that were imported, and that were corrected. */
  readonly imported: number
  readonly corrected: number
  readonly steps: number
  readonly saves: number
}

/** How much of the machine's splits stood when readers first saw the pages, in all and in the last thirteen weeks. */
export interface SplitFigures {
  readonly all: SplitSum
  readonly lately: SplitSum
}

export interface SplitSum {
  readonly pages: number
  readonly lines: number
  readonly moved: number
  readonly proposed: number
  readonly kept: number
}

/**
 * The figures of every title whose figures one may see. Four statements at once, which read no text: of 100,000 articles on 10,000 pages the first two go through
 * the narrow parts of the rows, the third through the last thirteen weeks by their index, the last through one narrow row for each page;
 * with 300,000 versions and 100,000 Steps all of it takes half a second.
 */
export async function deskFigures(actor: Actor): Promise<readonly TitleFigures[]> {
  const titles = authoriseSomewhere(actor, 'see-figures')
  const [pages, articles, weeks, splits] = await Promise.all([pageCounts(titles), articleCounts(titles), weekCounts(titles), splitSums(titles)])
  const of = <T extends { readonly title: string }>(rows: readonly T[], title: string) => rows.filter((row) => row.title === title)
  return pages.map(({ title, slug, name, ...counts }) => ({
    slug, name,
    pages: counts,
    articles: levelsOf(of(articles, title)[0]),
    weeks: of(weeks, title).map(({ week, imported, corrected, steps, saves }) => ({ week, imported, corrected, steps, saves })),
    split: { all: sumIn(of(splits, title), false), lately: sumIn(of(splits, title), true) },
  }))
}

const NO_ARTICLES: TitleFigures['articles'] = { notProofread: 0, problematic: 0, proofread: 0, validated: 0, live: 0 }

function levelsOf(row: TitleFigures['articles'] = NO_ARTICLES): TitleFigures['articles'] {
  const { notProofread, problematic, proofread, validated, live } = row
  return { notProofread, problematic, proofread, validated, live }
}

/** The ids of the titles that are counted; null for all. */
type Titles = readonly string[] | null

function pageCounts(titles: Titles): PromiseLike<(TitleFigures['pages'] & { title: string; slug: string; name: string })[]> {
  return sql().$queryRaw`
    SELECT t."id" AS title, t."slug", t."name",
      count(p."id") FILTER (WHERE p."currentDumpId" IS NULL AND ep."number" IS NULL)::int AS empty,
      count(p."id") FILTER (WHERE p."currentDumpId" IS NOT NULL AND ep."number" IS NULL)::int AS "atWork",
      count(p."id") FILTER (WHERE ep."number" IS NOT NULL)::int AS live
    FROM "Title" t LEFT JOIN "Issue" i ON i."titleId" = t."id" LEFT JOIN "Page" p ON p."issueId" = i."id"
      LEFT JOIN "EditionPage" ep ON ep."editionId" = i."liveEditionId" AND ep."number" = p."number"
    WHERE ${titles}::uuid[] IS NULL OR t."id" = ANY (${titles}::uuid[]) GROUP BY t."id" ORDER BY t."name"`
}

function articleCounts(titles: Titles): PromiseLike<(TitleFigures['articles'] & { title: string })[]> {
  return sql().$queryRaw`
    WITH levels AS (
      SELECT a."issueId", count(*) FILTER (WHERE a."level" = 'not-proofread') AS n, count(*) FILTER (WHERE a."level" = 'problematic') AS p,
        count(*) FILTER (WHERE a."level" = 'proofread') AS r, count(*) FILTER (WHERE a."level" = 'validated') AS v
      FROM "Article" a WHERE a."closedAt" IS NULL GROUP BY a."issueId"
    ), live AS (SELECT "titleId", count(*)::int AS n FROM "LiveArticle" GROUP BY "titleId")
    SELECT i."titleId" AS title, sum(l.n)::int AS "notProofread", sum(l.p)::int AS problematic, sum(l.r)::int AS proofread, sum(l.v)::int AS validated,
      coalesce(max(live.n), 0) AS live
    FROM levels l JOIN "Issue" i ON i."id" = l."issueId" LEFT JOIN live ON live."titleId" = i."titleId"
    WHERE ${titles}::uuid[] IS NULL OR i."titleId" = ANY (${titles}::uuid[]) GROUP BY i."titleId"`
}

function weekCounts(titles: Titles): PromiseLike<(WeekFigures & { title: string })[]> {
  return sql().$queryRaw`
    WITH began AS (SELECT date_trunc('week', now(), 'UTC') - make_interval(weeks => ${WEEKS - 1}) AS at),
    done AS (
      SELECT d."pageId", d."importedAt" AS at, 'import' AS what FROM "Dump" d, began WHERE d."importedAt" >= began.at
      UNION ALL
      SELECT s."pageId", s."at", 'step' FROM "Step" s, began WHERE s."at" >= began.at
      UNION ALL
      SELECT a."pageId", v."at", 'save' FROM "Version" v JOIN "Article" a ON a."id" = v."articleId", began
      WHERE v."at" >= began.at AND v."cause" = 'typing' AND a."pageId" IS NOT NULL
    )
    SELECT i."titleId" AS title, to_char(date_trunc('week', done.at, 'UTC') AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS week,
      count(DISTINCT done."pageId") FILTER (WHERE what = 'import')::int AS imported,
      count(DISTINCT done."pageId") FILTER (WHERE what <> 'import')::int AS corrected,
      count(*) FILTER (WHERE what = 'step')::int AS steps, count(*) FILTER (WHERE what = 'save')::int AS saves
    FROM done JOIN "Page" p ON p."id" = done."pageId" JOIN "Issue" i ON i."id" = p."issueId"
    WHERE ${titles}::uuid[] IS NULL OR i."titleId" = ANY (${titles}::uuid[]) GROUP BY title, week ORDER BY week DESC`
}

type SplitRow = SplitSum & { readonly title: string; readonly lately: boolean }

function splitSums(titles: Titles): PromiseLike<SplitRow[]> {
  return sql().$queryRaw`
    SELECT i."titleId" AS title, s."publishedAt" >= date_trunc('week', now(), 'UTC') - make_interval(weeks => ${WEEKS - 1}) AS lately, count(*)::int AS pages,
      sum(s."lines")::int AS lines, sum(s."moved")::int AS moved, sum(s."proposed")::int AS proposed, sum(s."kept")::int AS kept
    FROM "SplitScore" s JOIN "Page" p ON p."id" = s."pageId" JOIN "Issue" i ON i."id" = p."issueId"
    WHERE ${titles}::uuid[] IS NULL OR i."titleId" = ANY (${titles}::uuid[]) GROUP BY title, lately`
}

function sumIn(rows: readonly SplitRow[], onlyLately: boolean): SplitSum {
  const counted = rows.filter(({ lately }) => lately || !onlyLately)
  const sum = (name: 'pages' | 'lines' | 'moved' | 'proposed' | 'kept') => counted.reduce((total, row) => total + row[name], 0)
  return { pages: sum('pages'), lines: sum('lines'), moved: sum('moved'), proposed: sum('proposed'), kept: sum('kept') }
}
