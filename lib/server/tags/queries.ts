import 'server-only'
import type { Actor } from '../../editorial/actor'
import { searchFor } from '../../tagging/keys'
import { authorise, authoriseSomewhere } from '../authorise'
import { type Sql, sql } from '../db'
import { NotFound } from '../errors'
import { Prisma, type VocabularyKind } from '../prisma-client/client'
import { simplifier } from '../han'

/** A tag as lists and fields show it. */
export interface TagOption {
  readonly id: string
  readonly slug: string
  readonly label: string
  readonly labelEn: string | null
  readonly code: string | null
  readonly vocabulary: { readonly slug: string; readonly name: string; readonly kind: VocabularyKind; readonly free: boolean }
}

/** A tag that answers what was typed, with the label of the one above it, by which namesakes are told apart. */
export interface FoundTag extends TagOption {
  readonly parent: string | null
}

export const TAG_OPTION = {
  id: true, slug: true, label: true, labelEn: true, code: true,
  vocabulary: { select: { slug: true, name: true, kind: true, free: true } },
} as const

/** The same in SQL, of `Tag` t and `Vocabulary` v. */
export const TAG_OPTION_SQL = Prisma.sql`
  t."id", t."slug", t."label", t."labelEn", t."code",
  json_build_object('slug', v."slug", 'name', v."name", 'kind', v."kind", 'free', v."free") AS "vocabulary"`

/** How many answers to typing are worth reading. */
const ANSWERS = 12

/**
 * How many keys are looked at among those that begin with what was typed, and among those in the middle of names. After one or two
 * letters there are tens of thousands, and nobody looks for a tag by one letter: what is shorter, and so an exact name, comes first.
 */
const MOST_KEYS = { beginning: 240, inside: 60 }

/** Past this many articles a tag is one that is used; counting on would cost more than it tells. */
const MOST_USES = 100

/** Follows everything that begins with a key, byte by byte. */
export const LAST = '\u{10ffff}'

/**
 * Tags that are called as was typed, wherever in one of their names it begins: as written, simplified or traditional, by pinyin or
 * initials, in English, by code. Whole names first, then beginnings of names, then what is used more, then what is shorter. What was
 * merged is found as its heir, by all its names; what is retired is not offered. One statement.
 */
export async function findTags(actor: Actor, words: string): Promise<readonly FoundTag[]> {
  authoriseSomewhere(actor, 'see-desk')
  const search = searchFor(words, await simplifier())
  if (search === null) return []
  const { beginning, inside } = search
  return sql().$queryRaw<FoundTag[]>`
    WITH hit AS (
      (SELECT "tagId", "key", CASE WHEN "key" = ${beginning} THEN 0 ELSE 1 END AS "rank" FROM "TagKey"
        WHERE "key" ~>=~ ${beginning} AND "key" ~<~ ${beginning + LAST} ORDER BY "key" USING ~<~ LIMIT ${MOST_KEYS.beginning})
      UNION ALL
      (SELECT "tagId", "key", 2 FROM "TagKey"
        WHERE "key" ~>=~ ${inside} AND "key" ~<~ ${inside + LAST} ORDER BY "key" USING ~<~ LIMIT ${MOST_KEYS.inside})
    ), best AS (
      SELECT "tagId", min("rank") AS "rank", min(char_length("key")) AS "length" FROM hit GROUP BY "tagId"
    ), chosen AS (
      SELECT best.*, (SELECT count(*) FROM (SELECT 1 FROM "ArticleTag" a WHERE a."tagId" = best."tagId" LIMIT ${MOST_USES}) counted) AS "uses"
      FROM best ORDER BY best."rank", "uses" DESC, best."length", best."tagId" LIMIT ${ANSWERS}
    )
    SELECT ${TAG_OPTION_SQL}, p."label" AS "parent"
    FROM chosen JOIN "Tag" t ON t."id" = chosen."tagId" JOIN "Vocabulary" v ON v."id" = t."vocabularyId" LEFT JOIN "Tag" p ON p."id" = t."parentId"
    ORDER BY chosen."rank", chosen."uses" DESC, chosen."length", t."label", t."id"`
}

/** One tag, read as its heir where it was merged. One query by key. */
export async function tagById(actor: Actor, id: string): Promise<TagOption> {
  authoriseSomewhere(actor, 'see-desk')
  return tagAsRead(sql(), id)
}

/** The same within a transaction. */
export async function tagAsRead(tx: Sql, id: string): Promise<TagOption> {
  const [tag] = await tx.$queryRaw<TagOption[]>`
    SELECT ${TAG_OPTION_SQL} FROM "Tag" t JOIN "Vocabulary" v ON v."id" = t."vocabularyId"
    WHERE t."id" = (SELECT coalesce("mergedIntoId", "id") FROM "Tag" WHERE "id" = ${id}::uuid)`
  if (!tag) throw new NotFound('no-such-tag')
  return tag
}

/** A tag of a list: how it is found, where it stands, and where it is used. */
export interface TagUsage extends TagOption {
  readonly revision: number
  readonly parentId: string | null
  readonly parent: string | null
  readonly synonyms: readonly string[]
  /** Whether a later release of its vocabulary no longer has it. */
  readonly retired: boolean
  /** How many open articles carry it, and how many articles of live Editions. */
  readonly articles: number
  readonly published: number
}

/** The tags of one vocabulary, or all, with their use in all titles, vocabulary by vocabulary; what was merged counts for its heir. One statement. */
export async function listTags(actor: Actor, vocabulary: string | null = null): Promise<readonly TagUsage[]> {
  authorise(actor, 'see-desk')
  return sql().$queryRaw<TagUsage[]>`
    SELECT ${TAG_OPTION_SQL}, t."revision", t."parentId", p."label" AS "parent", t."retiredAt" IS NOT NULL AS "retired",
      ARRAY(SELECT s."label" FROM "TagSynonym" s WHERE s."tagId" = t."id" ORDER BY s."label") AS "synonyms",
      coalesce(desk."articles", 0) AS "articles", coalesce(site."articles", 0) AS "published"
    FROM "Tag" t JOIN "Vocabulary" v ON v."id" = t."vocabularyId" LEFT JOIN "Tag" p ON p."id" = t."parentId"
    LEFT JOIN (
      SELECT g."tagId", count(*)::int AS "articles" FROM "ArticleTag" g JOIN "Article" a ON a."id" = g."articleId"
      WHERE a."closedAt" IS NULL GROUP BY g."tagId"
    ) desk ON desk."tagId" = t."id"
    LEFT JOIN (
      SELECT coalesce(m."mergedIntoId", m."id") AS "tagId", count(DISTINCT g."articleId")::int AS "articles"
      FROM "Issue" i JOIN "EditionTag" g ON g."editionId" = i."liveEditionId" JOIN "Tag" m ON m."id" = g."tagId" GROUP BY 1
    ) site ON site."tagId" = t."id"
    WHERE t."mergedIntoId" IS NULL AND (${vocabulary}::text IS NULL OR v."slug" = ${vocabulary})
    ORDER BY v."slug", t."code", t."label"`
}

/** Whether nothing needs a tag: it is on no article, open or closed, in no Edition, above no other tag, and nothing was merged into it. */
const IS_UNUSED = Prisma.sql`
  v."free" AND t."mergedIntoId" IS NULL
  AND NOT EXISTS (SELECT 1 FROM "ArticleTag" g WHERE g."tagId" = t."id") AND NOT EXISTS (SELECT 1 FROM "EditionTag" g WHERE g."tagId" = t."id")
  AND NOT EXISTS (SELECT 1 FROM "Tag" c WHERE c."parentId" = t."id" OR c."mergedIntoId" = t."id")`

/** Which of these tags are the desk's own and used nowhere. One statement. */
export function unusedAmong(tx: Sql, ids: readonly string[]): PromiseLike<readonly TagOption[]> {
  return tx.$queryRaw<TagOption[]>`
    SELECT ${TAG_OPTION_SQL} FROM "Tag" t JOIN "Vocabulary" v ON v."id" = t."vocabularyId"
    WHERE ${IS_UNUSED} AND t."id" = ANY (${ids}::uuid[]) ORDER BY t."label"`
}

/** What became of a tag, or of one that was merged into it, as the log tells it. */
export interface TagEvent {
  readonly at: string
  /** Who did it; null for the system. */
  readonly by: string | null
  readonly deed: string
  /** The tag that it was done to. */
  readonly tag: { readonly id: string; readonly label: string }
  readonly before: Prisma.JsonValue
  readonly after: Prisma.JsonValue
}

/** More of what became of one tag nobody reads on its screen; the log has all of it. */
export const HISTORY_SHOWN = 100

/** The newest that became of a tag, and whether there is older. */
export interface TagPast {
  readonly events: readonly TagEvent[]
  readonly older: boolean
}

/** How a tag was made, named, placed and merged, newest first. One statement. */
export async function tagHistory(actor: Actor, tag: string): Promise<TagPast> {
  authoriseSomewhere(actor, 'see-desk')
  const rows = await sql().$queryRaw<(Omit<TagEvent, 'at'> & { at: Date })[]>`
    SELECT e."at", u."name" AS "by", e."deed", json_build_object('id', t."id", 'label', t."label") AS "tag", e."before", e."after"
    FROM "Tag" t JOIN "Event" e ON e."thing" = 'tag' AND e."thingId" = t."id"::text LEFT JOIN "User" u ON u."id"::text = e."actorId"::text
    WHERE t."id" = ${tag}::uuid OR t."mergedIntoId" = ${tag}::uuid ORDER BY e."at" DESC, e."id" DESC LIMIT ${HISTORY_SHOWN + 1}`
  return { events: rows.slice(0, HISTORY_SHOWN).map(({ at, ...row }) => ({ ...row, at: at.toISOString() })), older: rows.length > HISTORY_SHOWN }
}
