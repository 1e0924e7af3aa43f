import 'server-only'
import type { Block } from '../../article/block'
import { decodeDump, KEPT } from '../../dump/decode'
import { linesOf } from '../../dump/lines'
import type { Line } from '../../dump/span'
import { concernOf } from '../../split/concern'
import type { AsideBlock, PageState } from '../../split/page-state'
import type { Step } from '../../split/step'
import type { Sql } from '../db'
import { NotFound } from '../errors'

/** The row of a page, locked. */
export interface PageRow {
  readonly id: string
  readonly issueId: string
  readonly number: number
  readonly name: string
  readonly revision: number
  readonly dump: string | null
  readonly aside: readonly AsideBlock[]
}

interface ArticleRow {
  readonly id: string
  readonly ordinal: number
  readonly revision: number
  readonly position: number
  readonly continues: string | null
}

/** The articles of a page without their text, those that stand on it in their order. */
export interface PageArticles {
  readonly open: ReadonlyMap<string, ArticleRow>
  readonly closed: ReadonlyMap<string, ArticleRow>
}

/** The lines of a stored dump. Its bytes were decoded before they were stored, so a fault here is a defect. */
export function linesOfDump(bytes: Uint8Array): readonly Line[] {
  const decoded = decodeDump(bytes, KEPT)
  if (!decoded.ok) throw new Error(`a stored dump cannot be decoded: ${decoded.fault}`)
  return linesOf(decoded.text)
}

/**
 * Locks a page for this transaction. Steps of a page take turns by this lock, and so do their locks of its articles: page
 * first, then articles by id, so that two transactions never wait for each other.
 */
export async function lockPage(tx: Sql, pageId: string): Promise<PageRow> {
  const [page] = await tx.$queryRaw<PageRow[]>`
    SELECT "id", "issueId", "number", "name", "revision", "currentDumpId" AS "dump", "aside"
    FROM "Page" WHERE "id" = ${pageId}::uuid FOR UPDATE`
  if (!page) throw new NotFound('no-such-page')
  return page
}

/** The articles of a page, without their text. One statement. */
export async function articlesOf(tx: Sql, pageId: string): Promise<PageArticles> {
  const rows = await tx.$queryRaw<(ArticleRow & { readonly isClosed: boolean })[]>`
    SELECT "id", "ordinal", "revision", "position", "continuesId" AS "continues", "closedAt" IS NOT NULL AS "isClosed"
    FROM "Article" WHERE "pageId" = ${pageId}::uuid ORDER BY "position", "id"`
  const those = (closed: boolean) => new Map(rows.filter(({ isClosed }) => isClosed === closed).map((row) => [row.id, row]))
  return { open: those(false), closed: those(true) }
}

/**
 * Locks the articles that a Step is concerned with, and gives the page as far as it is, with the rows of all articles as
 * they are under the locks. Two statements; of a large page only the text of these articles crosses from the database, and
 * whoever types in another one does not wait.
 */
export async function lockConcerned(
  tx: Sql, page: PageRow, step: Step,
): Promise<{ readonly articles: PageArticles; readonly state: PageState }> {
  const { blocks, articles: named } = concernOf(step)
  const locked = await tx.$queryRaw<{ id: string; blocks: readonly Block[] }[]>`
    SELECT "id", "doc" AS "blocks" FROM "Article"
    WHERE "pageId" = ${page.id}::uuid AND "closedAt" IS NULL
      AND ("id" = ANY(${[...named]}::uuid[]) OR jsonb_path_query_array("doc", '$[*].id') ?| ${[...blocks]}::text[])
    ORDER BY "id" FOR UPDATE`
  const texts = new Map(locked.map((row) => [row.id, row.blocks]))
  // After the locks, for a save that they waited for has raised a revision.
  const articles = await articlesOf(tx, page.id)
  const placed = [...articles.open.values()].map(({ id, continues }) => ({ id, blocks: texts.get(id) ?? [], continues }))
  return { articles, state: { dump: page.dump, articles: placed, aside: page.aside } }
}
