import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Block, inlines } from '../../article/block'
import { type DocumentFault, parseEdited } from '../../article/document'
import { mergeBlocks } from '../../article/merge'
import { type EditedBlock, settle } from '../../article/settle'
import type { Actor } from '../../editorial/actor'
import { authorise } from '../authorise'
import { type Transaction, transaction } from '../db'
import { Conflict, Invalid, NotFound } from '../errors'
import { record } from '../events'
import { takeOrdinals } from '../issues/commands'
import { stored, toStored } from '../json'
import { listHeadline } from './list-headline'
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
 * Where the article has moved on, the two are merged block by block; where both changed one block, nothing is saved
 * and the Conflict carries what is there. Every source of the article is in it afterwards, whatever was typed.
 */
export async function saveText(actor: Actor, articleId: string, save: TextSave): Promise<Saved> {
  authorise(actor, 'write-text')
  const parsed = parseEdited(save.blocks)
  if (!parsed.ok) throw invalidDocument(parsed.fault)
  return transaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    const base = await docAt(tx, article, save.revision)
    const elsewhere = await idsElsewhere(tx, article, base, parsed.blocks)
    const ours = settle(base, parsed.blocks, { newId: randomUUID, isElsewhere: (id) => elsewhere.has(id) })
    const merged = save.revision !== article.revision
    const blocks = merged ? mergeOrRefuse(base, ours, article) : ours
    const revision = article.revision + 1
    await writeText(tx, actor, { id: articleId, revision, blocks })
    return { revision, blocks, ids: ours.map(({ id }) => id), merged }
  })
}

interface ArticleRow {
  readonly id: string
  readonly pageId: string | null
  readonly revision: number
  readonly blocks: readonly Block[]
}

/** Two saves of one article take turns; a save and a Step do too, since a Step locks the articles of its page. */
async function lockArticle(tx: Transaction, id: string): Promise<ArticleRow> {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.article.findUnique({
    where: { id },
    select: { id: true, pageId: true, revision: true, doc: true, closedAt: true },
  })
  if (!row || row.closedAt) throw new NotFound('no-such-article')
  return { id, pageId: row.pageId, revision: row.revision, blocks: stored('blocks', row.doc) }
}

/** The blocks that the editor started from. */
async function docAt(tx: Transaction, article: ArticleRow, revision: number): Promise<readonly Block[]> {
  if (revision === article.revision) return article.blocks
  const version = await tx.version.findUnique({
    where: { articleId_revision: { articleId: article.id, revision } },
    select: { doc: true },
  })
  if (!version) throw new Invalid('revision-unknown', { revision })
  return stored('blocks', version.doc)
}

/** Which of the ids that are new to this article belong to another one of its page: text pasted from there. */
async function idsElsewhere(
  tx: Transaction,
  { id, pageId }: ArticleRow,
  base: readonly Block[],
  edited: readonly EditedBlock[],
): Promise<ReadonlySet<string>> {
  const known = new Set(base.map((block) => block.id))
  const strangers = edited.flatMap((block) => (block.id !== null && !known.has(block.id) ? [block.id] : []))
  if (strangers.length === 0 || pageId === null) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT block->>'id' AS id FROM "Article" a, jsonb_array_elements(a."doc") block
    WHERE a."pageId" = ${pageId}::uuid AND a.id <> ${id}::uuid AND block->>'id' = ANY(${strangers})
    UNION ALL
    SELECT item->'block'->>'id' FROM "Page" p, jsonb_array_elements(p."aside") item
    WHERE p.id = ${pageId}::uuid AND item->'block'->>'id' = ANY(${strangers})`
  return new Set(rows.map((row) => row.id))
}

function mergeOrRefuse(base: readonly Block[], ours: readonly Block[], article: ArticleRow): readonly Block[] {
  const merge = mergeBlocks(base, ours, article.blocks)
  if (merge.conflicts.length === 0) return merge.blocks
  const detail: TextConflict = {
    revision: article.revision,
    blocks: article.blocks,
    conflicts: merge.conflicts.map(({ id }) => id),
  }
  throw new Conflict('article-moved-on', {}, detail)
}

async function writeText(
  tx: Transaction,
  actor: Actor,
  { id, revision, blocks }: { id: string; revision: number; blocks: readonly Block[] },
): Promise<void> {
  const doc = toStored('blocks', blocks)
  await tx.article.update({ where: { id }, data: { doc, revision, headline: listHeadline(blocks), updatedAt: new Date() } })
  await tx.version.create({ data: { articleId: id, revision, doc, cause: 'typing', actorId: actor.id } })
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
  authorise(actor, 'write-text')
  return transaction(async (tx) => {
    const page = await tx.page.findUnique({
      where: { id: pageId },
      select: { issueId: true, _count: { select: { articles: { where: { closedAt: null } } } } },
    })
    if (!page) throw new NotFound('no-such-page')
    const ordinal = await takeOrdinals(tx, page.issueId, 1)
    const doc = toStored('blocks', [
      { id: randomUUID(), role: 'headline', text: inlines(headline), sources: [], madeBy: 'person' },
      { id: randomUUID(), role: 'body', text: [], sources: [], madeBy: 'person' },
    ])
    const article = { id: randomUUID(), issueId: page.issueId, pageId, ordinal, position: page._count.articles, doc, headline }
    await tx.article.create({ data: article })
    await tx.version.create({ data: { articleId: article.id, revision: 1, doc, cause: 'written', actorId: actor.id } })
    await record(tx, actor, { deed: 'write-article', thing: 'article', thingId: article.id, after: { headline } })
    return { id: article.id }
  })
}
