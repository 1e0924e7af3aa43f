import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Block, type BlockRole, inlines } from '../../article/block'
import { type DocumentFault, parseEdited } from '../../article/document'
import { mergeBlocks, type MergeConflict } from '../../article/merge'
import { sameBlocks } from '../../article/same'
import { type EditedBlock, settle } from '../../article/settle'
import type { Actor } from '../../editorial/actor'
import { authoriseAt } from '../authorise'
import { type Sql, sqlTransaction, type Transaction, transaction } from '../db'
import { Conflict, Invalid, NotFound } from '../errors'
import { record } from '../events'
import { takeOrdinals } from '../issues/commands'
import { stored, toStored } from '../json'
import type { Prisma } from '../prisma-client/client'
import { keepVersions } from '../versions/keep'
import { type ArticleRow, idsElsewhere, lockArticle, writeBlocks } from './article-row'
import { listHeadline } from './list-headline'
import { newBlockIds } from './new-block-ids'
import type { NewArticle, TextSave } from './schema'

/** What a save came to. `merged` tells that somebody else's blocks are in it too. */
export interface Saved {
  readonly revision: number
  readonly blocks: readonly Block[]
  /** The id that each of the sent blocks has now, in the order in which they were sent. */
  readonly ids: readonly string[]
  readonly merged: boolean
}

/** What a person needs to decide when two changed one block: the article as it is now, and the blocks in question. */
export interface TextConflict {
  readonly revision: number
  readonly blocks: readonly Block[]
  readonly conflicts: readonly string[]
}

/**
 * Saves the text of an article from the revision that the editor started at.
 *
 * Where the text has moved on, the two are merged block by block; where both changed one block, or the version that the
 * editor started at has been thinned out, nothing is saved and the Conflict carries what is there. Every source of the
 * article is in it afterwards, whatever was typed. A save whose answer was lost may be sent again: it is known by the
 * version that it made, and nothing is written twice.
 */
export async function saveText(actor: Actor, articleId: string, save: TextSave): Promise<Saved> {
  await authoriseAt(actor, 'write-text', { kind: 'article', ids: [articleId] })
  const parsed = parseEdited(save.blocks)
  if (!parsed.ok) throw invalidDocument(parsed.fault)
  return sqlTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    const known = await savedBefore(tx, actor, article, save)
    const base = await docAt(tx, article, save.revision)
    const before = base ?? known ?? article.blocks
    const unknown = strangers(before, parsed.blocks)
    const elsewhere = await idsElsewhere(tx, article, unknown)
    const former = await formerBlocks(tx, article, unknown)
    const ours = settle(before, parsed.blocks, {
      newId: newBlockIds(save.version), isElsewhere: (id) => elsewhere.has(id), former: (id) => former.get(id),
    })
    const ids = ours.map(({ id }) => id)
    if (known) return { revision: article.revision, blocks: article.blocks, ids, merged: !sameBlocks(ours, article.blocks) }
    // Without a base nobody can tell who changed what: every block that differs is one to decide about.
    if (base === null) throw moved(article, mergeBlocks([], ours, article.blocks).conflicts)
    const merged = !sameBlocks(base, article.blocks)
    const blocks = merged ? mergeOrRefuse(base, ours, article) : ours
    const revision = article.revision + 1
    await writeText(tx, actor, { id: articleId, revision, blocks, version: save.version })
    return { revision, blocks, ids, merged }
  })
}

/** The blocks that the editor started from; null where that version has been thinned out since. */
async function docAt(tx: Sql, article: ArticleRow, revision: number): Promise<readonly Block[] | null> {
  if (revision === article.revision) return article.blocks
  if (revision > article.revision) throw new Invalid('revision-unknown', { revision })
  // What the law had erased since would be merged back in unseen: a person looks at both texts.
  if (revision <= (article.erasedRevision ?? 0)) return null
  const [version] = await tx.$queryRaw<{ blocks: readonly Block[] }[]>`
    SELECT "doc" AS "blocks" FROM "Version" WHERE "articleId" = ${article.id}::uuid AND "revision" = ${revision}`
  return version?.blocks ?? null
}

/** What the article became by this very save, if it arrived before; only an article that has moved on can have taken it in. */
async function savedBefore(tx: Sql, actor: Actor, article: ArticleRow, { revision, version }: TextSave): Promise<readonly Block[] | null> {
  if (revision === article.revision) return null
  const [made] = await tx.$queryRaw<{ articleId: string; actorId: string | null; blocks: readonly Block[] }[]>`
    SELECT "articleId", "actorId", "doc" AS "blocks" FROM "Version" WHERE "id" = ${version}::uuid`
  if (!made) return null
  if (made.articleId !== article.id || made.actorId !== actor.id) throw new Invalid('input-invalid', { field: 'version' })
  return made.blocks
}

/** The ids that are new to this article: of text that was pasted, or broken off. */
function strangers(known: readonly Block[], edited: readonly EditedBlock[]): string[] {
  const ids = new Set(known.map(({ id }) => id))
  return edited.flatMap(({ id }) => (id !== null && !ids.has(id) ? [id] : []))
}

/** The blocks of these ids as the newest version that had them knows them: an undo brings back what a save took away. */
async function formerBlocks(tx: Sql, { id }: ArticleRow, ids: readonly string[]): Promise<ReadonlyMap<string, Block>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ blocks: Prisma.JsonValue }[]>`
    SELECT jsonb_agg(block) AS blocks FROM (
      SELECT DISTINCT ON (block->>'id') block FROM "Version" v, jsonb_array_elements(v."doc") block
      WHERE v."articleId" = ${id}::uuid AND block->>'id' = ANY(${ids}) ORDER BY block->>'id', v."revision" DESC
    ) found`
  const blocks = stored('blocks', rows[0]?.blocks ?? [])
  return new Map(blocks.map((block) => [block.id, block]))
}

/** What was typed and what is there, for a person to decide between. */
function moved({ revision, blocks }: ArticleRow, conflicts: readonly MergeConflict[]): Conflict {
  const detail: TextConflict = { revision, blocks, conflicts: conflicts.map(({ id }) => id) }
  return new Conflict('article-moved-on', {}, detail)
}

function mergeOrRefuse(base: readonly Block[], ours: readonly Block[], article: ArticleRow): readonly Block[] {
  const merge = mergeBlocks(base, ours, article.blocks)
  if (merge.conflicts.length > 0) throw moved(article, merge.conflicts)
  return merge.blocks
}

/** The text crosses to the database once; the Version is copied from the row there. */
async function writeText(
  tx: Sql,
  actor: Actor,
  article: { readonly id: string; readonly revision: number; readonly blocks: readonly Block[]; readonly version: string },
): Promise<void> {
  const { id, revision } = article
  await writeBlocks(tx, article)
  await keepVersions(tx, actor, [article], { cause: 'typing' })
  await record(tx, actor, {
    deed: 'write-text',
    thing: 'article',
    thingId: id,
    before: { revision: revision - 1 },
    after: { revision },
  })
}

function invalidDocument(fault: DocumentFault): Invalid {
  const { kind, ...values } = fault
  return new Invalid(`document-${kind}`, values)
}

/** Writes a new article by hand: a headline on a page, and an empty paragraph to begin in. */
export async function writeArticle(actor: Actor, { page: pageId, headline }: NewArticle): Promise<{ id: string }> {
  await authoriseAt(actor, 'write-text', { kind: 'page', ids: [pageId] })
  return transaction((tx) => createArticle(tx, actor, pageId, [['headline', inlines(headline)], ['body', []]]))
}

/** Puts a new article that was written by hand behind the others of a page. */
export async function createArticle(
  tx: Transaction, actor: Actor, pageId: string, written: readonly (readonly [BlockRole, Block['text']])[],
): Promise<{ id: string }> {
  const page = await tx.page.findUnique({
    where: { id: pageId },
    select: { issueId: true, _count: { select: { articles: { where: { closedAt: null } } } } },
  })
  if (!page) throw new NotFound('no-such-page')
  const ordinal = await takeOrdinals(tx, page.issueId, 1)
  const blocks = written.map(([role, text]): Block => ({ id: randomUUID(), role, text, sources: [], madeBy: 'person' }))
  const [doc, headline] = [toStored('blocks', blocks), listHeadline(blocks)]
  const article = { id: randomUUID(), issueId: page.issueId, pageId, ordinal, position: page._count.articles, doc, headline }
  await tx.article.create({ data: article })
  await keepVersions(tx, actor, [{ id: article.id, blocks }], { cause: 'written' })
  await record(tx, actor, { deed: 'write-article', thing: 'article', thingId: article.id, after: { headline } })
  return { id: article.id }
}
