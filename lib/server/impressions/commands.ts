import 'server-only'
import { preparedSql, sql, type Sql } from '../db'
import type { Impression, ScreenAsked, Stamps } from './schema'

/** Keeps a screen as it was rendered, with what it was made from. One statement; of two at once one is kept. */
export async function keepImpression(
  { address, language }: ScreenAsked, stamps: Stamps, build: string, { etag, html, madeAt }: Impression & { readonly html: string },
): Promise<void> {
  const { titleId, issueId, siteRevision, titleRevision, issuesRevision, issueRevision } = stamps
  await preparedSql().$executeRaw`
    INSERT INTO "Impression" ("address", "language", "build", "titleId", "issueId", "siteRevision", "titleRevision", "issuesRevision",
      "issueRevision", "etag", "html", "madeAt")
    VALUES (${address}, ${language ?? ''}, ${build}, ${titleId}::uuid, ${issueId}::uuid, ${siteRevision}, ${titleRevision},
      ${issuesRevision}::int, ${issueRevision}::int, ${etag}, ${html}, ${madeAt})
    ON CONFLICT ("address", "language", "build") DO UPDATE SET "titleId" = EXCLUDED."titleId", "issueId" = EXCLUDED."issueId",
      "siteRevision" = EXCLUDED."siteRevision", "titleRevision" = EXCLUDED."titleRevision", "issuesRevision" = EXCLUDED."issuesRevision",
      "issueRevision" = EXCLUDED."issueRevision", "etag" = EXCLUDED."etag", "html" = EXCLUDED."html", "madeAt" = EXCLUDED."madeAt"`
}

/** Forgets every screen of the titles of these articles, for none may hold what is erased of them. One statement. */
export function forgetImpressions(tx: Sql, articles: readonly string[]): PromiseLike<number> {
  return tx.$executeRaw`
    DELETE FROM "Impression" WHERE "titleId" IN (
      SELECT i."titleId" FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId" WHERE a."id" = ANY (${[...articles]}::uuid[]))`
}

/** Takes away what is out of date by its age, so that what is kept stays as large as what is read in a day. One statement. */
export function dropOldImpressions(): PromiseLike<number> {
  return sql().$executeRaw`DELETE FROM "Impression" WHERE "madeAt" < now() - interval '1 day'`
}
