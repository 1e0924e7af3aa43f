import 'server-only'
import { type Kept, type KeptRange, keptOf } from '../../erasure/kept'
import type { Sql } from '../db'

/** What of a page is a namesake's: the articles that were not chosen, and what of the dumps they came from, as they are or as they were. */
export async function keptOn(tx: Sql, page: string, chosen: readonly string[]): Promise<Kept> {
  const others = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Article" WHERE "pageId" = ${page}::uuid AND "id" <> ALL (${chosen}::uuid[])`
  if (others.length === 0) return keptOf([], [], [])
  const own = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Article" WHERE "pageId" = ${page}::uuid AND "id" = ANY (${chosen}::uuid[])`
  const ids = others.map(({ id }) => id)
  return keptOf(ids, await rangesOf(tx, ids), await rangesOf(tx, own.map(({ id }) => id)))
}

/** What of dumps articles came from; of versions, because the page may have stood on another dump. */
async function rangesOf(tx: Sql, articles: readonly string[]): Promise<readonly KeptRange[]> {
  return tx.$queryRaw<KeptRange[]>`
    SELECT DISTINCT source->>'dump' AS "dump", (source->>'line')::int AS "line", (source->>'from')::int AS "from", (source->>'to')::int AS "to"
    FROM (SELECT "doc" FROM "Article" WHERE "id" = ANY (${articles}::uuid[]) UNION ALL SELECT "doc" FROM "Version" WHERE "articleId" = ANY (${articles}::uuid[])) of_them,
      jsonb_array_elements("doc") block, jsonb_array_elements(block->'sources') source`
}
