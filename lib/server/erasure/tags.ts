import 'server-only'
import { countIn } from '../../erasure/erase'
import type { Term } from '../../erasure/terms'
import type { Sql } from '../db'

/**
 * Takes tags that are called by a term off the articles, off all their versions and in all Editions; a free tag that nobody has
 * then is gone. How many tags.
 */
export async function eraseTags(tx: Sql, { articles, terms }: { readonly articles: readonly string[]; readonly terms: readonly Term[] }): Promise<number> {
  const tags = await tx.$queryRaw<{ id: string; names: string }[]>`
    SELECT t."id", concat_ws(E'\n', t."label", t."labelEn", (SELECT string_agg(s."label", E'\n') FROM "TagSynonym" s WHERE s."tagId" = t."id")) AS "names"
    FROM "Tag" t WHERE t."id" IN (
      SELECT "tagId" FROM "ArticleTag" WHERE "articleId" = ANY (${articles}::uuid[])
      UNION SELECT "tagId" FROM "EditionTag" WHERE "articleId" = ANY (${articles}::uuid[])
      UNION SELECT unnest("tagIds") FROM "Version" WHERE "articleId" = ANY (${articles}::uuid[]))`
  const ids = tags.filter(({ names }) => countIn(names, terms) > 0).map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx.$executeRaw`DELETE FROM "ArticleTag" WHERE "articleId" = ANY (${articles}::uuid[]) AND "tagId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`DELETE FROM "EditionTag" WHERE "articleId" = ANY (${articles}::uuid[]) AND "tagId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`
    UPDATE "Version" SET "tagIds" = ARRAY(SELECT tag FROM unnest("tagIds") tag WHERE tag <> ALL (${ids}::uuid[]) ORDER BY tag)
    WHERE "articleId" = ANY (${articles}::uuid[]) AND "tagIds" && ${ids}::uuid[]`
  const gone = await unused(tx, ids)
  await tx.$executeRaw`DELETE FROM "TagSynonym" WHERE "tagId" = ANY (${gone}::uuid[])`
  await tx.$executeRaw`DELETE FROM "TagAddress" WHERE "tagId" = ANY (${gone}::uuid[])`
  await tx.$executeRaw`DELETE FROM "TagKey" WHERE "tagId" = ANY (${gone}::uuid[])`
  await tx.$executeRaw`DELETE FROM "Tag" WHERE "id" = ANY (${gone}::uuid[])`
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
      AND NOT EXISTS (SELECT 1 FROM "Tag" c WHERE c."parentId" = t."id" OR c."mergedIntoId" = t."id")`
  return rows.map(({ id }) => id)
}
