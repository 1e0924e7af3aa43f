import 'server-only'
import type { Sql } from '../db'
import type { Prisma } from '../prisma-client/client'

/** A document of a page, or of one of its articles, in which something like a term stands. */
export interface CandidateDocument {
  /** `article`, `version`, `edition`, or what else holds words. */
  readonly what: string
  readonly page: string
  readonly article: string | null
  readonly document: Prisma.JsonValue
}

/**
 * Everything that is kept of pages and their articles, but for the bytes of dumps, where the words fit a pattern: what an erasure
 * erases. One statement.
 */
export function documentsWith(tx: Sql, pages: readonly string[], pattern: string): PromiseLike<CandidateDocument[]> {
  return tx.$queryRaw<CandidateDocument[]>`
    WITH a AS MATERIALIZED (SELECT "id", "pageId", "doc", "ignoredSlips" FROM "Article" WHERE "pageId" = ANY (${pages}::uuid[])),
    r AS MATERIALIZED (SELECT "id", "pageId", "reading", "decisions" FROM "Review" WHERE "pageId" = ANY (${pages}::uuid[])),
    said AS (
      SELECT 'article' AS "what", a."pageId" AS "page", a."id" AS "article", a."doc" AS "document" FROM a
      UNION ALL SELECT 'version', a."pageId", a."id", jsonb_build_object('doc', v."doc", 'name', v."name") FROM a JOIN "Version" v ON v."articleId" = a."id"
      UNION ALL SELECT 'edition', a."pageId", a."id", e."content" FROM a JOIN "EditionArticle" e ON e."articleId" = a."id"
      UNION ALL SELECT 'edition', a."pageId", a."id", e."content"
        FROM a JOIN "EditionPart" p ON p."articleId" = a."id" JOIN "EditionArticle" e ON e."editionId" = p."editionId" AND e."articleId" = p."wholeId"
      UNION ALL SELECT 'slip', a."pageId", a."id", jsonb_build_object('print', slip) FROM a, unnest(a."ignoredSlips") slip
      UNION ALL SELECT 'comment', a."pageId", a."id", jsonb_build_array(c."text", concat(c."leading", c."quote")) FROM a JOIN "Comment" c ON c."articleId" = a."id"
      UNION ALL SELECT 'notice', a."pageId", a."id", to_jsonb(n."text") FROM a JOIN "Notice" n ON n."articleId" = a."id"
      UNION ALL SELECT 'sign-off', a."pageId", a."id", to_jsonb(s."reason") FROM a JOIN "SignOff" s ON s."articleId" = a."id"
      UNION ALL SELECT 'assignment', a."pageId", a."id", to_jsonb(s."note") FROM a JOIN "Assignment" s ON s."articleId" = a."id"
      UNION ALL SELECT 'desk-notice', a."pageId", a."id", to_jsonb(d."words") FROM a JOIN "DeskNotice" d ON d."articleId" = a."id"
      UNION ALL SELECT 'tag', a."pageId", a."id", jsonb_build_array(t."label", t."labelEn")
        FROM a JOIN "Tag" t ON t."id" IN (
          SELECT "tagId" FROM "ArticleTag" WHERE "articleId" = a."id"
          UNION SELECT "tagId" FROM "EditionTag" WHERE "articleId" = a."id"
          UNION SELECT unnest("tagIds") FROM "Version" WHERE "articleId" = a."id")
      UNION ALL SELECT 'event', a."pageId", a."id", jsonb_build_array(e."before", e."after") FROM a JOIN "Event" e ON e."thing" = 'article' AND e."thingId" = a."id"::text
      UNION ALL SELECT 'aside', p."id", NULL, p."aside" FROM "Page" p WHERE p."id" = ANY (${pages}::uuid[])
      UNION ALL SELECT 'step', s."pageId", NULL, jsonb_build_array(s."step", s."inverse") FROM "Step" s WHERE s."pageId" = ANY (${pages}::uuid[])
      UNION ALL SELECT 'dump', d."pageId", NULL, to_jsonb(d."fileName") FROM "Dump" d WHERE d."pageId" = ANY (${pages}::uuid[])
      UNION ALL SELECT 'review', r."pageId", NULL, jsonb_build_array(r."reading", r."decisions") FROM r
      UNION ALL SELECT 'assignment', r."pageId", NULL, to_jsonb(s."note") FROM r JOIN "Assignment" s ON s."reviewId" = r."id"
      UNION ALL SELECT 'desk-notice', r."pageId", NULL, to_jsonb(d."words") FROM r JOIN "DeskNotice" d ON d."reviewId" = r."id"
      UNION ALL SELECT 'event', r."pageId", NULL, jsonb_build_array(e."before", e."after") FROM r JOIN "Event" e ON e."thing" = 'review' AND e."thingId" = r."id"::text
      UNION ALL SELECT 'event', p."id", NULL, jsonb_build_array(e."before", e."after") FROM "Page" p JOIN "Event" e ON e."thing" = 'page' AND e."thingId" = p."id"::text WHERE p."id" = ANY (${pages}::uuid[])
    )
    SELECT "what", "page", "article", "document" FROM said WHERE words_in("document") ~ ${pattern}`
}
