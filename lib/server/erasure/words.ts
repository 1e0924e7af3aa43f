import 'server-only'
import { eraseCut, eraseText } from '../../erasure/erase'
import type { Term } from '../../erasure/terms'
import type { Sql } from '../db'
import { type EventRow, eraseEvents } from './events'

/** What an erasure is about. */
interface Scope {
  readonly pages: readonly string[]
  readonly articles: readonly string[]
  readonly terms: readonly Term[]
}

interface WordsRow {
  readonly id: string
  readonly table: string
  readonly one: string
  readonly other: string
  /** What stands before `other` in the text that it quotes. */
  readonly leading: string
}

/**
 * Erases what people of the desk said about articles and about Reviews of pages, what the public was told, and what the log quotes.
 * What a comment marks, and what a desk notice begins with, was cut off.
 *
 * @param erased comments of which something was erased already, by id; they count among the words
 */
export async function eraseWords(tx: Sql, scope: Scope, erased: ReadonlySet<string>): Promise<{ words: number; events: number }> {
  const reviews = (await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Review" WHERE "pageId" = ANY (${scope.pages}::uuid[])`).map(({ id }) => id)
  return { words: await eraseSaid(tx, scope, reviews, erased), events: await eraseLog(tx, scope, reviews) }
}

async function eraseSaid(
  tx: Sql, { articles, terms }: Scope, reviews: readonly string[], erased: ReadonlySet<string>,
): Promise<number> {
  const rows = await tx.$queryRaw<WordsRow[]>`
    SELECT "id", 'Comment' AS "table", "text" AS "one", "quote" AS "other", "leading" FROM "Comment" WHERE "articleId" = ANY (${articles}::uuid[])
    UNION ALL SELECT "id", 'Notice', "text", '', '' FROM "Notice" WHERE "articleId" = ANY (${articles}::uuid[])
    UNION ALL SELECT "id", 'SignOff', coalesce("reason", ''), '', '' FROM "SignOff" WHERE "articleId" = ANY (${articles}::uuid[])
    UNION ALL SELECT "id", 'Assignment', "note", '', '' FROM "Assignment"
      WHERE "articleId" = ANY (${articles}::uuid[]) OR "reviewId" = ANY (${reviews}::uuid[])
    UNION ALL SELECT "id", 'DeskNotice', "words", '', '' FROM "DeskNotice"
      WHERE "articleId" = ANY (${articles}::uuid[]) OR "reviewId" = ANY (${reviews}::uuid[])`
  const changed = rows.flatMap((row) => {
    const next = erasedRow(row, terms)
    return next.one === row.one && next.other === row.other && next.leading === row.leading ? [] : [next]
  })
  const words = new Set([...erased, ...changed.map(({ id }) => id)]).size
  if (changed.length === 0) return words
  const json = JSON.stringify(changed)
  await tx.$executeRaw`
    WITH w AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${json}::jsonb) AS w("id" uuid, "table" text, "one" text, "other" text, "leading" text)
    ), comments AS (UPDATE "Comment" c SET "text" = w."one", "quote" = w."other", "leading" = w."leading" FROM w WHERE w."table" = 'Comment' AND c."id" = w."id"),
    notices AS (UPDATE "Notice" n SET "text" = w."one" FROM w WHERE w."table" = 'Notice' AND n."id" = w."id"),
    sign_offs AS (UPDATE "SignOff" s SET "reason" = w."one" FROM w WHERE w."table" = 'SignOff' AND s."id" = w."id"),
    assignments AS (UPDATE "Assignment" a SET "note" = w."one" FROM w WHERE w."table" = 'Assignment' AND a."id" = w."id")
    UPDATE "DeskNotice" d SET "words" = w."one" FROM w WHERE w."table" = 'DeskNotice' AND d."id" = w."id"`
  return words
}

function erasedRow(row: WordsRow, terms: readonly Term[]): WordsRow {
  const { table, one, other, leading } = row
  const quoted = eraseCut(leading + other, terms)
  return {
    ...row, one: (table === 'DeskNotice' ? eraseCut : eraseText)(one, terms), other: quoted.slice(leading.length), leading: quoted.slice(0, leading.length),
  }
}

/** The log goes on saying who did what and when; what it quotes of these things is erased. */
async function eraseLog(tx: Sql, { pages, articles, terms }: Scope, reviews: readonly string[]): Promise<number> {
  const rows = await tx.$queryRaw<EventRow[]>`
    SELECT "id", "before", "after" FROM "Event"
    WHERE (("thing" = 'page' AND "thingId" = ANY (${pages}::text[])) OR ("thing" = 'article' AND "thingId" = ANY (${articles}::text[]))
      OR ("thing" = 'review' AND "thingId" = ANY (${reviews}::text[]))) AND ("before" IS NOT NULL OR "after" IS NOT NULL)`
  return eraseEvents(tx, rows, terms)
}
