import 'server-only'
import { db } from '../../db'
import { IS_READABLE } from '../../withdrawals/queries'
import type { Original } from '../../photos/renditions'

/**
 * The photo of these bytes, if the public may see this part of it: a live Edition shows it so, with an article that is not withdrawn.
 * One query, by the hash.
 *
 * @param crop its name (lib/photos/crop.ts)
 */
export async function publicPhoto(sha256: string, crop: string): Promise<Original | null> {
  const [row] = await db().$queryRaw<Original[]>`
    SELECT p."sha256", p."width", p."height" FROM "Photo" p WHERE p."sha256" = ${sha256} AND EXISTS (
      SELECT 1 FROM "EditionPhoto" e JOIN "Issue" i ON i."liveEditionId" = e."editionId"
      WHERE e."photoId" = p."id" AND e."crop" = ${crop} AND ${IS_READABLE})`
  return row ?? null
}
