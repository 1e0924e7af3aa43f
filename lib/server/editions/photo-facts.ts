import 'server-only'
import type { Block } from '../../article/block'
import type { KnownPhotos } from '../../article/content'
import { photosOf } from '../../article/figure-picture'
import type { PhotoFacts } from '../../article/picture'
import type { Sql } from '../db'

/** What is known of the photos that blocks show. One query, and none where they show none. */
export async function photoFacts(tx: Sql, blocks: readonly Block[]): Promise<KnownPhotos> {
  const ids = photosOf(blocks)
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<(PhotoFacts & { readonly id: string })[]>`
    SELECT "id", "sha256", "width", "height", "credit" FROM "Photo" WHERE "id" = ANY (${ids}::uuid[])`
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}
