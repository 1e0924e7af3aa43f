import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { type Actor, actorAt } from '../../editorial/actor'
import { dateOf, dayOf } from '../../editorial/dates'
import { may } from '../../editorial/policy'
import { cropName } from '../../photos/crop'
import { LARGEST_PHOTO } from '../../photos/format'
import { type Offered, wordsOffered } from '../../photos/offered'
import { authoriseAt, authoriseSomewhere } from '../authorise'
import { isSilence } from '../away'
import { db, type Sql, sqlTransaction, transaction } from '../db'
import { Conflict, Invalid, NotAllowed, NotFound } from '../errors'
import { record } from '../events'
import { openQueues } from '../jobs/queue'
import { log } from '../log'
import { storage } from '../storage/open-storage'
import { inspectPhoto } from './inspect'
import { offeredBy } from './offered-by'
import { filesOf, originalName } from './original'
import { type DeskPhoto, deskPhoto } from './queries'
import type { PhotoEdit, PhotoIntake } from './schema'
import { sendRenderings } from './send-rendering'

/** What came of bringing in a photo. */
export interface AddedPhoto {
  readonly kind: 'added' | 'already-there'
  readonly photo: DeskPhoto
}

/**
 * Brings in a photo. Its bytes are kept as they came, by their hash; what the file says of its picture stands as its words until a
 * person says otherwise, but for the place, which is not kept; its renditions are made by a job.
 *
 * Bytes that are there already are the photo that is there, with the words that it has by now. What is no picture that can be kept
 * is Invalid and leaves nothing behind, and so does a storage that fails. The library is the house's: whoever may add photos at some title adds
 * them to it, for that title or for none.
 */
export async function addPhoto(actor: Actor, bytes: Uint8Array, { fileName, title }: PhotoIntake): Promise<AddedPhoto> {
  authoriseSomewhere(actor, 'add-photo')
  if (title) await authoriseAt(actor, 'add-photo', { kind: 'slug', slug: title })
  if (bytes.length > LARGEST_PHOTO) throw new Invalid('photo-too-large', { file: fileName })
  const titleId = title ? await titleNamed(title) : null
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = await db().photo.findUnique({ where: { sha256 }, select: { id: true } })
  if (known) {
    // Whatever became of its bytes in the storage: they are whole again.
    await storage().put(originalName(sha256), bytes)
    return { kind: 'already-there', photo: await deskPhoto(actor, known.id) }
  }
  const { format, width, height, head } = await inspectPhoto(bytes, fileName)
  const offered = await offeredBy(bytes, head)
  const row: NewPhoto = { id: randomUUID(), sha256, format, size: bytes.length, width, height, fileName, titleId, offered }
  await openQueues()
  try {
    await storage().put(originalName(sha256), bytes)
    const { id, added } = await sqlTransaction(async (tx) => {
      await lockBytes(tx, sha256)
      // Whoever brought in the same bytes, and failed, may have taken them away.
      await keepOriginal(sha256, bytes)
      return writePhoto(tx, actor, row)
    })
    return { kind: added ? 'added' : 'already-there', photo: await deskPhoto(actor, id) }
  } catch (error) {
    // The same trouble may keep them there; they then are in nobody's way, and the photo's again when it comes once more. Nobody waits
    // for a store a second time that has just said nothing.
    if (!isSilence(error)) await forgetOriginal(sha256).catch((trouble: unknown) => log().error({ error: trouble, sha256 }, 'bytes of a photo could not be taken away'))
    throw error
  }
}

interface NewPhoto {
  readonly id: string
  readonly sha256: string
  readonly format: string
  readonly size: number
  readonly width: number
  readonly height: number
  readonly fileName: string
  readonly titleId: string | null
  readonly offered: Offered
}

/** Two who bring in or take away the same bytes take turns. */
async function lockBytes(tx: Sql, sha256: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`galley photo ${sha256}`}, 0))::text`
}

/** Writes the row of a photo, unless somebody else just did; the lock of its bytes must be held. */
async function writePhoto(tx: Sql, actor: Actor, photo: NewPhoto): Promise<{ id: string; added: boolean }> {
  const { id, sha256, format, size, width, height, fileName, titleId, offered } = photo
  const [there] = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Photo" WHERE "sha256" = ${sha256}`
  if (there) return { id: there.id, added: false }
  const { caption, credit, rights, takenOn } = wordsOffered(offered)
  await tx.$executeRaw`
    INSERT INTO "Photo" ("id", "sha256", "format", "size", "width", "height", "fileName", "titleId", "caption", "credit", "rights",
      "takenOn", "offered", "byId")
    VALUES (${id}::uuid, ${sha256}, ${format}, ${size}, ${width}, ${height}, ${fileName}, ${titleId}::uuid, ${caption}, ${credit},
      ${rights}, ${takenOn}::date, ${JSON.stringify(offered)}::jsonb, ${actor.id}::uuid)`
  await sendRenderings(tx, [{ photo: id, crop: cropName(null) }])
  await record(tx, actor, { deed: 'add-photo', thing: 'photo', thingId: id, after: { sha256, fileName, format, width, height } })
  return { id, added: true }
}

async function keepOriginal(sha256: string, bytes: Uint8Array): Promise<void> {
  if (!(await storage().has(originalName(sha256)))) await storage().put(originalName(sha256), bytes)
}

/** Takes away bytes that no photo stands for. */
async function forgetOriginal(sha256: string): Promise<void> {
  await sqlTransaction(async (tx) => {
    await lockBytes(tx, sha256)
    const [there] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Photo" WHERE "sha256" = ${sha256}`
    if (there) return
    for await (const name of storage().list(filesOf(sha256))) await storage().delete(name)
  })
}

async function titleNamed(slug: string): Promise<string> {
  const title = await db().title.findUnique({ where: { slug }, select: { id: true } })
  if (!title) throw new NotFound('no-such-title', { title: slug })
  return title.id
}

/**
 * Says something else of a photo: caption, credit, rights, description, day or title. A stale one is a Conflict with the photo as it
 * is now. What belongs to a title is for those who may edit its photos, and so is giving a photo to a title.
 */
export async function editPhoto(actor: Actor, id: string, { revision, takenOn, title, ...words }: PhotoEdit): Promise<DeskPhoto> {
  authoriseSomewhere(actor, 'edit-photo')
  if (title) await authoriseAt(actor, 'edit-photo', { kind: 'slug', slug: title })
  const stale = await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Photo" WHERE "id" = ${id}::uuid FOR UPDATE`
    const before = await tx.photo.findUnique({
      where: { id }, select: { revision: true, caption: true, credit: true, rights: true, alt: true, takenOn: true, titleId: true },
    })
    if (!before) throw new NotFound('no-such-photo')
    // Everybody may see it, so that it is no secret.
    if (before.titleId !== null && !may(actorAt(actor, before.titleId), 'edit-photo')) throw new NotAllowed('not-allowed', { permission: 'edit-photo' })
    if (before.revision !== revision) return true
    const data = {
      ...words,
      ...(takenOn === undefined ? {} : { takenOn: takenOn === null ? null : dateOf(takenOn) }),
      ...(title === undefined ? {} : { titleId: title === null ? null : await titleNamed(title) }),
    }
    await tx.photo.update({ where: { id }, data: { ...data, revision: revision + 1 } })
    const { takenOn: day, revision: _, ...told } = before
    await record(tx, actor, {
      deed: 'edit-photo', thing: 'photo', thingId: id, before: { ...told, takenOn: day && dayOf(day) },
      after: { ...words, ...(takenOn === undefined ? {} : { takenOn }), ...(title === undefined ? {} : { titleId: data.titleId ?? null }) },
    })
    return false
  })
  const photo = await deskPhoto(actor, id)
  if (stale) throw new Conflict('photo-moved-on', {}, photo)
  return photo
}
