import 'server-only'
import type { PlacedEdition } from '../../editorial/next-edition'
import type { Sql } from '../db'

/** The Edition that readers see, as far as the next one can be made of it. */
export interface LiveEdition extends PlacedEdition {
  readonly id: string
  readonly issueNumber: string | null
}

/** What readers see of an issue: ids and places, no text. Null while nothing is published. One query. */
export async function liveEdition(tx: Sql, issueId: string): Promise<LiveEdition | null> {
  const [edition] = await tx.$queryRaw<LiveEdition[]>`
    SELECT e."id", e."issueNumber",
      ARRAY(SELECT p."number" FROM "EditionPage" p WHERE p."editionId" = e."id") AS "pages",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a."articleId", 'page', a."pageNumber", 'parts', coalesce(
        (SELECT jsonb_agg(jsonb_build_object('id', p."articleId", 'page', p."pageNumber") ORDER BY p."part")
         FROM "EditionPart" p WHERE p."editionId" = e."id" AND p."wholeId" = a."articleId"), '[]')))
        FROM "EditionArticle" a WHERE a."editionId" = e."id"), '[]') AS "articles"
    FROM "Edition" e JOIN "Issue" i ON i."liveEditionId" = e."id" WHERE i."id" = ${issueId}::uuid`
  return edition ?? null
}

/** Copies pages and articles of an Edition into the next one as they were frozen, rendered bodies and search terms included. */
export async function copyEdition(
  tx: Sql, from: string, to: string, { kept, pages }: { readonly kept: ReadonlySet<string>; readonly pages: ReadonlySet<number> },
): Promise<void> {
  const articles = [...kept]
  await tx.$executeRaw`
    INSERT INTO "EditionPage" ("editionId", "number", "name")
    SELECT ${to}::uuid, "number", "name" FROM "EditionPage" WHERE "editionId" = ${from}::uuid AND "number" = ANY (${[...pages]}::int[])`
  await tx.$executeRaw`
    INSERT INTO "EditionArticle"
      ("editionId", "articleId", "versionId", "pageNumber", "ordinal", "position", "headline", "level", "content", "html", "text", "folded",
        "headFolded", "terms", "headTerms", "termsVersion")
    SELECT ${to}::uuid, "articleId", "versionId", "pageNumber", "ordinal", "position", "headline", "level", "content", "html", "text", "folded",
      "headFolded", "terms", "headTerms", "termsVersion"
    FROM "EditionArticle" WHERE "editionId" = ${from}::uuid AND "articleId" = ANY (${articles}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO "EditionPart" ("editionId", "articleId", "wholeId", "versionId", "pageNumber", "ordinal", "part")
    SELECT ${to}::uuid, "articleId", "wholeId", "versionId", "pageNumber", "ordinal", "part"
    FROM "EditionPart" WHERE "editionId" = ${from}::uuid AND "wholeId" = ANY (${articles}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO "EditionPhoto" ("editionId", "articleId", "photoId", "crop")
    SELECT ${to}::uuid, "articleId", "photoId", "crop" FROM "EditionPhoto" WHERE "editionId" = ${from}::uuid AND "articleId" = ANY (${articles}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO "EditionTag" ("editionId", "articleId", "tagId")
    SELECT ${to}::uuid, "articleId", "tagId" FROM "EditionTag" WHERE "editionId" = ${from}::uuid AND "articleId" = ANY (${articles}::uuid[])`
}
