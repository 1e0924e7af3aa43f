import 'server-only'
import type { Fault } from '../../archive/archive-entry'
import type { PlannedPlace } from '../../archive/plan'
import type { Actor } from '../../editorial/actor'
import { authoriseSomewhere } from '../authorise'
import { sql } from '../db'
import { NotFound } from '../errors'
import { Prisma } from '../prisma-client/client'
import { type ArchiveWish, ENTRY_STATES, type EntryState } from './schema'

/** The import of an archive, and how far it is. */
export interface ArchiveProgress {
  readonly id: string
  readonly name: string
  /** Whom it is for where pages do not say their own title. */
  readonly title: string | null
  /** The name of who began it; null for the system. */
  readonly by: string | null
  readonly startedAt: string
  readonly stoppedAt: string | null
  readonly endedAt: string | null
  /** How many entries there are of each state. */
  readonly counts: Readonly<Record<EntryState, number>>
  /** How many articles were proposed. */
  readonly articles: number
  /** How many entries can be tried again: those that failed, and pages that were refused when they were read. */
  readonly again: number
}

/**
 * Stops whoever may import nowhere. Else which archives `a` somebody may know: all, or for somebody of single titles, those that they began,
 * because an archive names pages of whatever title.
 */
export function knownArchives(actor: Actor): Prisma.Sql {
  return authoriseSomewhere(actor, 'import-page') === null ? Prisma.sql`TRUE` : Prisma.sql`a."startedById" = ${actor.id}::uuid`
}

interface ProgressRow {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly by: string | null
  readonly startedAt: Date
  readonly stoppedAt: Date | null
  readonly endedAt: Date | null
  readonly counts: Readonly<Partial<Record<EntryState, number>>>
  readonly articles: number
  readonly again: number
}

/** How far an archive is. One query; of ten thousand pages it reads as many short rows, and is asked every other second at most. */
export async function archiveProgress(actor: Actor, archive: string): Promise<ArchiveProgress> {
  const [row] = await progressRows(knownArchives(actor), archive, 1)
  if (!row) throw new NotFound('no-such-archive')
  return progressOf(row)
}

/** So many imports are listed: those of before are found by their pages. */
const MOST_LISTED = 10

/** The newest imports of archives that one may know. One query. */
export async function listArchives(actor: Actor): Promise<readonly ArchiveProgress[]> {
  return (await progressRows(knownArchives(actor), null, MOST_LISTED)).map(progressOf)
}

async function progressRows(known: Prisma.Sql, archive: string | null, most: number): Promise<readonly ProgressRow[]> {
  return sql().$queryRaw<ProgressRow[]>`
    WITH chosen AS (
      SELECT * FROM "ArchiveImport" a WHERE ${known} AND (${archive}::uuid IS NULL OR a."id" = ${archive}::uuid) ORDER BY a."startedAt" DESC LIMIT ${most}
    ), counted AS (
      SELECT e."archiveId", e."state"::text AS "state", count(*)::int AS "entries", sum(e."articles")::int AS "articles",
        count(e."chunk") FILTER (WHERE e."state" IN ('failed', 'refused'))::int AS "again"
      FROM "ArchiveEntry" e WHERE e."archiveId" IN (SELECT "id" FROM chosen) GROUP BY 1, 2
    )
    SELECT a."id", a."name", t."name" AS "title", u."name" AS "by", a."startedAt", a."stoppedAt", a."endedAt",
      coalesce(jsonb_object_agg(c."state", c."entries") FILTER (WHERE c."state" IS NOT NULL), '{}') AS "counts",
      coalesce(sum(c."articles"), 0)::int AS "articles", coalesce(sum(c."again"), 0)::int AS "again"
    FROM chosen a LEFT JOIN counted c ON c."archiveId" = a."id" LEFT JOIN "User" u ON u."id" = a."startedById"
    LEFT JOIN "Title" t ON t."slug" = a."title"
    GROUP BY a."id", a."name", t."name", u."name", a."startedAt", a."stoppedAt", a."endedAt" ORDER BY a."startedAt" DESC`
}

function progressOf({ startedAt, stoppedAt, endedAt, counts, ...row }: ProgressRow): ArchiveProgress {
  const all = Object.fromEntries(ENTRY_STATES.map((state) => [state, counts[state] ?? 0])) as Record<EntryState, number>
  return {
    ...row, counts: all, startedAt: startedAt.toISOString(), stoppedAt: stoppedAt?.toISOString() ?? null, endedAt: endedAt?.toISOString() ?? null,
  }
}

/** One thing in an archive, as its screen lists it. */
export interface ArchiveEntryRow {
  readonly id: string
  readonly path: string
  readonly state: EntryState
  readonly place: PlannedPlace | null
  readonly failure: Fault | null
  readonly pageId: string | null
  readonly reviewId: string | null
  readonly articles: number
}

/** Rows of a screen. */
const SCREEN = 100

export interface ArchiveEntries {
  readonly rows: readonly ArchiveEntryRow[]
  /** How many there are of this sort, and how many of them a screen shows. */
  readonly count: number
  readonly each: number
}

/** A screen of the entries of an archive: what went wrong first where nothing is asked for. One query. */
export async function archiveEntries(actor: Actor, archive: string, { state, q, screen }: ArchiveWish): Promise<ArchiveEntries> {
  const known = knownArchives(actor)
  const words = `%${q.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`
  const rows = await sql().$queryRaw<(ArchiveEntryRow & { readonly all: number })[]>`
    SELECT "id", "path", "state"::text AS "state", "place", "failure", "pageId", "reviewId", "articles", count(*) OVER ()::int AS "all"
    FROM "ArchiveEntry" WHERE "archiveId" = (SELECT a."id" FROM "ArchiveImport" a WHERE a."id" = ${archive}::uuid AND ${known})
      AND (${state}::text IS NULL OR "state"::text = ${state}) AND (${q} = '' OR "path" ILIKE ${words})
    ORDER BY array_position(ARRAY['failed', 'refused', 'review', 'waiting', 'unchanged', 'imported'], "state"::text), "position"
    LIMIT ${SCREEN} OFFSET ${screen * SCREEN}`
  return { rows: rows.map(({ all: _, ...row }) => row), count: rows[0]?.all ?? 0, each: SCREEN }
}

/** Everything that was refused or failed, for a report; as many as a terminal can bear. */
export async function archiveTroubles(actor: Actor, archive: string, most: number): Promise<readonly ArchiveEntryRow[]> {
  const known = knownArchives(actor)
  return sql().$queryRaw<ArchiveEntryRow[]>`
    SELECT "id", "path", "state"::text AS "state", "place", "failure", "pageId", "reviewId", "articles" FROM "ArchiveEntry"
    WHERE "archiveId" = (SELECT a."id" FROM "ArchiveImport" a WHERE a."id" = ${archive}::uuid AND ${known}) AND "state" IN ('failed', 'refused') ORDER BY "position" LIMIT ${most}`
}
