import 'server-only'
import type { Inline } from '../../../article/block'
import type { Actor } from '../../../editorial/actor'
import { likeliest } from '../../../photos/likeness'
import { authorise } from '../../authorise'
import { sql } from '../../db'
import { Prisma } from '../../prisma-client/client'
import type { WaitingPlace } from '../schema'

/** A photo that may be the one for which a caption waits. */
export interface LikelyPhoto {
  readonly id: string
  readonly caption: string
  readonly credit: string
  readonly alt: string
  readonly fileName: string
  readonly width: number
  readonly height: number
  /** The slug of its title; null for nobody's. */
  readonly title: string | null
  /** When it was taken: 2026-06-12 */
  readonly day: string | null
}

/** A caption without a picture, and the likely ones. */
export interface WaitingCaption {
  readonly article: string
  readonly headline: string | null
  /** The id of its block. */
  readonly block: string
  readonly words: string
  /** The likeliest first, at most four. */
  readonly photos: readonly LikelyPhoto[]
}

/** As many as a glance takes in. */
const MOST_LIKELY = 4
/** A day of a busy picture desk; of older ones only those taken on a near day are looked at. */
const MOST_LOOKED_AT = 400
/** Photos of an issue were taken within a week of it. */
const DAYS = 7

interface CaptionRow {
  readonly article: string
  readonly headline: string | null
  readonly titleId: string
  readonly title: string
  readonly day: string
  readonly captions: readonly { readonly id: string; readonly text: readonly Inline[] }[]
}

/**
 * The captions of a place that wait for their picture, in the order of reading, with the likely photos of the library. Two queries, and
 * one where none waits.
 */
export async function waitingCaptions(actor: Actor, place: WaitingPlace): Promise<WaitingCaption[]> {
  authorise(actor, 'see-desk')
  const rows = await sql().$queryRaw<CaptionRow[]>`
    SELECT a."id" AS "article", a."headline", t."id" AS "titleId", t."slug" AS "title", to_char(i."date", 'YYYY-MM-DD') AS "day",
      jsonb_path_query_array(a."doc", '$[*] ? (@.role == "caption" && !exists(@.picture) && exists(@.text[*]))') AS "captions"
    FROM "Article" a JOIN "Page" p ON p."id" = a."pageId" JOIN "Issue" i ON i."id" = a."issueId" JOIN "Title" t ON t."id" = i."titleId"
    WHERE ${within(place)} AND a."closedAt" IS NULL ORDER BY p."number", a."position"`
  const waiting = rows.flatMap(({ captions, ...row }) => captions.flatMap(({ id, text }) => {
    const words = text.map((run) => run.text).join('').trim()
    return words === '' ? [] : [{ ...row, block: id, words }]
  }))
  const [first] = waiting
  if (first === undefined) return []
  const photos = await sql().$queryRaw<LikelyPhoto[]>`
    SELECT p."id", p."caption", p."credit", p."alt", p."fileName", p."width", p."height", t."slug" AS "title", to_char(p."takenOn", 'YYYY-MM-DD') AS "day"
    FROM "Photo" p LEFT JOIN "Title" t ON t."id" = p."titleId"
    WHERE (p."titleId" IS NULL OR p."titleId" = ${first.titleId}::uuid)
      AND (p."takenOn" IS NULL OR p."takenOn" BETWEEN ${first.day}::date - ${DAYS}::int AND ${first.day}::date + ${DAYS}::int)
    ORDER BY p."at" DESC LIMIT ${MOST_LOOKED_AT}`
  return waiting.map(({ article, headline, block, words, day, title }) => (
    { article, headline, block, words, photos: likeliest({ words, day, title }, photos, MOST_LIKELY) }))
}

/** All of a place is of one issue. */
function within(place: WaitingPlace): Prisma.Sql {
  if ('article' in place) return Prisma.sql`a."id" = ${place.article}::uuid`
  return 'page' in place ? Prisma.sql`a."pageId" = ${place.page}::uuid` : Prisma.sql`a."issueId" = ${place.issue}::uuid`
}
