import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Fault, fileNameOf } from '../../../archive/archive-entry'
import type { PlannedPlace } from '../../../archive/plan'
import type { Actor } from '../../../editorial/actor'
import { forgettableTransaction, type Sql, sqlTransaction } from '../../db'
import { importRead, type ReadDump, readDump } from '../../dumps/commands'
import { type Failure, failureOf, Invalid } from '../../errors'
import { log } from '../../log'
import { storage } from '../../storage/open-storage'
import { type PackedPart, unpack } from '../packed-part'
import { publishWhereWhole } from '../publishing/commands'
import { zipName } from '../zip-name'

/** What holds for every page of an archive. */
export interface ArchiveWork {
  readonly id: string
  readonly sha256: string
  readonly actor: Actor
}

export interface WaitingEntry {
  readonly id: string
  readonly path: string
  readonly chunk: number
  readonly place: PlannedPlace
  readonly part: PackedPart
}

/** The longest name that a dump can have. */
const LONGEST_NAME = 255

/**
 * Imports the page of one entry and says of the entry what became of it, in one transaction. Bytes that its page has had before change
 * nothing. What a person can mend is written down as refused; what is our fault is tried twice, then written down as failed, so that one
 * page never keeps others from coming.
 *
 * Its commit does not wait for the disk: where a power cut takes it, its entry waits again, too. That an archive is done is
 * committed after all of its pages, and waits.
 *
 * The storage is asked before the transaction, and what it fails at is thrown: it would fail at every page.
 */
export async function importEntry(work: ArchiveWork, entry: WaitingEntry): Promise<'done' | 'stopped'> {
  const packed = await storage().part(zipName(work.sha256), entry.part.start, entry.part.packed)
  try {
    if (packed === null) throw new Invalid('archive-bytes-gone', { file: entry.path })
    const dump = readDump(await unpack(packed, entry.part, entry.path), entry.path)
    return await twice(() => forgettableTransaction((tx) => importInto(tx, work, entry, dump)))
  } catch (error) {
    await fail(work, entry, error)
    return 'done'
  }
}

async function importInto(tx: Sql, work: ArchiveWork, { id, path, place, chunk }: WaitingEntry, dump: ReadDump): Promise<'done' | 'stopped'> {
  const [row] = await tx.$queryRaw<{ waits: boolean; stopped: boolean }[]>`
    SELECT e."state" = 'waiting' AS "waits", a."stoppedAt" IS NOT NULL AS "stopped"
    FROM "ArchiveEntry" e JOIN "ArchiveImport" a ON a."id" = e."archiveId" WHERE e."id" = ${id}::uuid FOR UPDATE OF e`
  if (!row?.waits) return 'done'
  if (row.stopped) return 'stopped'
  const had = await pageThatHad(tx, place, dump.sha256)
  const become = had ?? await importRead(tx, work.actor, { ...place, fileName: fileNameOf(path).slice(-LONGEST_NAME) }, dump)
  const state = { imported: 'imported', review: 'review', 'already-there': 'unchanged' }[become.kind]
  await tx.$executeRaw`
    UPDATE "ArchiveEntry" SET "state" = ${state}::"ArchiveEntryState", "sha256" = ${dump.sha256}, "pageId" = ${become.pageId}::uuid,
      "reviewId" = ${become.review}::uuid, "articles" = ${become.articles}, "failure" = NULL, "doneAt" = now()
    WHERE "id" = ${id}::uuid`
  await publishWhereWhole(tx, { archive: work.id, chunk, place })
  return 'done'
}

interface Unchanged {
  readonly kind: 'already-there'
  readonly pageId: string
  readonly review: null
  readonly articles: number
}

/** The page, where it has these bytes or had them before others: an archive that comes again asks no editor anything. One query. */
async function pageThatHad(tx: Sql, { title, date, page }: PlannedPlace, sha256: string): Promise<Unchanged | null> {
  const [row] = await tx.$queryRaw<{ pageId: string; articles: number }[]>`
    SELECT p."id" AS "pageId", (SELECT count(*)::int FROM "Article" a WHERE a."pageId" = p."id" AND a."closedAt" IS NULL) AS "articles"
    FROM "Title" t JOIN "Issue" i ON i."titleId" = t."id" AND i."date" = ${date}::date
    JOIN "Page" p ON p."issueId" = i."id" AND p."number" = ${page} JOIN "Dump" d ON d."pageId" = p."id" AND d."sha256" = ${sha256}
    WHERE t."slug" = ${title}`
  return row ? { kind: 'already-there', review: null, ...row } : null
}

/** Deadlocks and lost connections go by. What a person can mend does not. */
async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (failureOf(error)) throw error
    return work()
  }
}

async function fail(work: ArchiveWork, { id, path, place, chunk }: WaitingEntry, error: unknown): Promise<void> {
  const failure = failureOf(error)
  const fault = failure ? faultOf(failure) : defect(path, error)
  await sqlTransaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE "ArchiveEntry" SET "state" = ${failure ? 'refused' : 'failed'}::"ArchiveEntryState", "failure" = ${JSON.stringify(fault)}::jsonb, "doneAt" = now()
      WHERE "id" = ${id}::uuid AND "state" = 'waiting'`
    await publishWhereWhole(tx, { archive: work.id, chunk, place })
  })
}

function faultOf({ code, values }: Failure): Fault {
  return { code, values }
}

function defect(file: string, error: unknown): Fault {
  const request = randomUUID()
  log().error({ error, request }, 'a page of an archive could not be imported')
  return { code: 'entry-failed', values: { file, request } }
}
