import 'server-only'
import type { Json } from '../../audit/json'
import type { LogLine, NamedThing } from '../../audit/log-line'
import { BY_SYSTEM, type LogWish, placeOf, readPlace } from '../../audit/wish'
import type { Actor } from '../../editorial/actor'
import { authorise } from '../authorise'
import { sql } from '../db'
import { Prisma } from '../prisma-client/client'

/** So many lines fill a screen several times over. */
export const LINES_ON_A_SCREEN = 50
/** Some hundred kB of lines are in memory at a time, and a million of them are a thousand statements of a few milliseconds. */
const LINES_AT_ONCE = 1_000

/** Lines of the log, the newest first, with the places from which newer and older ones are read on; null where there are none. */
export interface LogScreen {
  readonly lines: readonly LogLine[]
  readonly newer: string | null
  readonly older: string | null
}

/** What is asked of the log besides a place in it. */
export type LogFilter = Omit<LogWish, 'before' | 'after'>

/** A screen of the log. One statement, which reads as many lines as it shows. Days are those of `zone`. */
export async function logScreen(actor: Actor, { before, after, ...filter }: LogWish, zone: string): Promise<LogScreen> {
  authorise(actor, 'see-log')
  const newest = before === null && after !== null
  const found = await linesOf({ filter, zone, from: newest ? after : before, newest, most: LINES_ON_A_SCREEN + 1 })
  const more = found.length > LINES_ON_A_SCREEN
  const lines = newest ? found.slice(0, LINES_ON_A_SCREEN).reverse() : found.slice(0, LINES_ON_A_SCREEN)
  const [first, last] = [lines.at(0), lines.at(-1)]
  return {
    lines,
    newer: first && (newest ? more : before !== null) ? placeOf(first) : null,
    older: last && (newest || more) ? placeOf(last) : null,
  }
}

/** All lines that are asked for, the newest first, some at a time: a file of the log is never in memory as a whole. */
export async function* logLines(actor: Actor, filter: LogFilter, zone: string): AsyncGenerator<readonly LogLine[], void, undefined> {
  authorise(actor, 'see-log')
  let from: string | null = null
  do {
    const lines: readonly LogLine[] = await linesOf({ filter, zone, from, newest: false, most: LINES_AT_ONCE })
    if (lines.length > 0) yield lines
    const last = lines.at(-1)
    from = last && lines.length === LINES_AT_ONCE ? placeOf(last) : null
  } while (from !== null)
}

interface Row {
  readonly id: string
  readonly at: Date
  readonly actorId: string | null
  readonly actor: string | null
  readonly deed: string
  readonly thing: string
  readonly thingId: string
  readonly before: Json
  readonly after: Json
  readonly there: boolean
  readonly slug: string | null
  readonly title: string | null
  readonly date: string | null
  readonly page: number | null
  readonly name: string | null
}

interface Asked {
  readonly filter: LogFilter
  readonly zone: string
  /** The place of a line. */
  readonly from: string | null
  /** Whether those are wanted that came right after it; else those that came right before it, or the newest of all. */
  readonly newest: boolean
  readonly most: number
}

/**
 * The lines are found first, by an index in their order and no more of them than are wanted; only then each finds by primary keys what
 * its things are called now.
 */
async function linesOf({ filter, zone, from, newest, most }: Asked): Promise<readonly LogLine[]> {
  const way = newest ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const rows = await sql().$queryRaw<Row[]>`
    WITH e AS MATERIALIZED (
      SELECT "id", "at", "actorId", "deed", "thing", "thingId"::uuid AS "thingId", "before", "after" FROM "Event"
      WHERE ${Prisma.join([...conditionsOf(filter, zone), ...beyond(from, newest)], ' AND ')}
      ORDER BY "at" ${way}, "id" ${way} LIMIT ${most}
    )
    SELECT e."id", e."at", e."actorId", who."name" AS "actor", e."deed", e."thing", e."thingId"::text AS "thingId", e."before", e."after",
      t."slug", t."name" AS "title", to_char(i."date", 'YYYY-MM-DD') AS "date", p."number" AS "page",
      coalesce(a."headline", u."name", g."label", v."name", nullif(split_part(f."caption", E'\n', 1), ''), f."fileName") AS "name",
      e."thing" IN ('job', 'archive') OR coalesce(a."id", r."id", p."id", i."id", t."id", u."id", g."id", v."id", f."id", x."id") IS NOT NULL AS "there"
    FROM e
      LEFT JOIN "User" who ON who."id" = e."actorId"
      LEFT JOIN "Article" a ON e."thing" = 'article' AND a."id" = e."thingId"
      LEFT JOIN "Review" r ON e."thing" = 'review' AND r."id" = e."thingId"
      LEFT JOIN "Page" p ON p."id" = CASE e."thing" WHEN 'page' THEN e."thingId" WHEN 'article' THEN a."pageId" WHEN 'review' THEN r."pageId" END
      LEFT JOIN "Issue" i ON i."id" = CASE e."thing" WHEN 'issue' THEN e."thingId" ELSE coalesce(a."issueId", p."issueId") END
      LEFT JOIN "Title" t ON t."id" = CASE e."thing" WHEN 'title' THEN e."thingId" ELSE i."titleId" END
      LEFT JOIN "Session" s ON e."thing" = 'session' AND s."id" = e."thingId"
      LEFT JOIN "User" u ON u."id" = CASE e."thing" WHEN 'person' THEN e."thingId" WHEN 'session' THEN s."userId" END
      LEFT JOIN "Tag" g ON e."thing" = 'tag' AND g."id" = e."thingId"
      LEFT JOIN "Vocabulary" v ON e."thing" = 'vocabulary' AND v."id" = e."thingId"
      LEFT JOIN "Photo" f ON e."thing" = 'photo' AND f."id" = e."thingId"
      LEFT JOIN "Erasure" x ON e."thing" = 'erasure' AND x."id" = e."thingId"
    ORDER BY e."at" ${way}, e."id" ${way}`
  return rows.map(lineOf)
}

function lineOf({ id, at, actorId, actor, deed, thing, thingId, before, after, there, slug, title, date, page, name }: Row): LogLine {
  const about: NamedThing = { there, title: slug !== null && title !== null ? { slug, name: title } : null, date, page, name }
  return { id, at: at.toISOString(), by: { id: actorId, name: actor }, deed, thing, thingId, about, before, after }
}

function conditionsOf({ person, deed, thing, id, from, to }: LogFilter, zone: string): readonly Prisma.Sql[] {
  return [
    Prisma.sql`TRUE`,
    ...(person === null ? [] : [person === BY_SYSTEM ? Prisma.sql`"actorId" IS NULL` : Prisma.sql`"actorId" = ${person}::uuid`]),
    ...(deed === null ? [] : [Prisma.sql`"deed" = ${deed}`]),
    ...(thing === null ? [] : [Prisma.sql`"thing" = ${thing}`]),
    ...(id === null ? [] : [Prisma.sql`"thingId" = ${id}`]),
    ...(from === null ? [] : [Prisma.sql`"at" >= ${from}::date::timestamp AT TIME ZONE ${zone}`]),
    ...(to === null ? [] : [Prisma.sql`"at" < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`]),
  ]
}

function beyond(from: string | null, newest: boolean): readonly Prisma.Sql[] {
  const place = from === null ? null : readPlace(from)
  if (place === null) return []
  return [newest
    ? Prisma.sql`("at", "id") > (${place.at}::timestamptz, ${place.id}::uuid)`
    : Prisma.sql`("at", "id") < (${place.at}::timestamptz, ${place.id}::uuid)`]
}
