import 'server-only'
import type { Actor } from '../../editorial/actor'
import { tagSlug } from '../../tagging/tag-slug'
import { authorise } from '../authorise'
import { type Transaction, transaction } from '../db'
import { Conflict, Invalid, NotFound } from '../errors'
import { record } from '../events'
import { TAG_OPTION, type TagOption } from './queries'
import type { NewVocabulary, TagChoice } from './schema'

/** The one vocabulary that takes new tags as they are typed. */
const FREE = { slug: 'free', name: '自由标签', free: true } as const

/** Puts a tag on an article; a free tag that is new is made on the way. A tag that is there already changes nothing. */
export async function tagArticle(actor: Actor, articleId: string, choice: TagChoice): Promise<TagOption> {
  authorise(actor, 'tag-article')
  return transaction(async (tx) => {
    await requireArticle(tx, articleId)
    const tag = 'tag' in choice ? await existingTag(tx, choice.tag) : await freeTag(tx, actor, choice.label)
    const { count } = await tx.articleTag.createMany({
      data: [{ articleId, tagId: tag.id, byId: actor.id }],
      skipDuplicates: true,
    })
    if (count > 0) {
      await record(tx, actor, { deed: 'tag-article', thing: 'article', thingId: articleId, after: { tag: tag.id, label: tag.label } })
    }
    return tag
  })
}

/** Takes a tag off an article. One that is not there changes nothing. */
export async function untagArticle(actor: Actor, articleId: string, tagId: string): Promise<void> {
  authorise(actor, 'tag-article')
  await transaction(async (tx) => {
    await requireArticle(tx, articleId)
    const { count } = await tx.articleTag.deleteMany({ where: { articleId, tagId } })
    if (count > 0) await record(tx, actor, { deed: 'untag-article', thing: 'article', thingId: articleId, before: { tag: tagId } })
  })
}

async function requireArticle(tx: Transaction, id: string): Promise<void> {
  const article = await tx.article.findUnique({ where: { id }, select: { closedAt: true } })
  if (!article || article.closedAt) throw new NotFound('no-such-article')
}

async function existingTag(tx: Transaction, id: string): Promise<TagOption> {
  const tag = await tx.tag.findUnique({ where: { id }, select: TAG_OPTION })
  if (!tag) throw new NotFound('no-such-tag')
  return tag
}

/** The tag with this label, of whatever vocabulary; else a new free one. */
async function freeTag(tx: Transaction, actor: Actor, label: string): Promise<TagOption> {
  const known = await tx.tag.findFirst({ where: { label }, orderBy: { vocabulary: { free: 'asc' } }, select: TAG_OPTION })
  if (known) return known
  const vocabulary = await tx.vocabulary.upsert({ where: { slug: FREE.slug }, create: FREE, update: {}, select: { id: true } })
  const slug = await freeSlug(tx, label)
  await tx.tag.createMany({ data: [{ vocabularyId: vocabulary.id, label, slug }], skipDuplicates: true })
  const tag = await tx.tag.findFirstOrThrow({ where: { vocabularyId: vocabulary.id, label }, select: TAG_OPTION })
  await record(tx, actor, { deed: 'create-tag', thing: 'tag', thingId: tag.id, after: { label } })
  return tag
}

/** An address for a new tag: its own, or with the first free number where another tag has it. */
async function freeSlug(tx: Transaction, label: string): Promise<string> {
  const slug = tagSlug(label)
  if (slug === '') throw new Invalid('tag-without-letters', { label })
  const taken = new Set(
    (await tx.tag.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } })).map((tag) => tag.slug),
  )
  if (!taken.has(slug)) return slug
  const number = Array.from({ length: taken.size + 1 }, (_, index) => index + 2).find((n) => !taken.has(`${slug}-${n}`))
  return `${slug}-${number}`
}

/** Loads a controlled vocabulary. One that is there already is a Conflict; a parent that is not in it is Invalid. */
export async function loadVocabulary(actor: Actor, { slug, name, entries }: NewVocabulary): Promise<{ tags: number }> {
  authorise(actor, 'manage-titles')
  return transaction(async (tx) => {
    if (await tx.vocabulary.findUnique({ where: { slug }, select: { id: true } })) throw new Conflict('vocabulary-exists', { slug })
    const { id } = await tx.vocabulary.create({ data: { slug, name, free: false }, select: { id: true } })
    const ids = new Map<string, string>()
    for (const { code, label, labelEn, parent } of entries) {
      const parentId = parent === null ? null : ids.get(parent)
      if (parentId === undefined) throw new Invalid('vocabulary-parent-unknown', { code, parent: parent ?? '' })
      const tag = await tx.tag.create({
        data: { vocabularyId: id, code, label, labelEn, parentId, slug: await freeSlug(tx, labelEn ?? label) },
        select: { id: true },
      })
      ids.set(code, tag.id)
    }
    await record(tx, actor, { deed: 'load-vocabulary', thing: 'vocabulary', thingId: id, after: { slug, tags: entries.length } })
    return { tags: entries.length }
  })
}
