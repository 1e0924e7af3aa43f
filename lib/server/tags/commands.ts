import 'server-only'
import type { Actor } from '../../editorial/actor'
import { lockArticle } from '../articles/article-row'
import { authoriseAt, authoriseSomewhere } from '../authorise'
import { type Sql, sqlTransaction } from '../db'
import { readNewestTexts } from '../desk-search/commands'
import { Invalid, NotFound } from '../errors'
import { chosenArticles } from './chosen-articles'
import { makeTag, tagsFor } from './new-tag'
import type { TagOption } from './queries'
import type { BulkTagging, NewTag, TagChoice } from './schema'
import { changeTags, MOST_TAGS, tooManyTags } from './tag-articles'

/** More than the largest issue has; an archive is tagged in several goes, each of which can be looked over. */
export const MOST_AT_ONCE = 2_000

/** Puts a tag on an article, which makes another version of it; a tag that is new is made on the way. One that is there already changes nothing. */
export async function tagArticle(actor: Actor, articleId: string, choice: TagChoice): Promise<TagOption> {
  const [tag] = await tagArticleWith(actor, articleId, [choice])
  if (!tag) throw new RangeError('one choice gave no tag')
  return tag
}

/** The same with several tags at once, which make one version. */
export async function tagArticleWith(actor: Actor, articleId: string, choices: readonly TagChoice[]): Promise<readonly TagOption[]> {
  await authoriseAt(actor, 'tag-article', { kind: 'article', ids: [articleId] })
  if (choices.length > MOST_TAGS) throw tooManyTags()
  return sqlTransaction(async (tx) => {
    await lockArticle(tx, articleId)
    const tags = await tagsFor(tx, actor, choices)
    await changeTags(tx, actor, { articles: [articleId], tags, deed: 'add' })
    return tags
  })
}

/** Takes a tag off an article. One that is not there changes nothing. */
export async function untagArticle(actor: Actor, articleId: string, tagId: string): Promise<void> {
  await authoriseAt(actor, 'tag-article', { kind: 'article', ids: [articleId] })
  await sqlTransaction(async (tx) => {
    await lockArticle(tx, articleId)
    await changeTags(tx, actor, { articles: [articleId], tags: await knownTags(tx, [tagId]), deed: 'remove' })
  })
}

/** What came of tagging many articles at once: how many were meant, and which tags were put on which, or taken off. */
export interface Tagged {
  readonly articles: number
  /** How many of them changed. */
  readonly changed: number
  readonly changes: readonly { readonly tag: Pick<TagOption, 'id' | 'label'>; readonly articles: readonly string[] }[]
}

/**
 * Puts tags on many articles, or takes them off: on those that are chosen, or all of a page, an issue, a search or a queue. Of a search
 * and a queue those alone are meant that stand where the person may tag them. Their other tags stay. All or nothing, in as many statements for two thousand articles as for one. Nobody's typing is lost: text has not moved on.
 */
export async function tagArticles(actor: Actor, { of, tags: choices, deed }: BulkTagging): Promise<Tagged> {
  authoriseSomewhere(actor, 'tag-article')
  if (choices.length > MOST_TAGS) throw tooManyTags()
  if ('desk' in of) await readNewestTexts()
  return sqlTransaction(async (tx) => {
    const meant = await chosenArticles(tx, actor, of, MOST_AT_ONCE)
    if (meant.length > MOST_AT_ONCE) throw new Invalid('too-many-articles', { most: MOST_AT_ONCE })
    const articles = await lockOpen(tx, meant)
    if (articles.length === 0) throw new NotFound('no-articles-meant')
    const tags = deed === 'add'
      ? await tagsFor(tx, actor, choices)
      : await knownTags(tx, choices.flatMap((choice) => 'tag' in choice ? choice.tag : []))
    const changed = await changeTags(tx, actor, { articles, tags, deed })
    const changes = tags.map(({ id, label }) => ({
      tag: { id, label }, articles: changed.flatMap(({ articleId, tagId }) => tagId === id ? articleId : []),
    })).filter((change) => change.articles.length > 0)
    return { articles: articles.length, changed: new Set(changed.map(({ articleId }) => articleId)).size, changes }
  })
}

/** Locks those of these articles that are open, in the order in which everybody locks them. */
async function lockOpen(tx: Sql, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Article" WHERE "id" = ANY (${ids}::uuid[]) AND "closedAt" IS NULL ORDER BY "id" FOR UPDATE`
  return rows.map(({ id }) => id)
}

/** Tags by their ids, as the heirs that they are read as; what is unknown is on no article, and left out. */
async function knownTags(tx: Sql, ids: readonly string[]): Promise<readonly TagOption[]> {
  return tx.$queryRaw<TagOption[]>`
    SELECT DISTINCT heir."id", heir."label" FROM "Tag" t JOIN "Tag" heir ON heir."id" = coalesce(t."mergedIntoId", t."id")
    WHERE t."id" = ANY (${ids}::uuid[])`
}

/** Makes a tag before it is on any article, in an open vocabulary: a place of former times, a person with other names. */
export async function createTag(actor: Actor, wanted: NewTag): Promise<TagOption> {
  authoriseSomewhere(actor, 'tag-article')
  return sqlTransaction((tx) => makeTag(tx, actor, wanted))
}
