import 'server-only'
import { countIn } from '../../erasure/erase'
import type { Term } from '../../erasure/terms'
import type { Sql } from '../db'
import { removeTags } from '../tags/keeping/commands'

/**
 * Takes tags that are called by a term off the articles, off all their versions and in all Editions; a free tag that nobody has
 * then is gone. One that was merged is one with its heir. How many tags.
 */
export async function eraseTags(tx: Sql, { articles, terms }: { readonly articles: readonly string[]; readonly terms: readonly Term[] }): Promise<number> {
  const tags = await tx.$queryRaw<{ id: string; heir: string; names: string }[]>`
    SELECT t."id", coalesce(t."mergedIntoId", t."id") AS "heir", concat_ws(E'\n', t."label", t."labelEn", (SELECT string_agg(s."label", E'\n') FROM "TagSynonym" s WHERE s."tagId" = t."id")) AS "names"
    FROM "Tag" t WHERE coalesce(t."mergedIntoId", t."id") IN (
      SELECT coalesce(m."mergedIntoId", m."id") FROM "Tag" m WHERE m."id" IN (
        SELECT "tagId" FROM "ArticleTag" WHERE "articleId" = ANY (${articles}::uuid[])
        UNION SELECT "tagId" FROM "EditionTag" WHERE "articleId" = ANY (${articles}::uuid[])
        UNION SELECT unnest("tagIds") FROM "Version" WHERE "articleId" = ANY (${articles}::uuid[])))`
  const called = tags.filter(({ names }) => countIn(names, terms) > 0).map(({ heir }) => heir)
  const ids = tags.filter(({ heir }) => called.includes(heir)).map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx.$executeRaw`DELETE FROM "ArticleTag" WHERE "articleId" = ANY (${articles}::uuid[]) AND "tagId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`DELETE FROM "EditionTag" WHERE "articleId" = ANY (${articles}::uuid[]) AND "tagId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`
    UPDATE "Version" SET "tagIds" = ARRAY(SELECT tag FROM unnest("tagIds") tag WHERE tag <> ALL (${ids}::uuid[]) ORDER BY tag)
    WHERE "articleId" = ANY (${articles}::uuid[]) AND "tagIds" && ${ids}::uuid[]`
  const gone = await unused(tx, ids)
  await removeTags(tx, gone)
  await tx.$executeRaw`UPDATE "Event" SET "before" = NULL, "after" = NULL WHERE "thing" = 'tag' AND "thingId" = ANY (${gone}::text[])`
  return ids.length
}

/** Which of these tags were made by the desk, stand nowhere any more, and hold no other tag. */
async function unused(tx: Sql, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT t."id" FROM "Tag" t JOIN "Vocabulary" v ON v."id" = t."vocabularyId"
    WHERE t."id" = ANY (${ids}::uuid[]) AND v."free"
      AND NOT EXISTS (SELECT 1 FROM "ArticleTag" WHERE "tagId" = t."id") AND NOT EXISTS (SELECT 1 FROM "EditionTag" WHERE "tagId" = t."id")
      AND NOT EXISTS (SELECT 1 FROM "Version" WHERE "tagIds" @> ARRAY[t."id"])
      AND NOT EXISTS (SELECT 1 FROM "Tag" c WHERE c."id" <> ALL (${ids}::uuid[]) AND (c."parentId" = t."id" OR c."mergedIntoId" = t."id"))`
  return rows.map(({ id }) => id)
}
