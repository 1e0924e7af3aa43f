import 'server-only'
import { cropNamed } from '../../photos/crop'
import { db } from '../db'
import { keepRenditions, widthsOf } from '../photos/renditions'

/** What came of a job: how many renditions there are of this part of the photo. */
export interface Rendered {
  readonly photo: string
  readonly crop: string
  readonly renditions: number
}

/**
 * Makes the renditions of one part of a photo. May be done any number of times; a photo or part that there is not has none, and an
 * original that is not in the storage is a defect.
 *
 * @param crop its name (lib/photos/crop.ts)
 */
export async function renderPhoto(photo: string, crop: string): Promise<Rendered> {
  const original = await db().photo.findUnique({ where: { id: photo }, select: { sha256: true, width: true, height: true } })
  const part = cropNamed(crop)
  if (!original || part === undefined) return { photo, crop, renditions: 0 }
  if (!(await keepRenditions(original, part))) throw new RangeError(`the original of photo ${photo} is not in the storage`)
  if (part === null) await db().$executeRaw`UPDATE "Photo" SET "renderedAt" = now() WHERE "id" = ${photo}::uuid AND "renderedAt" IS NULL`
  return { photo, crop, renditions: widthsOf(original, part).length }
}
