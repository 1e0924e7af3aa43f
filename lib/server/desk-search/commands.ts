import 'server-only'
import { TERMS_VERSION } from '../../search/terms'
import { type Sql, sqlTransaction } from '../db'
import { stored } from '../json'
import type { Prisma } from '../prisma-client/client'
import { storedStyle } from '../titles/stored-style'
import { textReader } from './searched-text'

/** Read within some fifty milliseconds, for which a save or an erasure of one of them may wait. */
const TEXTS_AT_ONCE = 50
/** Whoever searches right after an import of a whole year waits for so many rounds, some third of a second; a job reads the rest. */
const MOST_ROUNDS = 6

/**
 * Reads the texts that changed since the desk's search read them last, as far as one search waits for it: the newest changes first, because
 * whoever writes and then searches looks for those. Whether any may be left.
 */
export async function readNewestTexts(): Promise<boolean> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) if ((await readSomeChanged()) < TEXTS_AT_ONCE) return false
  return true
}

/** Reads all texts that changed since the desk's search read them last. How many changes they had. */
export async function readChangedTexts(): Promise<number> {
  for (let read = 0; ;) {
    const some = await readSomeChanged()
    read += some
    if (some < TEXTS_AT_ONCE) return read
  }
}

// One at a time: a search that skipped what another one is reading would not find it, and would not know.
async function readSomeChanged(): Promise<number> {
  return sqlTransaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('galley unread texts'))::text`
    const unread = await tx.$queryRaw<{ article: string }[]>`
      DELETE FROM "UnreadText" WHERE "id" IN (SELECT "id" FROM "UnreadText" ORDER BY "id" DESC LIMIT ${TEXTS_AT_ONCE})
      RETURNING "articleId" AS "article"`
    await readTexts(tx, [...new Set(unread.map(({ article }) => article))])
    return unread.length
  })
}

/**
 * Reads every text that search does not know, or knows as it was before, or as an older Galley read it: after an upgrade or a crash. How many.
 */
export async function readAllTexts(): Promise<number> {
  await readChangedTexts()
  for (let read = 0; ;) {
    const some = await sqlTransaction(async (tx) => {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT a."id" FROM "Article" a LEFT JOIN "DeskText" l ON l."articleId" = a."id"
        WHERE a."closedAt" IS NULL AND (coalesce(l."termsVersion", 0) < ${TERMS_VERSION} OR l."revision" < a."revision") ORDER BY a."id" LIMIT ${TEXTS_AT_ONCE}`
      await readTexts(tx, rows.map(({ id }) => id))
      return rows.length
    })
    read += some
    if (some === 0) return read
  }
}

// The lock waits for an erasure, whose words must not be read after it.
async function readTexts(tx: Sql, articles: readonly string[]): Promise<void> {
  if (articles.length === 0) return
  const searched = await textReader()
  const rows = await tx.$queryRaw<{ id: string; revision: number; doc: Prisma.JsonValue; houseStyle: Prisma.JsonValue }[]>`
    SELECT a."id", a."revision", a."doc", t."houseStyle" FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId" JOIN "Title" t ON t."id" = i."titleId"
    WHERE a."id" = ANY (${[...articles]}::uuid[]) ORDER BY a."id" FOR KEY SHARE OF a`
  const read = rows.map(({ id, revision, doc, houseStyle }) => ({ id, revision, ...searched(stored('blocks', doc), storedStyle(houseStyle)) }))
  await tx.$executeRaw`
    INSERT INTO "DeskText" ("articleId", "revision", "folded", "headFolded", "authors", "terms", "termsVersion")
    SELECT r."id", r."revision", r."folded", r."head", ARRAY(SELECT jsonb_array_elements_text(r."authors"::jsonb)), r."terms"::int[], ${TERMS_VERSION}
    FROM unnest(
      ${read.map(({ id }) => id)}::uuid[], ${read.map(({ revision }) => revision)}::int[], ${read.map(({ folded }) => folded)}::text[], ${read.map(({ head }) => head)}::text[],
      ${read.map(({ authors }) => authors)}::text[], ${read.map(({ terms }) => terms)}::text[]
    ) AS r("id", "revision", "folded", "head", "authors", "terms")
    ON CONFLICT ("articleId") DO UPDATE SET "revision" = excluded."revision", "folded" = excluded."folded", "headFolded" = excluded."headFolded", "authors" = excluded."authors",
      "terms" = excluded."terms", "termsVersion" = excluded."termsVersion"
    WHERE "DeskText"."revision" <= excluded."revision"`
}
