import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../editorial/actor'
import type { HouseStyle } from '../../reading/house-style'
import type { Reading } from '../../reading/reading'
import type { Sql } from '../db'
import { record } from '../events'

/** A dump of a page with a reading of it, on which the page would stand. */
export interface Proposed {
  readonly pageId: string
  readonly dump: string
  readonly reading: Reading
  readonly houseStyle: HouseStyle
}

/**
 * Opens a Review of a page, or gives the one of the same dump and reading in which something can still be decided. Nothing of
 * the page changes.
 */
export async function openReview(tx: Sql, actor: Actor, { pageId, dump, reading, houseStyle }: Proposed): Promise<string> {
  const document = JSON.stringify(reading)
  const [open] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Review"
    WHERE "pageId" = ${pageId}::uuid AND "dumpId" = ${dump}::uuid AND "state" IN ('open', 'taken-back')
      AND "reading" = ${document}::jsonb
    ORDER BY "openedAt" DESC LIMIT 1`
  if (open) return open.id
  const id = randomUUID()
  await tx.$executeRaw`
    INSERT INTO "Review" ("id", "pageId", "dumpId", "reading", "houseStyle", "openedById")
    VALUES (${id}::uuid, ${pageId}::uuid, ${dump}::uuid, ${document}::jsonb, ${JSON.stringify(houseStyle)}::jsonb, ${actor.id}::uuid)`
  await record(tx, actor, { deed: 'open-review', thing: 'page', thingId: pageId, after: { review: id, dump } })
  return id
}
