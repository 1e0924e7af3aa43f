import 'server-only'
import { eraseJson } from '../../erasure/document'
import { eraseText } from '../../erasure/erase'
import { NOTHING_KEPT } from '../../erasure/kept'
import type { Term } from '../../erasure/terms'
import type { Sql } from '../db'
import type { Prisma } from '../prisma-client/client'
import { type EventRow, eraseEvents } from './events'

interface NamedRow {
  readonly id: string
  readonly name: string
}

interface EntryRow {
  readonly id: string
  readonly path: string
  readonly failure: Prisma.JsonValue
}

/** Erases terms in the names of archives from which pages came, in those of all their files, and in what the log quotes of them. */
export async function eraseArchives(tx: Sql, { pages, terms }: { readonly pages: readonly string[]; readonly terms: readonly Term[] }): Promise<void> {
  const archives = await tx.$queryRaw<NamedRow[]>`
    SELECT "id", "name" FROM "ArchiveImport"
    WHERE "id" IN (SELECT "archiveId" FROM "ArchiveEntry" WHERE "pageId" = ANY (${pages}::uuid[])) ORDER BY "id" FOR UPDATE`
  for (const { id, name } of archives) {
    const next = eraseText(name, terms)
    if (next !== name) await tx.$executeRaw`UPDATE "ArchiveImport" SET "name" = ${next} WHERE "id" = ${id}::uuid`
    await eraseEntries(tx, id, terms)
  }
  const events = await tx.$queryRaw<EventRow[]>`
    SELECT "id", "before", "after" FROM "Event" WHERE "thing" = 'archive' AND "thingId" = ANY (${archives.map(({ id }) => id)}::text[])`
  await eraseEvents(tx, events, terms)
}

async function eraseEntries(tx: Sql, archive: string, terms: readonly Term[]): Promise<void> {
  const entries = await tx.$queryRaw<EntryRow[]>`SELECT "id", "path", "failure" FROM "ArchiveEntry" WHERE "archiveId" = ${archive}::uuid FOR UPDATE`
  for (const { id, path, failure } of entries) {
    const [nextPath, nextFailure] = [eraseText(path, terms), eraseJson(failure, { terms, kept: NOTHING_KEPT })]
    if (nextPath === path && nextFailure === failure) continue
    await tx.$executeRaw`
      UPDATE "ArchiveEntry" SET "path" = ${nextPath}, "failure" = ${nextFailure === null ? null : JSON.stringify(nextFailure)}::jsonb WHERE "id" = ${id}::uuid`
  }
}
