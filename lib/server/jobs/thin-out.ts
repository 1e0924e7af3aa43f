import 'server-only'
import { SYSTEM } from '../../editorial/actor'
import { KEEP_ALL, type ThinnableVersion, thinVersions } from '../../editorial/thin-versions'
import type { VersionCause } from '../../editorial/version'
import { db, sqlTransaction } from '../db'
import { recordAll } from '../events'

/** So many articles are looked at together: their versions without texts fill some megabytes at most. */
const ARTICLES_AT_ONCE = 200
/** PostgreSQL takes 65,535 values in a statement. */
const IDS_AT_ONCE = 10_000

/**
 * Takes away the saves that later ones stand for, in all articles; `thinVersions` is the rule. What became a moment while
 * this went on stays, and so does what a restore brought back, because the list leads there.
 *
 * @returns how many are gone
 */
export async function thinOut(now: Date): Promise<number> {
  const articles = await crowdedArticles(now)
  let gone = 0
  for (let from = 0; from < articles.length; from += ARTICLES_AT_ONCE) {
    const byArticle = await versionsOf(articles.slice(from, from + ARTICLES_AT_ONCE))
    const ids = [...byArticle.values()].flatMap((versions) => thinVersions(versions, now.getTime()))
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
      gone += await takeAway(ids.slice(at, at + IDS_AT_ONCE))
    }
  }
  return gone
}

/** Takes away those of these versions that are no moment, and records of each article how many. Two statements. */
async function takeAway(ids: readonly string[]): Promise<number> {
  return sqlTransaction(async (tx) => {
    const rows = await tx.$queryRaw<{ article: string; versions: number }[]>`
      WITH gone AS (
        DELETE FROM "Version" v WHERE v."id" = ANY (${ids}::uuid[]) AND v."name" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "EditionArticle" f WHERE f."versionId" = v."id")
          AND NOT EXISTS (SELECT 1 FROM "EditionPart" f WHERE f."versionId" = v."id")
          AND NOT EXISTS (SELECT 1 FROM "SignOff" s WHERE s."versionId" = v."id")
          AND NOT EXISTS (SELECT 1 FROM "Version" r WHERE r."restoredFromId" = v."id") RETURNING v."articleId"
      ) SELECT "articleId" AS "article", count(*)::int AS "versions" FROM gone GROUP BY "articleId"`
    await recordAll(tx, SYSTEM, rows.map(({ article, versions }) => ({ deed: 'thin-versions', thing: 'article', thingId: article, after: { versions } })))
    return rows.reduce((sum, { versions }) => sum + versions, 0)
  })
}

/** Articles that have two old saves on one day: in all others there is nothing to take. */
async function crowdedArticles(now: Date): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT "articleId" AS id FROM "Version"
    WHERE "cause" IN ('typing', 'tagging') AND "name" IS NULL AND "at" < ${new Date(now.getTime() - KEEP_ALL)}
    GROUP BY "articleId", date_trunc('day', "at", 'UTC') HAVING count(*) > 1`
  return [...new Set(rows.map(({ id }) => id))]
}

interface Row {
  readonly id: string
  readonly articleId: string
  readonly revision: number
  readonly cause: VersionCause
  readonly name: string | null
  readonly by: string | null
  readonly at: Date
  readonly published: boolean
  readonly judged: boolean
}

/** All versions of some articles by article, without their texts. One query. */
async function versionsOf(articles: readonly string[]): Promise<ReadonlyMap<string, readonly ThinnableVersion[]>> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT v."id", v."articleId", v."revision", v."cause"::text AS "cause", v."name", v."actorId" AS "by", v."at",
      EXISTS (SELECT 1 FROM "EditionArticle" f WHERE f."versionId" = v."id")
        OR EXISTS (SELECT 1 FROM "EditionPart" f WHERE f."versionId" = v."id") AS "published",
      EXISTS (SELECT 1 FROM "SignOff" s WHERE s."versionId" = v."id") AS "judged"
    FROM "Version" v WHERE v."articleId" = ANY(${articles}::uuid[])`
  const byArticle = new Map<string, ThinnableVersion[]>(articles.map((id) => [id, []]))
  for (const { articleId, at, ...row } of rows) byArticle.get(articleId)?.push({ ...row, at: at.getTime() })
  return byArticle
}
