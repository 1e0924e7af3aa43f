import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { archiveFault } from '../../archive/check-archive'
import { chunksOf } from '../../archive/chunks'
import { isManifest, type ManifestRow, readManifest } from '../../archive/manifest'
import { planArchive, type PlannedPage, type RefusedEntry } from '../../archive/plan'
import { LARGEST_DUMP } from '../../dump/decode'
import { type Actor, actorAt } from '../../editorial/actor'
import { may } from '../../editorial/policy'
import { authoriseSomewhere } from '../authorise'
import { db, longTransaction, type Sql, sql, sqlTransaction } from '../db'
import { Invalid, NotAllowed, NotFound } from '../errors'
import { record } from '../events'
import { openQueues } from '../jobs/queue'
import { storage } from '../storage/open-storage'
import type { Prisma } from '../prisma-client/client'
import { sendLanes } from './lanes'
import { type PackedPart, unpack } from './packed-part'
import { knownArchives } from './queries'
import type { ArchiveIntake } from './schema'
import { zipName } from './zip-name'
import { withZip, type ZipDirectory } from './zip-directory'

/** What else is known of an archive than the zip says. */
export interface Accompanying {
  /** A manifest that came beside it; null lets one in the zip count. */
  readonly manifest: readonly ManifestRow[] | null
  /** Files that were left out of the zip, because they are no pages. */
  readonly refused: readonly RefusedEntry[]
}

export interface StartedArchive {
  readonly archive: string
  /** `going-on` where the same zip was being imported already: nothing is begun twice. */
  readonly kind: 'begun' | 'going-on'
  readonly pages: number
  readonly refused: number
}

/**
 * Begins the import of a zip of this machine. It is looked through and refused, as a whole or entry by entry, before anything of it is
 * unpacked; then its bytes go to the storage, and one transaction writes what is to be done and sends the jobs that do it.
 *
 * Invalid for what is no zip, a bomb, too large, or holds nothing; NotFound for a title that there is not. A title that is
 * not for this person to know of is here as if nobody had founded it; a page of one at which they may only look is NotAllowed for the whole.
 */
export async function startArchive(
  actor: Actor, { name, title }: ArchiveIntake, file: string, { manifest, refused }: Accompanying = { manifest: null, refused: [] },
): Promise<StartedArchive> {
  authoriseSomewhere(actor, 'import-page')
  const titles = (await db().title.findMany({ select: { id: true, slug: true, name: true } }))
    .filter(({ id }) => may(actorAt(actor, id), 'see-desk'))
  if (title !== null && !titles.some(({ slug }) => slug === title)) throw new NotFound('no-such-title', { title })
  const [{ size }, sha256] = await Promise.all([stat(file), hashOf(file)])
  const plan = await withZip(file, async (zip) => {
    const fault = archiveFault(zip.entries, size)
    if (fault) throw new Invalid(fault.code, fault.values)
    const planned = planArchive(zip.entries, { titles, title, manifest: manifest ?? await manifestIn(zip) })
    const parts = await zip.partsOf(planned.pages.map(({ at }) => at))
    return withParts(planned.pages, parts, [...planned.refused, ...refused])
  })
  const into = new Set(plan.pages.map(({ place }) => place.title))
  if (titles.some(({ id, slug }) => into.has(slug) && !may(actorAt(actor, id), 'import-page'))) throw notAllowed()
  if (plan.pages.length + plan.refused.length === 0) throw new Invalid('archive-holds-nothing')

  const same = await unfinished(knownArchives(actor), sha256, title)
  if (same !== null) {
    await resumeArchive(actor, same)
    return { archive: same, kind: 'going-on', pages: plan.pages.length, refused: plan.refused.length }
  }
  // Bytes are kept before the row, as with photos: a row without its bytes would be of no use.
  if (!(await storage().has(zipName(sha256)))) await storage().putFile(zipName(sha256), file)
  await openQueues()
  const archive = randomUUID()
  await longTransaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "ArchiveImport" ("id", "name", "sha256", "size", "title", "startedById", "endedAt")
      VALUES (${archive}::uuid, ${name}, ${sha256}, ${size}, ${title}, ${actor.id}::uuid, CASE WHEN ${plan.pages.length === 0} THEN now() END)`
    await writeEntries(tx, archive, plan)
    await sendLanes(tx, archive, plan.pages.length)
    await record(tx, actor, {
      deed: 'import-archive', thing: 'archive', thingId: archive,
      after: { name, sha256, pages: plan.pages.length, refused: plan.refused.length },
    })
  })
  return { archive, kind: 'begun', pages: plan.pages.length, refused: plan.refused.length }
}

/** Lets no more of an archive be imported: what is on its way is finished, the rest waits. */
export async function stopArchive(actor: Actor, archive: string): Promise<void> {
  const known = knownArchives(actor)
  await sqlTransaction(async (tx) => {
    await mustBe(tx, known, archive)
    const stopped = await tx.$executeRaw`
      UPDATE "ArchiveImport" SET "stoppedAt" = now() WHERE "id" = ${archive}::uuid AND "stoppedAt" IS NULL AND "endedAt" IS NULL`
    if (stopped > 0) await record(tx, actor, { deed: 'stop-archive', thing: 'archive', thingId: archive })
  })
}

/** Goes on with an archive that was stopped, or whose workers died. One that is done stays done. */
export async function resumeArchive(actor: Actor, archive: string): Promise<void> {
  const known = knownArchives(actor)
  await openQueues()
  await sqlTransaction(async (tx) => {
    await mustBe(tx, known, archive)
    await mayGoOn(tx, actor, archive)
    const resumed = await tx.$executeRaw`
      UPDATE "ArchiveImport" SET "stoppedAt" = NULL WHERE "id" = ${archive}::uuid AND "stoppedAt" IS NOT NULL AND "endedAt" IS NULL`
    await sendLanes(tx, archive, await waitingOf(tx, archive))
    if (resumed > 0) await record(tx, actor, { deed: 'resume-archive', thing: 'archive', thingId: archive })
  })
}

/** Tries once more what failed, and what was refused for what may be mended by now. How many pages that is. */
export async function tryArchiveAgain(actor: Actor, archive: string): Promise<number> {
  const known = knownArchives(actor)
  await openQueues()
  return sqlTransaction(async (tx) => {
    await mustBe(tx, known, archive)
    await mayGoOn(tx, actor, archive)
    const again = await tx.$executeRaw`
      UPDATE "ArchiveEntry" SET "state" = 'waiting', "failure" = NULL, "doneAt" = NULL
      WHERE "archiveId" = ${archive}::uuid AND "state" IN ('failed', 'refused') AND "chunk" IS NOT NULL`
    if (again === 0) return 0
    await tx.$executeRaw`UPDATE "ArchiveImport" SET "endedAt" = NULL, "stoppedAt" = NULL WHERE "id" = ${archive}::uuid`
    await sendLanes(tx, archive, again)
    await record(tx, actor, { deed: 'try-archive-again', thing: 'archive', thingId: archive, after: { pages: again } })
    return again
  })
}

/**
 * Forgets the bytes of archives from which pages came: what was erased from their dumps stands in them as well. What of them still waits is
 * refused from then on, and says so. After the transaction, because a storage takes nothing back.
 */
export async function forgetArchiveBytes(pages: readonly string[]): Promise<void> {
  const zips = await sql().$queryRaw<{ sha256: string }[]>`
    SELECT DISTINCT a."sha256" FROM "ArchiveImport" a JOIN "ArchiveEntry" e ON e."archiveId" = a."id" WHERE e."pageId" = ANY (${pages}::uuid[])`
  for (const { sha256 } of zips) await storage().delete(zipName(sha256))
}

/** In days: long enough to find out that something of an archive should be tried again. */
const KEEP_BYTES = 30

/**
 * Forgets the bytes of archives that were done a month ago; what became pages has its bytes as a dump. Those of twice that time ago are
 * gone already. How many archives.
 */
export async function dropOldArchives(now: Date): Promise<number> {
  const zips = await sql().$queryRaw<{ sha256: string }[]>`
    SELECT "sha256" FROM "ArchiveImport" GROUP BY "sha256"
    HAVING every("endedAt" IS NOT NULL) AND max("endedAt") BETWEEN ${now}::timestamptz - ${2 * KEEP_BYTES}::int * interval '1 day' AND ${now}::timestamptz - ${KEEP_BYTES}::int * interval '1 day'`
  for (const { sha256 } of zips) await storage().delete(zipName(sha256))
  return zips.length
}

async function mustBe(tx: Sql, known: Prisma.Sql, archive: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "ArchiveImport" a WHERE a."id" = ${archive}::uuid AND ${known} FOR UPDATE`
  if (rows.length === 0) throw new NotFound('no-such-archive')
}

/** Stops whoever is at a title of an archive no more since they began it: its pages would be imported for them. */
async function mayGoOn(tx: Sql, actor: Actor, archive: string): Promise<void> {
  const titles = authoriseSomewhere(actor, 'import-page')
  if (titles === null) return
  const [elsewhere] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "ArchiveEntry" e LEFT JOIN "Title" t ON t."slug" = e."place"->>'title'
    WHERE e."archiveId" = ${archive}::uuid AND e."place" IS NOT NULL AND t."id" <> ALL (${[...titles]}::uuid[]) LIMIT 1`
  if (elsewhere) throw notAllowed()
}

function notAllowed(): NotAllowed {
  return new NotAllowed('not-allowed', { permission: 'import-page' })
}

async function waitingOf(tx: Sql, archive: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "ArchiveEntry" WHERE "archiveId" = ${archive}::uuid AND "state" = 'waiting'`
  return row?.count ?? 0
}

/** The import of the same zip under the same title that is not done yet. */
async function unfinished(known: Prisma.Sql, sha256: string, title: string | null): Promise<string | null> {
  const [found] = await sql().$queryRaw<{ id: string }[]>`
    SELECT a."id" FROM "ArchiveImport" a
    WHERE a."sha256" = ${sha256} AND a."title" IS NOT DISTINCT FROM ${title} AND a."endedAt" IS NULL AND ${known} LIMIT 1`
  return found?.id ?? null
}

/** What the manifest of a zip says; nothing where it has none. Its paths are meant from where it stands. */
async function manifestIn(zip: ZipDirectory): Promise<readonly ManifestRow[]> {
  const at = zip.entries.findIndex(({ path, kind, size }) => path !== null && kind === 'file' && size <= LARGEST_DUMP && isManifest(path))
  const path = zip.entries[at]?.path ?? null
  if (path === null) return []
  const [part = null] = await zip.partsOf([at])
  if (part === null) throw new Invalid('entry-damaged', { file: path })
  const manifest = readManifest(await unpack(await zip.read(part), part, path), path)
  if (!manifest.ok) throw new Invalid(manifest.fault.code, manifest.fault.values)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return manifest.rows.map((row) => ({ ...row, path: `${folder}${row.path}` }))
}

/** A page, and where its bytes are. */
interface PackedPage extends PlannedPage {
  readonly part: PackedPart
}

interface PackedPlan {
  readonly pages: readonly PackedPage[]
  readonly refused: readonly RefusedEntry[]
}

function withParts(pages: readonly PlannedPage[], parts: readonly (PackedPart | null)[], refused: readonly RefusedEntry[]): PackedPlan {
  const packed: PackedPage[] = []
  const damaged: RefusedEntry[] = []
  pages.forEach((page, index) => {
    const part = parts[index]
    if (part) packed.push({ ...page, part })
    else damaged.push({ path: page.path, fault: { code: 'entry-damaged', values: { file: page.path } } })
  })
  return { pages: packed, refused: [...refused, ...damaged] }
}

/** Rows of some hundred bytes: a statement of half a megabyte. */
const ROWS_AT_ONCE = 2_000

async function writeEntries(tx: Sql, archive: string, { pages, refused }: PackedPlan): Promise<void> {
  const chunks = chunksOf(pages)
  const rows = [
    ...pages.map(({ path, place, part }, at) => ({ position: at, chunk: chunks[at], path, state: 'waiting', place, part, failure: null })),
    ...refused.map(({ path, fault }, at) => ({
      position: pages.length + at, chunk: null, path: storable(path), state: 'refused', place: null, part: null, failure: storable(fault),
    })),
  ]
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx.$executeRaw`
      INSERT INTO "ArchiveEntry" ("id", "archiveId", "position", "chunk", "path", "state", "place", "part", "failure")
      SELECT gen_random_uuid(), ${archive}::uuid, r."position", r."chunk", r."path", r."state"::"ArchiveEntryState", r."place", r."part", r."failure"
      FROM jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE))}::jsonb)
        AS r("position" int, "chunk" int, "path" text, "state" text, "place" jsonb, "part" jsonb, "failure" jsonb)`
  }
}

/** The same with every NUL and half of a surrogate pair as the sign for what is no character: the database keeps neither. */
function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? part.replace(/[\0\p{Cs}]/gu, '\ufffd') : part)) as T
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(file)) hash.update(bytes as Uint8Array)
  return hash.digest('hex')
}
