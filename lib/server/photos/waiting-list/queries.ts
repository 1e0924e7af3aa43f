import 'server-only'
import type { Inline } from '../../../article/block'
import type { Actor } from '../../../editorial/actor'
import { dayOf } from '../../../editorial/dates'
import { likeliestOf, type PhotoClues } from '../../../photos/likeness'
import { authorise } from '../../authorise'
import { db } from '../../db'
import { DAYS_AT_HAND } from '../../queue/candidates'

/** A photo that may be the one for which a caption waits. */
export interface ListedPhoto extends PhotoClues {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly credit: string
}

/** A caption that waits for its picture, where it stands, and the likely ones, the likeliest first. */
export interface ListedCaption {
  /** The id of its block. */
  readonly block: string
  readonly words: string
  readonly article: string
  readonly headline: string
  readonly title: { readonly slug: string; readonly name: string }
  readonly date: string
  readonly issue: string
  readonly page: number
  readonly photos: readonly ListedPhoto[]
}

/** A screen of what waits, and whether there is a next one. */
export interface WaitingList {
  readonly captions: readonly ListedCaption[]
  readonly more: boolean
}

/** So many articles with captions that wait fill a screen several times over. */
export const ARTICLES_ON_A_SCREEN = 30
/** As many as a glance takes in. */
const MOST_LIKELY = 4
/** Two days of a busy picture desk; each is compared with each caption of the screen. */
const MOST_LOOKED_AT = 200
/** Photos of an issue were taken within a week of it. */
const DAYS_AROUND = 7

interface ArticleRow {
  readonly article: string
  readonly headline: string
  readonly slug: string
  readonly name: string
  readonly issue: string
  readonly date: Date
  readonly page: number
  readonly captions: readonly { readonly id: string; readonly text: readonly Inline[] }[]
}

/**
 * The captions that wait for their picture in the issues at hand, those that are dated or were begun within the last month; the newest
 * issue first, page by page. Two statements, and one where none waits. What is looked through are the blocks of all open articles of
 * these issues, up to those that the screen shows.
 *
 * @param screen counted from 0
 */
export async function listWaiting(actor: Actor, screen: number): Promise<WaitingList> {
  authorise(actor, 'see-desk')
  const rows = await db().$queryRaw<ArticleRow[]>`
    SELECT a."id" AS "article", a."headline", t."slug", t."name", i."id" AS "issue", i."date", p."number" AS "page",
      jsonb_path_query_array(a."doc", '$[*] ? (@.role == "caption" && !exists(@.picture) && exists(@.text[*]))') AS "captions"
    FROM "Issue" i JOIN "Title" t ON t."id" = i."titleId" JOIN "Article" a ON a."issueId" = i."id" JOIN "Page" p ON p."id" = a."pageId"
    WHERE greatest(i."date", i."createdAt") >= now() - make_interval(days => ${DAYS_AT_HAND}) AND a."closedAt" IS NULL
      AND a."doc" @? '$[*] ? (@.role == "caption" && !exists(@.picture) && exists(@.text[*]))'
    ORDER BY i."date" DESC, t."slug", p."number", a."position", a."id" OFFSET ${screen * ARTICLES_ON_A_SCREEN} LIMIT ${ARTICLES_ON_A_SCREEN + 1}`
  const captions = rows.slice(0, ARTICLES_ON_A_SCREEN).flatMap(({ captions: blocks, slug, name, date, ...place }) =>
    blocks.map(({ id, text }) => (
      { ...place, block: id, words: text.map((run) => run.text).join('').trim(), title: { slug, name }, date: dayOf(date) })))
    .filter(({ words }) => words !== '')
  const likeliest = likeliestOf(await photosNear(captions))
  return {
    captions: captions.map((caption) => (
      { ...caption, photos: likeliest({ words: caption.words, day: caption.date, title: caption.title.slug }, MOST_LIKELY) })),
    more: rows.length > ARTICLES_ON_A_SCREEN,
  }
}

interface PhotoRow extends Omit<ListedPhoto, 'day'> {
  readonly takenOn: Date | null
}

/** The newest photos that are of the titles of these captions, or of nobody's, and of days near theirs, or of none that is known. */
async function photosNear(captions: readonly Pick<ListedCaption, 'title' | 'date'>[]): Promise<ListedPhoto[]> {
  const days = captions.map(({ date }) => date).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const titles = [...new Set(captions.map(({ title }) => title.slug))]
  const rows = await db().$queryRaw<PhotoRow[]>`
    SELECT p."id", p."width", p."height", p."alt", p."credit", p."caption", p."fileName", p."takenOn", t."slug" AS "title"
    FROM "Photo" p LEFT JOIN "Title" t ON t."id" = p."titleId"
    WHERE (t."slug" IS NULL OR t."slug" = ANY (${titles}::text[]))
      AND (p."takenOn" IS NULL OR p."takenOn" BETWEEN ${first}::date - ${DAYS_AROUND}::int AND ${last}::date + ${DAYS_AROUND}::int)
    ORDER BY p."at" DESC LIMIT ${MOST_LOOKED_AT}`
  return rows.map(({ takenOn, ...photo }) => ({ ...photo, day: takenOn && dayOf(takenOn) }))
}
