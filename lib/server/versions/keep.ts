import 'server-only'
import type { Block } from '../../article/block'
import { countCharacters, countedText } from '../../article/characters'
import type { Actor } from '../../editorial/actor'
import type { Sql } from '../db'
import type { VersionCause } from '../prisma-client/client'

/** Why there is another version of an article. */
export interface KeepCause {
  readonly cause: VersionCause
  readonly stepId?: string
  /** The version that was brought back. */
  readonly restoredFromId?: string
}

/** An article that was written: its blocks, which are only counted here, and the id of its next version where it has one already. */
interface Written {
  readonly id: string
  readonly blocks: readonly Block[]
  readonly version?: string
}

/**
 * Keeps articles as they are now, each as its next Version: the last thing that a command does to them. Text, revision
 * and tags are taken from their rows, so that the last version cannot differ from the article. Whoever signed off what reads
 * otherwise now is told so, once. One statement.
 *
 * Each article is looked up by its key (OFFSET 0 says so): a plan that was made while there were few would otherwise read all of them,
 * and be kept while an archive makes them many.
 */
export async function keepVersions(
  tx: Sql,
  actor: Actor,
  articles: readonly Written[],
  { cause, stepId, restoredFromId }: KeepCause,
): Promise<void> {
  const ids = articles.map(({ id }) => id)
  const characters = articles.map(({ blocks }) => countCharacters(countedText(blocks)))
  const versions = articles.map(({ version }) => version ?? null)
  await tx.$executeRaw`
    WITH told AS (
      INSERT INTO "DeskNotice" ("id", "userId", "kind", "key", "articleId", "issueId", "actorId")
      SELECT DISTINCT ON (s."byId") gen_random_uuid(), u."id", 'reopened', 'reopened ' || s."id", a."id", a."issueId", ${actor.id}::uuid
      FROM "SignOff" s JOIN "Article" a ON a."id" = s."articleId" JOIN "User" u ON u."id" = s."byId"
      WHERE a."id" = ANY (${ids}::uuid[]) AND s."verdict" = 'passed' AND s."withdrawnAt" IS NULL AND s."print" <> a."print"
        AND s."byId" IS DISTINCT FROM ${actor.id}::uuid
      ORDER BY s."byId", s."at" DESC
      ON CONFLICT ("userId", "key") DO NOTHING
    )
    INSERT INTO "Version"
      ("id", "articleId", "revision", "doc", "tagIds", "characters", "level", "levelById", "cause", "stepId", "restoredFromId", "actorId")
    SELECT coalesce(kept."version", gen_random_uuid()), a."id", a."revision", a."doc",
      ARRAY(SELECT t."tagId" FROM "ArticleTag" t WHERE t."articleId" = a."id" ORDER BY t."tagId"),
      kept."characters", a."level", a."levelById", ${cause}::"VersionCause", ${stepId ?? null}::uuid, ${restoredFromId ?? null}::uuid, ${actor.id}::uuid
    FROM unnest(${ids}::uuid[], ${characters}::int[], ${versions}::uuid[]) AS kept("id", "characters", "version")
    CROSS JOIN LATERAL (SELECT * FROM "Article" WHERE "id" = kept."id" OFFSET 0) a`
}

/**
 * Keeps articles of which only the tags changed, each as its next Version. Their text is that of the version before, whose characters
 * are counted, so that no text crosses to the server and back. One statement.
 */
export async function keepTaggings(tx: Sql, actor: Actor, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Version" ("id", "articleId", "revision", "doc", "tagIds", "characters", "level", "cause", "actorId")
    SELECT gen_random_uuid(), a."id", a."revision", a."doc",
      ARRAY(SELECT t."tagId" FROM "ArticleTag" t WHERE t."articleId" = a."id" ORDER BY t."tagId"),
      (SELECT v."characters" FROM "Version" v WHERE v."articleId" = a."id" ORDER BY v."revision" DESC LIMIT 1),
      a."level", 'tagging', ${actor.id}::uuid
    FROM "Article" a WHERE a."id" = ANY (${ids}::uuid[])`
}
