import 'server-only'
import { countIn } from '../../erasure/erase'
import type { Term } from '../../erasure/terms'
import type { Sql } from '../db'

/**
 * Takes tags that are called by a term off the articles, off all their versions and in all Editions; a free tag that nobody has
 * then is gone. How many tags.
 */
export async function eraseTags(tx: Sql, { articles, terms }: { readonly articles: readonly string[]; readonly terms: readonly Term[] }): Promise<number> {
  const tags = await tx.$queryRaw<{ id: string; label: string; labelEn: string | null }[]>`
    SELECT "id", "label", "labelEn" FROM "Tag" WHERE "id" IN (
      SELECT "tagId" FROM "ArticleTag" WHERE "articleId" = ANY (${articles}::uuid[])
      UNION SELECT "tagId" FROM "EditionTag" WHERE "articleId" = ANY (${articles}::uuid[])
      UNION SELECT unnest("tagIds") FROM "Version" WHERE "articleId" = ANY (${articles}::uuid[]))`
  const ids = tags.filter(({ label, labelEn }) => countIn(`${label}\n${labelEn ?? ''}`, terms) > 0).map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx.$executeRaw`DELETE FROM "ArticleTag" WHERE "articleId" = ANY (${articles}::uuid[]) AND "tagId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`DELETE FROM "EditionTag" WHERE "articleId" = ANY (${articles}::uuid[]) AND "tagId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`
    UPDATE "Version" SET "tagIds" = ARRAY(SELECT tag FROM unnest("tagIds") tag WHERE tag <> ALL (${ids}::uuid[]) ORDER BY tag)
    WHERE "articleId" = ANY (${articles}::uuid[]) AND "tagIds" && ${ids}::uuid[]`
  const gone = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM "Tag" t USING "Vocabulary" v
    WHERE t."id" = ANY (${ids}::uuid[]) AND v."id" = t."vocabularyId" AND v."free"
      AND NOT EXISTS (SELECT 1 FROM "ArticleTag" WHERE "tagId" = t."id") AND NOT EXISTS (SELECT 1 FROM "EditionTag" WHERE "tagId" = t."id")
      AND NOT EXISTS (SELECT 1 FROM "Version" WHERE "tagIds" @> ARRAY[t."id"])
    RETURNING t."id"`
  await tx.$executeRaw`
    UPDATE "Event" SET "before" = NULL, "after" = NULL WHERE "thing" = 'tag' AND "thingId" = ANY (${gone.map(({ id }) => id)}::text[])`
  return ids.length
}
