import 'server-only'
import { type Homed, scoreSplit } from '../../split/score-split'
import { sql } from '../db'
import { stored } from '../json'
import type { Prisma } from '../prisma-client/client'

/** So many pages at a time: the text of their articles is held meanwhile. */
const AT_ONCE = 20

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
 * Each page is read once in its life, so the desk's figures read no text. What was frozen before Editions knew their versions has no
 * score. A score is written once; two workers write the same.
 */
export async function scorePages(): Promise<{ readonly scored: number }> {
  let scored = 0
  for (let pages = await unscored(); pages.length > 0; pages = await unscored()) {
    for (const page of pages) await score(page)
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

/** Pages without a score, each with what its first Edition froze. One statement; it begins at the Editions that were shown. */
function unscored(): PromiseLike<PublishedPage[]> {
  return sql().$queryRaw<PublishedPage[]>`
    WITH first AS (
      SELECT DISTINCT ON (p."id") p."id" AS page, p."currentDumpId" AS dump, e."id" AS edition, ep."number", e."shownAt"
      FROM "Edition" e JOIN "EditionPage" ep ON ep."editionId" = e."id" JOIN "Page" p ON p."issueId" = e."issueId" AND p."number" = ep."number"
      WHERE e."shownAt" IS NOT NULL AND p."currentDumpId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "SplitScore" s WHERE s."pageId" = p."id")
      ORDER BY p."id", e."number"
    ), frozen AS (
      SELECT f.page, a."articleId", a."versionId" FROM first f JOIN "EditionArticle" a ON a."editionId" = f.edition AND a."pageNumber" = f."number"
      UNION ALL
      SELECT f.page, a."articleId", a."versionId" FROM first f JOIN "EditionPart" a ON a."editionId" = f.edition AND a."pageNumber" = f."number"
    ), known AS (
      SELECT page FROM frozen GROUP BY page HAVING bool_and("versionId" IS NOT NULL) LIMIT ${AT_ONCE}
    )
    SELECT f.page, f.dump, d."reading", f."shownAt" AS "publishedAt", (
      SELECT jsonb_agg(jsonb_build_object('id', z."articleId", 'doc', v."doc")) FROM frozen z JOIN "Version" v ON v."id" = z."versionId" WHERE z.page = f.page
    ) AS articles
    FROM known JOIN first f ON f.page = known.page JOIN "Dump" d ON d."id" = f.dump`
}
