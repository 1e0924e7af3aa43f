import 'server-only'
import type { Actor } from '../../editorial/actor'
import type { Sql } from '../db'
import { Invalid, NotFound } from '../errors'
import { recordAll } from '../events'
import { keepTaggings } from '../versions/keep'
import type { TagOption } from './queries'

/** Past what any article is about; readers find nothing under a tag of everything. */
export const MOST_TAGS = 500

/**
 * Puts tags on articles that are locked, or takes them off; every article that it changes gets one more version. Other tags stay, and
 * a tag that is there already, or is not there, changes nothing. Seven statements however many there are. Which tags of which articles were changed.
 *
 * Each article has its own line in the log, because that is where one looks for what was done to it, and where an erasure looks.
 */
export async function changeTags(
  tx: Sql, actor: Actor,
  { articles, tags, deed }: { readonly articles: readonly string[]; readonly tags: readonly TagOption[]; readonly deed: 'add' | 'remove' },
): Promise<readonly Tagging[]> {
  const ids = [...new Set(tags.map(({ id }) => id))]
  const rows = deed === 'add' ? await put(tx, actor, articles, ids) : await take(tx, articles, ids)
  const changed = new Map<string, string[]>()
  for (const { articleId, tagId } of rows) changed.set(articleId, [...(changed.get(articleId) ?? []), tagId])
  const touched = [...changed.keys()]
  if (touched.length === 0) return rows
  if (deed === 'add') await requireRoom(tx, touched)
  await tx.$executeRaw`UPDATE "Article" SET "revision" = "revision" + 1 WHERE "id" = ANY (${touched}::uuid[])`
  await keepTaggings(tx, actor, touched)
  const called = new Map(tags.map(({ id, label }) => [id, label]))
  await recordAll(tx, actor, [...changed].map(([thingId, own]) => {
    const told = { tags: own.map((id) => ({ tag: id, label: called.get(id) ?? '' })) }
    return deed === 'add'
      ? { deed: 'tag-article', thing: 'article', thingId, after: told }
      : { deed: 'untag-article', thing: 'article', thingId, before: told }
  }))
  return rows
}

/** A tag of an article. */
export interface Tagging {
  readonly articleId: string
  readonly tagId: string
}

async function put(tx: Sql, actor: Actor, articles: readonly string[], tags: readonly string[]): Promise<readonly Tagging[]> {
  await holdTags(tx, tags)
  return tx.$queryRaw<Tagging[]>`
    INSERT INTO "ArticleTag" ("articleId", "tagId", "byId")
    SELECT article, tag, ${actor.id}::uuid FROM unnest(${articles}::uuid[]) article, unnest(${tags}::uuid[]) tag
    ON CONFLICT DO NOTHING RETURNING "articleId", "tagId"`
}

/** Nobody deletes as unused what is being put on an article; what was deleted since it was chosen is not there. */
async function holdTags(tx: Sql, ids: readonly string[]): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Tag" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR KEY SHARE`
  if (held.length < ids.length) throw new NotFound('no-such-tag')
}

function take(tx: Sql, articles: readonly string[], tags: readonly string[]): PromiseLike<readonly Tagging[]> {
  return tx.$queryRaw<Tagging[]>`
    DELETE FROM "ArticleTag" WHERE "articleId" = ANY (${articles}::uuid[]) AND "tagId" = ANY (${tags}::uuid[]) RETURNING "articleId", "tagId"`
}

async function requireRoom(tx: Sql, articles: readonly string[]): Promise<void> {
  const [full] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "ArticleTag" WHERE "articleId" = ANY (${articles}::uuid[]) GROUP BY "articleId" HAVING count(*) > ${MOST_TAGS} LIMIT 1`
  if (full) throw tooManyTags()
}

export function tooManyTags(): Invalid {
  return new Invalid('too-many-tags', { most: MOST_TAGS })
}
