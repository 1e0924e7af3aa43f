import 'server-only'
import type { Block } from '../../article/block'
import type { Sql } from '../db'
import { NotFound } from '../errors'
import { stored } from '../json'
import type { Prisma } from '../prisma-client/client'
import { listHeadline } from './list-headline'

/** An open article as a command works on it. */
export interface ArticleRow {
  readonly id: string
  readonly pageId: string | null
  readonly revision: number
  readonly blocks: readonly Block[]
  /** The revision up to which a person's data were erased from it; null where none were. */
  readonly erasedRevision: number | null
}

interface LockedRow extends Pick<ArticleRow, 'pageId' | 'revision' | 'erasedRevision'>, Openness {
  readonly doc: Prisma.JsonValue
}

/** Whether an article takes a write, and where it went if not. */
interface Openness {
  readonly closed: boolean
  readonly into: string | null
}

/**
 * Two writes of one article take turns; a write and a Step do too, since a Step locks the articles of its page. An
 * article that a Step closed takes none; where it was joined into another one, the error tells into which.
 */
export async function lockArticle(tx: Sql, id: string): Promise<ArticleRow> {
  const [row] = await tx.$queryRaw<LockedRow[]>`
    SELECT "pageId", "revision", "doc", "erasedRevision", "closedAt" IS NOT NULL AS "closed", "mergedIntoId" AS "into"
    FROM "Article" WHERE "id" = ${id}::uuid FOR UPDATE`
  demandOpen(row)
  return { id, pageId: row.pageId, revision: row.revision, blocks: stored('blocks', row.doc), erasedRevision: row.erasedRevision }
}

/** Locks several articles in the order in which everybody does, and tells their revisions. Throws as `lockArticle` does. One statement. */
export async function lockArticles(tx: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<(Openness & { id: string; revision: number })[]>`
    SELECT "id", "revision", "closedAt" IS NOT NULL AS "closed", "mergedIntoId" AS "into"
    FROM "Article" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  const known = new Map(rows.map((row) => [row.id, row]))
  for (const id of ids) demandOpen(known.get(id))
  return new Map(rows.map(({ id, revision }) => [id, revision]))
}

function demandOpen(row: Openness | undefined): asserts row {
  if (!row) throw new NotFound('no-such-article')
  if (row.closed) throw new NotFound('article-closed', row.into === null ? {} : { into: row.into })
}

/** Which of these ids belong to a block of the page that is not of this article: of another one, or set aside. */
export async function idsElsewhere(
  tx: Sql, { id, pageId }: ArticleRow, ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || pageId === null) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT block->>'id' AS id FROM "Article" a, jsonb_array_elements(a."doc") block
    WHERE a."pageId" = ${pageId}::uuid AND a.id <> ${id}::uuid AND block->>'id' = ANY(${ids})
    UNION ALL
    SELECT item->'block'->>'id' FROM "Page" p, jsonb_array_elements(p."aside") item
    WHERE p.id = ${pageId}::uuid AND item->'block'->>'id' = ANY(${ids})`
  return new Set(rows.map((row) => row.id))
}

/** Writes the blocks of an article as its next revision, and the headline that lists show of it. */
export async function writeBlocks(
  tx: Sql, { id, revision, blocks }: { readonly id: string; readonly revision: number; readonly blocks: readonly Block[] },
): Promise<void> {
  const written = await tx.$executeRaw`
    UPDATE "Article" SET "doc" = ${JSON.stringify(blocks)}::jsonb, "revision" = ${revision}, "headline" = ${listHeadline(blocks)}, "updatedAt" = now()
    WHERE "id" = ${id}::uuid AND "revision" = ${revision - 1}`
  if (written !== 1) throw new RangeError(`the article ${id} left its revision under our lock`)
}
