import 'server-only'
import { type Homed, scoreSplit } from '../../split/score-split'
import { sql } from '../db'
import { stored } from '../json'
import type { Prisma } from '../prisma-client/client'

/** Pages of one look at all Editions: some hundred bytes each. */
const LISTED_AT_ONCE = 2_000
/** So many pages at a time are read: the text of their articles is held meanwhile. */
const READ_AT_ONCE = 20

/** A page that has no score yet, and the first Edition that showed it. */
interface UnscoredPage {
  readonly page: string
  readonly dump: string
  readonly edition: string
  readonly number: number
}

interface PublishedPage {
  readonly page: string
  readonly dump: string
  readonly reading: Prisma.JsonValue
  readonly publishedAt: Date
  /** The articles that stood on it, or parts of them, as they were frozen. */
  readonly articles: readonly { readonly id: string; readonly doc: Prisma.JsonValue }[]
}

/**
 * Scores the machine's split of every page that readers have seen and that has no score yet, against the first Edition that showed it.
 * Each page is read once in its life, so the desk's figures read no text; and all Editions are looked at once for some thousand pages, so
 * that a page of a large archive costs no more than one of a small one. What was frozen before Editions knew their versions has no
 * score. A score is written once; two workers write the same.
 */
export async function scorePages(): Promise<{ readonly scored: number }> {
  let scored = 0
  for (let pages = await unscored(); pages.length > 0; pages = await unscored()) {
    for (let from = 0; from < pages.length; from += READ_AT_ONCE) {
      for (const page of await published(pages.slice(from, from + READ_AT_ONCE))) await score(page)
    }
    scored += pages.length
  }
  return { scored }
}

async function score({ page, dump, reading, publishedAt, articles }: PublishedPage): Promise<void> {
  const { lines, moved, proposed, kept } = scoreSplit(proposedHomes(reading), frozenHomes(dump, articles))
  await sql().$executeRaw`
    INSERT INTO "SplitScore" ("pageId", "lines", "moved", "proposed", "kept", "publishedAt")
    VALUES (${page}::uuid, ${lines}, ${moved}, ${proposed}, ${kept}, ${publishedAt}) ON CONFLICT ("pageId") DO NOTHING`
}

function* proposedHomes(reading: Prisma.JsonValue): Generator<Homed> {
  const { articles, aside } = stored('reading', reading)
  for (const [index, { blocks }] of articles.entries()) {
    for (const span of blocks.flatMap(({ spans }) => spans)) yield { article: String(index), span }
  }
  for (const { span } of aside) yield { article: null, span }
}

function* frozenHomes(dump: string, articles: PublishedPage['articles']): Generator<Homed> {
  for (const { id, doc } of articles) {
    for (const { sources } of stored('blocks', doc)) {
      for (const source of sources) if (source.dump === dump) yield { article: id, span: source }
    }
  }
}

/** Pages without a score, those of which all that the first Edition froze is known by its version. One statement; it begins at the Editions that were shown. */
function unscored(): PromiseLike<UnscoredPage[]> {
  return sql().$queryRaw<UnscoredPage[]>`
    WITH first AS (
      SELECT DISTINCT ON (p."id") p."id" AS page, p."currentDumpId" AS dump, e."id" AS edition, ep."number"
      FROM "Edition" e JOIN "EditionPage" ep ON ep."editionId" = e."id" JOIN "Page" p ON p."issueId" = e."issueId" AND p."number" = ep."number"
      WHERE e."shownAt" IS NOT NULL AND p."currentDumpId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "SplitScore" s WHERE s."pageId" = p."id")
      ORDER BY p."id", e."number"
    ), frozen AS (
      SELECT f.page, a."versionId" FROM first f JOIN "EditionArticle" a ON a."editionId" = f.edition AND a."pageNumber" = f."number"
      UNION ALL
      SELECT f.page, a."versionId" FROM first f JOIN "EditionPart" a ON a."editionId" = f.edition AND a."pageNumber" = f."number"
    ), known AS (
      SELECT page FROM frozen GROUP BY page HAVING bool_and("versionId" IS NOT NULL) LIMIT ${LISTED_AT_ONCE}
    )
    SELECT f.page, f.dump, f.edition, f."number" FROM known JOIN first f ON f.page = known.page`
}

/** These pages with what their first Editions froze. One statement. */
function published(pages: readonly UnscoredPage[]): PromiseLike<PublishedPage[]> {
  return sql().$queryRaw<PublishedPage[]>`
    SELECT f.page, f.dump, d."reading", e."shownAt" AS "publishedAt", (
      SELECT jsonb_agg(jsonb_build_object('id', v."articleId", 'doc', v."doc")) FROM "Version" v WHERE v."id" IN (
        SELECT a."versionId" FROM "EditionArticle" a WHERE a."editionId" = f.edition AND a."pageNumber" = f."number"
        UNION ALL
        SELECT a."versionId" FROM "EditionPart" a WHERE a."editionId" = f.edition AND a."pageNumber" = f."number"
      )
    ) AS articles
    FROM unnest(
      ${pages.map(({ page }) => page)}::uuid[], ${pages.map(({ dump }) => dump)}::uuid[], ${pages.map(({ edition }) => edition)}::uuid[],
      ${pages.map(({ number }) => number)}::int[]
    ) AS f(page, dump, edition, "number") JOIN "Dump" d ON d."id" = f.dump JOIN "Edition" e ON e."id" = f.edition`
}
