import 'server-only'
import { type Inline, plainText } from '../../../article/block'
import type { Actor } from '../../../editorial/actor'
import { likeliestOf, type PhotoClues } from '../../../photos/likeness'
import { authoriseAt, authoriseSomewhere } from '../../authorise'
import { sql } from '../../db'
import { Prisma } from '../../prisma-client/client'
import { DAYS_AT_HAND } from '../../queue/candidates'

/** A caption that waits for its picture, and where it stands. */
interface CaptionPlace {
  /** The id of its block. */
  readonly block: string
  readonly words: string
  readonly article: string
  readonly headline: string
  readonly title: { readonly slug: string; readonly name: string }
  /** 2026-06-12 */
  readonly date: string
  readonly page: number
}

/** A photo that may be the one for which a caption waits. */
export interface LikelyPhoto extends PhotoClues {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly credit: string
}

/** A caption that waits for its picture, where it stands, and the likely ones, the likeliest first. */
export interface WaitingCaption extends CaptionPlace {
  readonly photos: readonly LikelyPhoto[]
}

/** A screen of what waits, and whether there is a next one. */
export interface WaitingList {
  readonly captions: readonly WaitingCaption[]
  readonly more: boolean
}

/** So many articles with captions that wait fill a screen several times over. */
export const ARTICLES_ON_A_SCREEN = 30
/** Two days of a busy picture desk; each is compared with each caption of the screen. */
const MOST_FOR_A_SCREEN = 200
/** The same for the few captions of an article, which can look further back. */
const MOST_FOR_AN_ARTICLE = 400

/** The captions of an article that wait for their picture, in the order of reading. Two queries, and one where none waits. */
export async function waitingCaptions(actor: Actor, article: string): Promise<WaitingCaption[]> {
  await authoriseAt(actor, 'see-desk', { kind: 'article', ids: [article] })
  const places = await captionPlaces(Prisma.sql`a."id" = ${article}::uuid`, { from: 0, most: 1 })
  return withLikelyPhotos(places.flat(), MOST_FOR_AN_ARTICLE)
}

/**
 * The captions of one's titles that wait for their picture in the issues at hand, those that are dated or were begun within the last month; the newest
 * issue first, page by page. Two queries, and one where none waits. What is looked through are the blocks of all open articles of
 * these issues, up to those that the screen shows.
 *
 * @param screen counted from 0
 */
export async function listWaiting(actor: Actor, screen: number): Promise<WaitingList> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const places = await captionPlaces(
    Prisma.sql`greatest(i."date", i."createdAt") >= now() - make_interval(days => ${DAYS_AT_HAND}::int)
      AND (${titles}::uuid[] IS NULL OR i."titleId" = ANY (${titles}::uuid[]))`,
    { from: screen * ARTICLES_ON_A_SCREEN, most: ARTICLES_ON_A_SCREEN + 1 },
  )
  return {
    captions: await withLikelyPhotos(places.slice(0, ARTICLES_ON_A_SCREEN).flat(), MOST_FOR_A_SCREEN),
    more: places.length > ARTICLES_ON_A_SCREEN,
  }
}

interface ArticleRow extends Pick<CaptionPlace, 'article' | 'headline' | 'date' | 'page'> {
  readonly slug: string
  readonly name: string
  readonly captions: readonly { readonly id: string; readonly text: readonly Inline[] }[]
}

/** The captions of an article's blocks that have words and no picture. */
const WAITING = Prisma.raw(`'$[*] ? (@.role == "caption" && !exists(@.picture) && exists(@.text[*]))'`)

/**
 * The captions that wait in open articles, article by article: the newest issue first, page by page. One query.
 *
 * @param which the articles, as a condition on "Article" a and "Issue" i
 */
async function captionPlaces(
  which: Prisma.Sql, { from, most }: { readonly from: number; readonly most: number },
): Promise<(readonly CaptionPlace[])[]> {
  const rows = await sql().$queryRaw<ArticleRow[]>`
    SELECT a."id" AS "article", a."headline", t."slug", t."name", to_char(i."date", 'YYYY-MM-DD') AS "date", p."number" AS "page",
      jsonb_path_query_array(a."doc", ${WAITING}) AS "captions"
    FROM "Issue" i JOIN "Title" t ON t."id" = i."titleId" JOIN "Article" a ON a."issueId" = i."id" JOIN "Page" p ON p."id" = a."pageId"
    WHERE ${which} AND a."closedAt" IS NULL AND a."doc" @? ${WAITING}
    ORDER BY i."date" DESC, t."slug", p."number", a."position", a."id" OFFSET ${from}::int LIMIT ${most}::int`
  return rows.map(({ captions, slug, name, ...place }) => captions
    .map(({ id, text }) => ({ ...place, block: id, words: plainText({ text }).trim(), title: { slug, name } }))
    .filter(({ words }) => words !== ''))
}

/** As many as a glance takes in. */
const MOST_LIKELY = 4
/** Photos of an issue were taken within a week of it. */
const DAYS_AROUND = 7

/**
 * Captions with their likely photos, the likeliest first, at most four each. One query, and none without captions.
 *
 * @param most how many photos each caption is compared with, the newest
 */
async function withLikelyPhotos(captions: readonly CaptionPlace[], most: number): Promise<WaitingCaption[]> {
  const likeliest = likeliestOf(await photosNear(captions, most))
  return captions.map((caption) => (
    { ...caption, photos: likeliest({ words: caption.words, day: caption.date, title: caption.title.slug }, MOST_LIKELY) }))
}

/** The newest photos that are of the titles of these captions, or of nobody's, and of days near theirs, or of none that is known. */
async function photosNear(captions: readonly CaptionPlace[], most: number): Promise<LikelyPhoto[]> {
  const days = captions.map(({ date }) => date).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const titles = [...new Set(captions.map(({ title }) => title.slug))]
  return sql().$queryRaw<LikelyPhoto[]>`
    SELECT p."id", p."width", p."height", p."alt", p."credit", p."caption", p."fileName", t."slug" AS "title",
      to_char(p."takenOn", 'YYYY-MM-DD') AS "day"
    FROM "Photo" p LEFT JOIN "Title" t ON t."id" = p."titleId"
    WHERE (t."slug" IS NULL OR t."slug" = ANY (${titles}::text[]))
      AND (p."takenOn" IS NULL OR p."takenOn" BETWEEN ${first}::date - ${DAYS_AROUND}::int AND ${last}::date + ${DAYS_AROUND}::int)
    ORDER BY p."at" DESC LIMIT ${most}::int`
}
