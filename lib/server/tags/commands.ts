import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../editorial/actor'
import { tagSlug } from '../../tagging/tag-slug'
import { type ArticleRow, lockArticle } from '../articles/article-row'
import { authorise } from '../authorise'
import { type Transaction, transaction } from '../db'
import { Conflict, Invalid, NotFound } from '../errors'
import { record } from '../events'
import { keepVersions } from '../versions/keep'
import { TAG_OPTION, type TagOption } from './queries'
import type { NewVocabulary, TagChoice, VocabularyEntry } from './schema'

/** The one vocabulary that takes new tags as they are typed. */
const FREE = { slug: 'free', name: '自由标签', free: true } as const

/**
 * Puts a tag on an article, which makes another version of it; a free tag that is new is made on the way. A tag that is
 * there already changes nothing.
 */
export async function tagArticle(actor: Actor, articleId: string, choice: TagChoice): Promise<TagOption> {
  authorise(actor, 'tag-article')
  return transaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    const tag = 'tag' in choice ? await existingTag(tx, choice.tag) : await freeTag(tx, actor, choice.label)
    const { count } = await tx.articleTag.createMany({
      data: [{ articleId, tagId: tag.id, byId: actor.id }],
      skipDuplicates: true,
    })
    if (count > 0) {
      await keepTagging(tx, actor, article)
      await record(tx, actor, { deed: 'tag-article', thing: 'article', thingId: articleId, after: { tag: tag.id, label: tag.label } })
    }
    return tag
  })
}

/** Takes a tag off an article. One that is not there changes nothing. */
export async function untagArticle(actor: Actor, articleId: string, tagId: string): Promise<void> {
  authorise(actor, 'tag-article')
  await transaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    const { count } = await tx.articleTag.deleteMany({ where: { articleId, tagId } })
    if (count === 0) return
    await keepTagging(tx, actor, article)
    await record(tx, actor, { deed: 'untag-article', thing: 'article', thingId: articleId, before: { tag: tagId } })
  })
}

/** Keeps the article with its tags as they are now. Text that is typed meanwhile is saved as always: it has not moved on. */
async function keepTagging(tx: Transaction, actor: Actor, article: ArticleRow): Promise<void> {
  await tx.article.update({ where: { id: article.id }, data: { revision: article.revision + 1 } })
  await keepVersions(tx, actor, [article], { cause: 'tagging' })
}

async function existingTag(tx: Transaction, id: string): Promise<TagOption> {
  const tag = await tx.tag.findUnique({ where: { id }, select: TAG_OPTION })
  if (!tag) throw new NotFound('no-such-tag')
  return tag
}

/** The tag with this label, of whatever vocabulary; else a new free one. */
async function freeTag(tx: Transaction, actor: Actor, label: string): Promise<TagOption> {
  const known = await tagCalled(tx, label)
  if (known) return known
  await lockTags(tx)
  const meanwhile = await tagCalled(tx, label)
  if (meanwhile) return meanwhile
  const slug = addressIn(await takenAddresses(tx), label)
  const vocabulary = await tx.vocabulary.upsert({ where: { slug: FREE.slug }, create: FREE, update: {}, select: { id: true } })
  const tag = await tx.tag.create({ data: { vocabularyId: vocabulary.id, label, slug }, select: TAG_OPTION })
  await record(tx, actor, { deed: 'create-tag', thing: 'tag', thingId: tag.id, after: { label } })
  return tag
}

/** Where a controlled tag and a free one have one label, the controlled one is meant. */
function tagCalled(tx: Transaction, label: string): Promise<TagOption | null> {
  return tx.tag.findFirst({ where: { label }, orderBy: { vocabulary: { free: 'asc' } }, select: TAG_OPTION })
}

/** New tags are made one transaction at a time, so that no two get one address. It happens a few times a day. */
async function lockTags(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "Tag" IN SHARE ROW EXCLUSIVE MODE`
}

async function takenAddresses(tx: Transaction): Promise<Set<string>> {
  return new Set((await tx.tag.findMany({ select: { slug: true } })).map(({ slug }) => slug))
}

/** An address for a new tag, which is then taken: its own, or with the first free number where another tag has it. */
function addressIn(taken: Set<string>, label: string): string {
  const wanted = tagSlug(label)
  if (wanted === '') throw new Invalid('tag-without-letters', { label })
  let slug = wanted
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`
  taken.add(slug)
  return slug
}

/** Loads a controlled vocabulary. One that is there already is a Conflict; entries that contradict each other are Invalid. */
export async function loadVocabulary(actor: Actor, { slug, name, entries }: NewVocabulary): Promise<{ tags: number }> {
  authorise(actor, 'manage-titles')
  requireOnce(entries.map(({ code }) => code), (code) => new Invalid('vocabulary-code-twice', { code }))
  requireOnce(entries.map(({ label }) => label), (label) => new Invalid('vocabulary-label-twice', { label }))
  return transaction(async (tx) => {
    await lockTags(tx)
    if (await tx.vocabulary.findUnique({ where: { slug }, select: { id: true } })) throw new Conflict('vocabulary-exists', { slug })
    const { id } = await tx.vocabulary.create({ data: { slug, name, free: false }, select: { id: true } })
    const rows = rowsOf(id, entries, await takenAddresses(tx))
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await tx.tag.createMany({ data: rows.slice(from, from + ROWS_AT_ONCE) })
    await record(tx, actor, { deed: 'load-vocabulary', thing: 'vocabulary', thingId: id, after: { slug, tags: entries.length } })
    return { tags: entries.length }
  })
}

/** PostgreSQL takes 65,535 values in a statement, and a tag has seven. */
const ROWS_AT_ONCE = 5_000

/** The rows of a vocabulary's tags, parents before their children. */
function rowsOf(vocabularyId: string, entries: readonly VocabularyEntry[], taken: Set<string>) {
  const ids = new Map<string, string>()
  return entries.map(({ code, label, labelEn, parent }) => {
    const parentId = parent === null ? null : ids.get(parent)
    if (parentId === undefined) throw new Invalid('vocabulary-parent-unknown', { code, parent: parent ?? '' })
    const id = randomUUID()
    ids.set(code, id)
    return { id, vocabularyId, code, label, labelEn, parentId, slug: addressIn(taken, labelEn ?? label) }
  })
}

function requireOnce(values: readonly string[], fault: (value: string) => Invalid): void {
  const seen = new Set<string>()
  for (const value of values) {
    if (seen.has(value)) throw fault(value)
    seen.add(value)
  }
}
