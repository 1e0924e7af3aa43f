import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Block } from '../../article/block'
import { restoreBlocks, type RestoreOptions, restorePart } from '../../article/restore'
import type { Actor } from '../../editorial/actor'
import { type ArticleRow, idsElsewhere, lockArticle, writeBlocks } from '../articles/article-row'
import { authoriseAt } from '../authorise'
import { type Transaction, transaction } from '../db'
import { Conflict, NotFound } from '../errors'
import { record } from '../events'
import { stored } from '../json'
import { keepVersions } from './keep'
import type { PartRestore, VersionName, VersionRestore } from './schema'

/** What a restore came to: the revision that it made. The one before it is what the article was until then. */
export interface Restored {
  readonly revision: number
}

/**
 * Brings back a version whole: its text to the letter and its tags, as the next version of the article.
 *
 * An article that has moved on since the person looked is a Conflict, because a whole restore would take away what they
 * have not seen. Somebody who is typing meanwhile loses nothing: their save starts from the version before.
 */
export async function restoreVersion(actor: Actor, { article: id, revision, version }: VersionRestore): Promise<Restored> {
  await authoriseAt(actor, 'write-text', { kind: 'article', ids: [id] })
  await authoriseAt(actor, 'tag-article', { kind: 'article', ids: [id] })
  return transaction(async (tx) => {
    const { article, wanted, options } = await prepare(tx, { id, revision, version })
    await restoreTags(tx, actor, id, wanted.tagIds)
    return write(tx, actor, { article, from: wanted, deed: 'restore-version', blocks: restoreBlocks(article.blocks, wanted.blocks, options) })
  })
}

/** Brings back one part of a version, and leaves all else as it is; otherwise like `restoreVersion`. */
export async function restoreVersionPart(actor: Actor, { article: id, revision, version, part }: PartRestore): Promise<Restored> {
  await authoriseAt(actor, 'write-text', { kind: 'article', ids: [id] })
  return transaction(async (tx) => {
    const { article, wanted, options } = await prepare(tx, { id, revision, version })
    return write(tx, actor, { article, from: wanted, deed: 'restore-block', blocks: restorePart(article.blocks, wanted.blocks, part, options) })
  })
}

interface OldVersion {
  readonly id: string
  readonly revision: number
  readonly blocks: readonly Block[]
  readonly tagIds: readonly string[]
}

/** Locks the article, makes sure that it is what the person saw, and finds what is wanted back. */
async function prepare(
  tx: Transaction, { id, revision, version }: { readonly id: string; readonly revision: number; readonly version: number },
): Promise<{ article: ArticleRow; wanted: OldVersion; options: RestoreOptions }> {
  const article = await lockArticle(tx, id)
  if (article.revision !== revision) throw new Conflict('restore-moved-on', {}, { revision: article.revision })
  const row = await tx.version.findUnique({
    where: { articleId_revision: { articleId: id, revision: version } },
    select: { id: true, revision: true, doc: true, tagIds: true },
  })
  if (!row) throw new NotFound('no-such-version')
  const blocks = stored('blocks', row.doc)
  const known = new Set(article.blocks.map((block) => block.id))
  const elsewhere = await idsElsewhere(tx, article, blocks.map((block) => block.id).filter((block) => !known.has(block)))
  return { article, wanted: { ...row, blocks }, options: { newId: randomUUID, isElsewhere: (block) => elsewhere.has(block) } }
}

/** Puts on and takes off what tells the tags of now from those of then, read as their heirs. Tags that are no more stay away. */
async function restoreTags(tx: Transaction, actor: Actor, articleId: string, tagIds: readonly string[]): Promise<void> {
  const there = await tx.tag.findMany({ where: { id: { in: [...tagIds] } }, select: { id: true, mergedIntoId: true } })
  const wanted = there.map(({ id, mergedIntoId }) => mergedIntoId ?? id)
  await tx.articleTag.deleteMany({ where: { articleId, tagId: { notIn: wanted } } })
  await tx.articleTag.createMany({ data: wanted.map((tagId) => ({ articleId, tagId, byId: actor.id })), skipDuplicates: true })
}

interface Restore {
  readonly article: ArticleRow
  readonly from: OldVersion
  readonly deed: 'restore-version' | 'restore-block'
  readonly blocks: readonly Block[]
}

async function write(tx: Transaction, actor: Actor, { article, from, deed, blocks }: Restore): Promise<Restored> {
  const { id } = article
  const revision = article.revision + 1
  await writeBlocks(tx, { id, revision, blocks })
  await keepVersions(tx, actor, [{ id, blocks }], { cause: 'restore', restoredFromId: from.id })
  await record(tx, actor, {
    deed, thing: 'article', thingId: id, before: { revision: article.revision }, after: { revision, version: from.revision },
  })
  return { revision }
}

/** Gives a version a name, so that it stays for ever and is found again; or takes the name away. */
export async function nameVersion(actor: Actor, { article: articleId, version: revision, name }: VersionName): Promise<void> {
  await authoriseAt(actor, 'write-text', { kind: 'article', ids: [articleId] })
  await transaction(async (tx) => {
    const [version] = await tx.$queryRaw<{ id: string; name: string | null }[]>`
      SELECT "id", "name" FROM "Version" WHERE "articleId" = ${articleId}::uuid AND "revision" = ${revision} FOR UPDATE`
    if (!version) throw new NotFound('no-such-version')
    if (version.name === name) return
    await tx.version.update({ where: { id: version.id }, data: { name } })
    await record(tx, actor, {
      deed: 'name-version', thing: 'article', thingId: articleId,
      before: { revision, name: version.name }, after: { revision, name },
    })
  })
}
