import 'server-only'
import type { Block } from '../../article/block'
import type { Actor } from '../../editorial/actor'
import type { PageState } from '../../split/page-state'
import type { Step } from '../../split/step'
import type { Transaction } from '../db'
import { Conflict } from '../errors'
import { takeOrdinals } from '../issues/commands'
import { toStored } from '../json'
import { listHeadline } from '../articles/list-headline'
import { keepVersions } from '../versions/keep'
import type { PageRows } from './queries'

/** One article as a Step leaves it. */
interface ArticleWrite {
  readonly id: string
  readonly blocks: readonly Block[]
  readonly continues: string | null
  readonly revision: number
  readonly position: number
}

/** All rows that a Step changes, worked out before the first is written. */
export interface WritePlan {
  readonly changed: readonly ArticleWrite[]
  readonly reopened: readonly ArticleWrite[]
  readonly created: readonly (ArticleWrite & { readonly ordinal: number })[]
  readonly closed: readonly { readonly id: string; readonly into: string | null; readonly revision: number }[]
  /** Articles of which only the place on the page, or the part that they go on from, is another one: their text stays. */
  readonly moved: readonly { readonly id: string; readonly position: number; readonly continues: string | null }[]
  readonly aside: PageState['aside']
  /** Article id → the revision it reaches. */
  readonly revisions: Record<string, number>
  /** Article id → ordinal, of all articles of the page afterwards. */
  readonly ordinals: Record<string, number>
}

/** Works out what a Step changes. New articles take the next ordinals of the issue; closed ones that return keep theirs. */
export async function planWrite(tx: Transaction, page: PageRows, after: PageState, step: Step): Promise<WritePlan> {
  const before = new Map(page.state.articles.map((article) => [article.id, article]))
  const placed = after.articles.map((article, position) => ({ ...article, position }))
  const opened = placed.filter(({ id }) => !page.articles.has(id))
  const retired = await retiredArticles(tx, page, opened.map(({ id }) => id))
  const fresh = opened.filter(({ id }) => !retired.has(id))
  const first = fresh.length === 0 ? 0 : await takeOrdinals(tx, page.issueId, fresh.length)

  const known = placed.flatMap((article) => {
    const row = page.articles.get(article.id)
    return row ? [{ ...article, row }] : []
  })
  const changed = known
    .filter(({ id, blocks }) => !sameBlocks(before.get(id)?.blocks ?? [], blocks))
    .map(({ row, ...article }) => ({ ...article, revision: row.revision + 1 }))
  const reopened = opened.flatMap((article) => {
    const row = retired.get(article.id)
    return row ? [{ ...article, revision: row.revision + 1 }] : []
  })
  const created = fresh.map((article, index) => ({ ...article, revision: 1, ordinal: first + index }))
  const standing = new Set(placed.map(({ id }) => id))
  const closed = [...page.articles]
    .filter(([id]) => !standing.has(id))
    .map(([id, { revision }]) => ({ id, into: heirOf(step, id, standing), revision: revision + 1 }))
  const moved = known
    .filter(({ id, position, continues, row }) => position !== row.position || continues !== before.get(id)?.continues)
    .map(({ id, position, continues }) => ({ id, position, continues }))

  return {
    changed, reopened, created, closed, moved,
    aside: after.aside,
    revisions: Object.fromEntries([...changed, ...reopened, ...created, ...closed].map(({ id, revision }) => [id, revision])),
    ordinals: Object.fromEntries([
      ...known.map(({ id, row }) => [id, row.ordinal] as const),
      ...[...retired].map(([id, { ordinal }]) => [id, ordinal] as const),
      ...created.map(({ id, ordinal }) => [id, ordinal] as const),
    ]),
  }
}

/** Writes what was planned, each changed article with its Version, and raises the page's revision. */
export async function writePlan(tx: Transaction, actor: Actor, page: PageRows, plan: WritePlan, stepId: string): Promise<void> {
  const now = new Date()
  for (const { id, blocks, revision, position } of plan.changed) {
    await tx.article.update({ where: { id }, data: { ...textOf(blocks), revision, position, updatedAt: now } })
  }
  for (const { id, blocks, continues, revision, position } of plan.reopened) {
    const data = { ...textOf(blocks), revision, position, continuesId: continues, updatedAt: now, closedAt: null, mergedIntoId: null }
    await tx.article.update({ where: { id }, data })
  }
  await tx.article.createMany({
    data: plan.created.map(({ id, blocks, continues, revision, position, ordinal }) => ({
      id, ...textOf(blocks), revision, position, continuesId: continues, ordinal, issueId: page.issueId, pageId: page.id,
    })),
  })
  for (const { id, into, revision } of plan.closed) {
    await tx.article.update({
      where: { id },
      data: { doc: [], revision, continuesId: null, closedAt: now, updatedAt: now, mergedIntoId: into },
    })
    if (into !== null) await carryTags(tx, id, into)
  }
  for (const { id, position, continues } of plan.moved) {
    await tx.article.update({ where: { id }, data: { position, continuesId: continues } })
  }

  const ended = plan.closed.map(({ id }) => ({ id, blocks: [] }))
  await keepVersions(tx, actor, [...plan.changed, ...plan.reopened, ...plan.created, ...ended], { cause: 'step', stepId })
  await tx.page.update({
    where: { id: page.id },
    data: { revision: page.revision + 1, aside: toStored('aside', plan.aside) },
  })
}

/** An article that was joined gives its tags to the one it went into, and keeps them for its return. */
async function carryTags(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ArticleTag" ("articleId", "tagId", "byId", "at")
    SELECT ${to}::uuid, "tagId", "byId", "at" FROM "ArticleTag" WHERE "articleId" = ${from}::uuid
    ON CONFLICT DO NOTHING`
}

/** Rows of closed articles that a Step opens again. An id that lives elsewhere cannot be opened here. */
async function retiredArticles(tx: Transaction, page: PageRows, ids: readonly string[]) {
  const rows = ids.length === 0 ? [] : await tx.article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, revision: true, ordinal: true, pageId: true, closedAt: true },
  })
  const foreign = rows.find(({ pageId, closedAt }) => pageId !== page.id || closedAt === null)
  if (foreign) throw new Conflict('step-does-not-fit', { why: 'article-exists' })
  return new Map(rows.map(({ id, revision, ordinal }) => [id, { revision, ordinal }]))
}

/** Where a Step says that a closed article went: to an article that stands on this page, or nowhere. */
function heirOf(step: Step, article: string, standing: ReadonlySet<string>): string | null {
  const close = step.ops.findLast((op) => op.op === 'close' && op.article === article)
  return close?.op === 'close' && close.into !== null && standing.has(close.into) ? close.into : null
}

function textOf(blocks: readonly Block[]) {
  return { doc: toStored('blocks', blocks), headline: listHeadline(blocks) }
}

/** Steps share the blocks they do not change, so that sameness is identity. */
function sameBlocks(one: readonly Block[], other: readonly Block[]): boolean {
  return one.length === other.length && one.every((block, index) => block === other[index])
}
