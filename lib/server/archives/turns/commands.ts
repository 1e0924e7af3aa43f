import 'server-only'
import { type Actor, SYSTEM } from '../../../editorial/actor'
import { longTransaction, type Sql, sql, sqlTransaction } from '../../db'
import { openQueues } from '../../jobs/queue'
import { sendLanes, sendNextTurn } from '../lanes'
import { type ArchiveWork, importEntry, type WaitingEntry } from '../pages/commands'
import { sendLostPublications } from '../publishing/commands'

/** A turn is shorter than a worker that is told to stop waits for its jobs. */
const TURN = 20_000

/** As a job of the background: works an archive off for a turn, and sends the job that goes on where something is left. */
export async function takeTurn(archive: string): Promise<{ readonly archive: string; readonly done: number }> {
  const until = Date.now() + TURN
  const done = await workArchive(archive, () => Date.now() < until)
  if (Date.now() >= until) await sqlTransaction((tx) => sendNextTurn(tx, archive))
  return { archive, done }
}

/**
 * Works an archive off, chunk by chunk, until nothing of it waits that nobody else is at, or `goOn` says no. Any number may do so at once:
 * a chunk is kept by an advisory lock for as long as the connection of its worker lives, so that what a killed one held is free at once.
 * Each page is one transaction, which says of its entry what became of it; whatever is cut off is as if it had never been begun.
 *
 * What the storage or the database fail at is thrown. How many entries were done.
 */
export async function workArchive(archive: string, goOn: () => boolean): Promise<number> {
  const work = await archiveWork(archive)
  let done = 0
  while (work !== null && goOn()) {
    const more = await workChunk(work, goOn)
    if (more === null) break
    done += more
  }
  if (work !== null) await endWhereDone(archive)
  return done
}

/** What holds for every page of an archive, loaded once; null where it is stopped, done, or not there. */
async function archiveWork(id: string): Promise<ArchiveWork | null> {
  const [row] = await sql().$queryRaw<{ sha256: string; by: string | null }[]>`
    SELECT "sha256", "startedById" AS "by" FROM "ArchiveImport" WHERE "id" = ${id}::uuid AND "stoppedAt" IS NULL AND "endedAt" IS NULL`
  // Whoever began it was asked then whether they may; what is done now is done in their name.
  return row ? { id, sha256: row.sha256, actor: { ...SYSTEM, id: row.by } satisfies Actor } : null
}

/** So many chunks are tried for their locks, so that as many may work at once. */
const CHUNKS_TRIED = 16

/** Works off one chunk that nobody else is at; null where there is none. */
async function workChunk(work: ArchiveWork, goOn: () => boolean): Promise<number | null> {
  return longTransaction(async (lock) => {
    const chunk = await claimChunk(lock, work.id)
    if (chunk === null) return null
    const entries = await sql().$queryRaw<WaitingEntry[]>`
      SELECT "id", "chunk", "path", "place", "part" FROM "ArchiveEntry"
      WHERE "archiveId" = ${work.id}::uuid AND "state" = 'waiting' AND "chunk" = ${chunk} ORDER BY "position"`
    let done = 0
    for (const entry of entries) {
      if (!goOn()) break
      if (await importEntry(work, entry) === 'stopped') return null
      done += 1
      // The connection that keeps the chunk would be taken for one that hangs; a page of thousands of lines takes seconds.
      await lock.$queryRaw`SELECT 1`
    }
    return done
  })
}

async function claimChunk(lock: Sql, archive: string): Promise<number | null> {
  const waiting = await lock.$queryRaw<{ chunk: number }[]>`
    SELECT DISTINCT "chunk" FROM "ArchiveEntry" WHERE "archiveId" = ${archive}::uuid AND "state" = 'waiting' ORDER BY "chunk" LIMIT ${CHUNKS_TRIED}`
  for (const { chunk } of waiting) {
    const [row] = await lock.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(hashtext(${archive}), ${chunk}::int) AS "mine"`
    if (row?.mine) return chunk
  }
  return null
}

async function endWhereDone(archive: string): Promise<void> {
  await sql().$executeRaw`
    UPDATE "ArchiveImport" SET "endedAt" = now() WHERE "id" = ${archive}::uuid AND "endedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "ArchiveEntry" WHERE "archiveId" = ${archive}::uuid AND "state" = 'waiting')`
}

/**
 * Sends anew the jobs of archives that are neither done nor stopped, and those that publish what they brought, where they were lost: a
 * worker died, or a database was set back. The queues must be open, as they are for every worker.
 */
export async function resumeArchives(): Promise<{ readonly archives: number; readonly publications: number }> {
  const left = await sql().$queryRaw<{ id: string; waiting: number }[]>`
    SELECT a."id", count(*)::int AS "waiting" FROM "ArchiveImport" a JOIN "ArchiveEntry" e ON e."archiveId" = a."id" AND e."state" = 'waiting'
    WHERE a."endedAt" IS NULL AND a."stoppedAt" IS NULL GROUP BY a."id"`
  if (left.length > 0) await openQueues()
  for (const { id, waiting } of left) await sqlTransaction((tx) => sendLanes(tx, id, waiting))
  return { archives: left.length, publications: await sendLostPublications() }
}
