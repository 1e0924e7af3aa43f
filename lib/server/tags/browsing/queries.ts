import 'server-only'
import type { Actor } from '../../../editorial/actor'
import { ARTICLES_A_SCREEN, TAGS_A_SCREEN, type TagWish } from '../../../tagging/wish'
import { authoriseSomewhere } from '../../authorise'
import { sql } from '../../db'
import { NotFound } from '../../errors'
import { Prisma } from '../../prisma-client/client'
import { findTags, TAG_OPTION_SQL, type TagUsage, unusedAmong } from '../queries'

/** A tag of a list, with how many stand right below it. */
export interface TagRow extends TagUsage {
  readonly children: number
}

/** One screen of a list of tags, and how many there are on all. */
export interface TagsScreenful {
  readonly rows: readonly TagRow[]
  readonly total: number
}

/** Whether a tag is on no open article and in nothing that readers see, itself or as the heir of another. */
const IS_IDLE = Prisma.sql`
  NOT EXISTS (SELECT 1 FROM "ArticleTag" g JOIN "Article" a ON a."id" = g."articleId" AND a."closedAt" IS NULL WHERE g."tagId" = t."id")
  AND NOT EXISTS (
    SELECT 1 FROM "Tag" m JOIN "EditionTag" g ON g."tagId" = m."id" JOIN "Issue" i ON i."liveEditionId" = g."editionId"
    WHERE m."id" = t."id" OR m."mergedIntoId" = t."id")`

const SHOWN: Readonly<Record<TagWish['show'], Prisma.Sql>> = {
  // A vocabulary is gone into from its top; what stands below a tag of another one is at the top of its own.
  all: Prisma.sql`t."retiredAt" IS NULL AND (t."parentId" IS NULL OR p."vocabularyId" <> t."vocabularyId")`,
  unused: Prisma.sql`t."retiredAt" IS NULL AND ${IS_IDLE}`,
  retired: Prisma.sql`t."retiredAt" IS NOT NULL`,
}

/**
 * The tags that an address asks for: those that answer its words, or those of a vocabulary, from its top; none where it names neither,
 * unless it asks for what is unused or retired. Three statements.
 */
export async function tagsAsked(actor: Actor, wish: TagWish): Promise<TagsScreenful> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  if (wish.q !== null) {
    const found = await findTags(actor, wish.q)
    return { rows: await rowsOf(titles, found.map(({ id }) => id)), total: found.length }
  }
  if (wish.vocabulary === null && wish.show === 'all') return { rows: [], total: 0 }
  const rows = await sql().$queryRaw<{ id: string; total: number }[]>`
    SELECT t."id", count(*) OVER ()::int AS "total"
    FROM "Tag" t JOIN "Vocabulary" v ON v."id" = t."vocabularyId" LEFT JOIN "Tag" p ON p."id" = t."parentId"
    WHERE t."mergedIntoId" IS NULL AND (${wish.vocabulary}::text IS NULL OR v."slug" = ${wish.vocabulary}) AND ${SHOWN[wish.show]}
    ORDER BY v."free", v."slug", t."code", t."label", t."id" LIMIT ${TAGS_A_SCREEN} OFFSET ${wish.screen * TAGS_A_SCREEN}`
  return { rows: await rowsOf(titles, rows.map(({ id }) => id)), total: rows[0]?.total ?? 0 }
}

/** No tag of an authority has as many right below it; where the desk makes it so, a search finds the others. */
const MOST_BELOW = 500

/** The tags that stand right below one, by code and name. Two statements. */
export async function tagsBelow(actor: Actor, tag: string): Promise<readonly TagRow[]> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const rows = await sql().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Tag" WHERE "parentId" = ${tag}::uuid AND "mergedIntoId" IS NULL AND "retiredAt" IS NULL
    ORDER BY "code", "label", "id" LIMIT ${MOST_BELOW}`
  return rowsOf(titles, rows.map(({ id }) => id))
}

/**
 * Tags with their use, in the order in which they are named, without those that were merged. Open articles are counted at some titles,
 * or at all. One statement, whose cost is that of these tags alone.
 */
async function rowsOf(titles: readonly string[] | null, ids: readonly string[]): Promise<readonly TagRow[]> {
  if (ids.length === 0) return []
  return sql().$queryRaw<TagRow[]>`
    SELECT ${TAG_OPTION_SQL}, t."revision", t."parentId", p."label" AS "parent", t."retiredAt" IS NOT NULL AS "retired",
      ARRAY(SELECT s."label" FROM "TagSynonym" s WHERE s."tagId" = t."id" ORDER BY s."label") AS "synonyms",
      (SELECT count(*)::int
        FROM "ArticleTag" g JOIN "Article" a ON a."id" = g."articleId" AND a."closedAt" IS NULL ${issuesOf(titles)}
        WHERE g."tagId" = t."id") AS "articles",
      (SELECT count(DISTINCT g."articleId")::int
        FROM "Tag" m JOIN "EditionTag" g ON g."tagId" = m."id" JOIN "Issue" i ON i."liveEditionId" = g."editionId"
        WHERE m."id" = t."id" OR m."mergedIntoId" = t."id") AS "published",
      (SELECT count(*)::int FROM "Tag" c WHERE c."parentId" = t."id" AND c."mergedIntoId" IS NULL AND c."retiredAt" IS NULL) AS "children"
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS asked("id", "place")
    JOIN "Tag" t ON t."id" = asked."id" JOIN "Vocabulary" v ON v."id" = t."vocabularyId" LEFT JOIN "Tag" p ON p."id" = t."parentId"
    WHERE t."mergedIntoId" IS NULL ORDER BY asked."place"`
}

/** The issues `i` of some titles, to which articles `a` are confined; nothing where they are those of all. */
function issuesOf(titles: readonly string[] | null): Prisma.Sql {
  return titles === null ? Prisma.empty : Prisma.sql`JOIN "Issue" i ON i."id" = a."issueId" AND i."titleId" = ANY (${titles}::uuid[])`
}

/** A tag by itself: its names, what stands above it from the top, and the addresses that lead to it. */
export interface TagSheet extends TagRow {
  readonly line: readonly { readonly id: string; readonly label: string }[]
  readonly formerAddresses: readonly string[]
  /** Whether nothing names it, so that it can be taken away. */
  readonly unused: boolean
}

/** One tag with all that is known of it; `heir` instead where it was merged. Four statements. */
export async function tagSheet(actor: Actor, id: string): Promise<TagSheet | { readonly heir: string }> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const [found] = await sql().$queryRaw<{ heir: string | null; formerAddresses: string[] }[]>`
    SELECT t."mergedIntoId" AS "heir", ARRAY(
      SELECT a."slug" FROM "TagAddress" a WHERE a."tagId" = t."id"
      UNION SELECT m."slug" FROM "Tag" m WHERE m."mergedIntoId" = t."id" ORDER BY 1
    ) AS "formerAddresses"
    FROM "Tag" t WHERE t."id" = ${id}::uuid`
  if (!found) throw new NotFound('no-such-tag')
  if (found.heir !== null) return { heir: found.heir }
  const [[row], line, unused] = await Promise.all([rowsOf(titles, [id]), lineAbove(id), unusedAmong(sql(), [id])])
  if (!row) throw new NotFound('no-such-tag')
  return { ...row, line, formerAddresses: found.formerAddresses, unused: unused.length > 0 }
}

function lineAbove(id: string): PromiseLike<TagSheet['line']> {
  return sql().$queryRaw<{ id: string; label: string }[]>`
    WITH RECURSIVE line AS (
      SELECT p."id", p."label", p."parentId", 1 AS "far" FROM "Tag" t JOIN "Tag" p ON p."id" = t."parentId" WHERE t."id" = ${id}::uuid
      UNION ALL SELECT p."id", p."label", p."parentId", line."far" + 1 FROM line JOIN "Tag" p ON p."id" = line."parentId"
    ) SELECT "id", "label" FROM line ORDER BY "far" DESC`
}

/** An open article that carries a tag. */
export interface TaggedArticle {
  readonly id: string
  readonly headline: string
  readonly title: { readonly id: string; readonly name: string; readonly language: string }
  readonly date: string
  readonly page: number | null
}

/** The open articles that carry a tag at the titles that one sees, the newest papers first, `screen` counting from 0. One statement. */
export async function articlesOfTag(actor: Actor, tag: string, screen: number): Promise<readonly TaggedArticle[]> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  return sql().$queryRaw<TaggedArticle[]>`
    SELECT a."id", a."headline", jsonb_build_object('id', t."id", 'name', t."name", 'language', t."language") AS "title",
      to_char(i."date", 'YYYY-MM-DD') AS "date", p."number" AS "page"
    FROM "ArticleTag" g JOIN "Article" a ON a."id" = g."articleId" AND a."closedAt" IS NULL
    JOIN "Issue" i ON i."id" = a."issueId" JOIN "Title" t ON t."id" = i."titleId" LEFT JOIN "Page" p ON p."id" = a."pageId"
    WHERE g."tagId" = ${tag}::uuid AND (${titles}::uuid[] IS NULL OR t."id" = ANY (${titles}::uuid[]))
    ORDER BY i."date" DESC, t."slug", p."number", a."ordinal" LIMIT ${ARTICLES_A_SCREEN} OFFSET ${screen * ARTICLES_A_SCREEN}`
}

/** A tag as a list shows it, by its id; one that was merged is none. One statement. */
export async function tagRow(actor: Actor, id: string): Promise<TagRow> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const [row] = await rowsOf(titles, [id])
  if (!row) throw new NotFound('no-such-tag')
  return row
}
