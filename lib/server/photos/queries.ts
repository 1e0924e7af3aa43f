import 'server-only'
import type { Inline } from '../../article/block'
import type { PictureUse } from '../../article/picture'
import type { Actor } from '../../editorial/actor'
import { dateOf, dayOf } from '../../editorial/dates'
import type { Offered } from '../../photos/offered'
import type { Rendition } from '../../photos/renditions'
import type { PhotoWish } from '../../photos/wish'
import { authoriseSomewhere } from '../authorise'
import { db, type Sql } from '../db'
import { NotFound } from '../errors'
import { stored } from '../json'
import { Prisma } from '../prisma-client/client'
import { storage } from '../storage/open-storage'
import type { StoredStream } from '../storage/storage'
import { IS_READABLE } from '../withdrawals/queries'
import { originalName } from './original'
import { renditionOf } from './renditions'

/** Of a photo what shows it: its bytes' name and its pixels, upright, with the words that are its own. */
export interface PhotoFacts {
  readonly id: string
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly caption: string
  readonly credit: string
  readonly rights: string
  readonly alt: string
}

const FACTS = { id: true, sha256: true, width: true, height: true, caption: true, credit: true, rights: true, alt: true } as const

/** A photo as the library lists it. */
export interface PhotoCard extends PhotoFacts {
  readonly fileName: string
  readonly title: { readonly slug: string; readonly name: string } | null
  /** 2026-06-12 */
  readonly takenOn: string | null
  readonly at: string
  readonly revision: number
  /** How many open articles of one's titles show it. */
  readonly articles: number
}

/** A photo where an article shows it. */
export interface PhotoPlace {
  readonly article: string
  readonly headline: string | null
  readonly title: { readonly slug: string; readonly name: string }
  readonly date: string
  readonly page: number
  /** Each use in the article, in its order, with the words of the caption there. */
  readonly uses: readonly (Pick<PictureUse, 'alt' | 'crop' | 'focus'> & { readonly caption: string })[]
  /** Whether readers see it there. */
  readonly live: boolean
}

/** A photo with all that the desk knows of it. */
export interface DeskPhoto extends Omit<PhotoCard, 'articles'> {
  readonly format: string
  /** In bytes. */
  readonly size: number
  readonly offered: Offered
  readonly by: string | null
  /** False while renditions are being made; each is made at once for whoever asks. */
  readonly rendered: boolean
  readonly places: readonly PhotoPlace[]
}

/** Photos by their ids; what is not there is missing. One statement on the connection of whoever asks, for whom it was authorised. */
export async function photosByIds(tx: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, PhotoFacts>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<PhotoFacts[]>`
    SELECT "id", "sha256", "width", "height", "caption", "credit", "rights", "alt" FROM "Photo" WHERE "id" = ANY (${[...ids]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

/** A photo with where it stands in one's titles. Three queries. */
export async function deskPhoto(actor: Actor, id: string): Promise<DeskPhoto> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const row = await db().photo.findUnique({
    where: { id },
    select: {
      ...FACTS, fileName: true, takenOn: true, at: true, revision: true, format: true, size: true, offered: true, byId: true, renderedAt: true,
      title: { select: { slug: true, name: true } },
    },
  })
  if (!row) throw new NotFound('no-such-photo')
  const { takenOn, at, offered, byId, renderedAt, ...photo } = row
  const [by, places] = await Promise.all([
    byId === null ? null : db().user.findUnique({ where: { id: byId }, select: { name: true } }),
    placesOf(id, titles),
  ])
  return {
    ...photo, takenOn: takenOn && dayOf(takenOn), at: at.toISOString(), offered: stored('offered', offered), by: by?.name ?? null,
    rendered: renderedAt !== null, places,
  }
}

interface PlaceRow {
  article: string
  headline: string | null
  slug: string
  name: string
  date: Date
  page: number
  live: boolean
  blocks: { text: readonly Inline[]; picture: PictureUse }[]
}

async function placesOf(photo: string, titles: readonly string[] | null): Promise<PhotoPlace[]> {
  const rows = await db().$queryRaw<PlaceRow[]>`
    SELECT a."id" AS "article", a."headline", t."slug", t."name", i."date", p."number" AS "page",
      jsonb_path_query_array(a."doc", '$[*] ? (@.picture.photo == $photo)', jsonb_build_object('photo', ${photo}::text)) AS "blocks",
      EXISTS (SELECT 1 FROM "EditionPhoto" e WHERE e."editionId" = i."liveEditionId" AND e."articleId" = a."id"
        AND e."photoId" = ${photo}::uuid AND ${IS_READABLE}) AS "live"
    FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId" JOIN "Title" t ON t."id" = i."titleId" JOIN "Page" p ON p."id" = a."pageId"
    WHERE a."photos" @> ARRAY[${photo}::uuid] AND a."closedAt" IS NULL
      AND (${titles}::uuid[] IS NULL OR i."titleId" = ANY (${titles}::uuid[])) ORDER BY i."date" DESC, p."number", a."position"`
  return rows.map(({ slug, name, date, blocks, ...place }) => ({
    ...place,
    title: { slug, name },
    date: dayOf(date),
    uses: blocks.map(({ text, picture: { alt, crop, focus } }) => ({ alt, crop, focus, caption: text.map((run) => run.text).join('') })),
  }))
}

/** So many photos fill a screen several times over. */
export const PHOTOS_ON_A_SCREEN = 48

/** A screen of the library, and whether there is a next one. */
export interface PhotoScreen {
  readonly photos: readonly PhotoCard[]
  readonly more: boolean
}

interface CardRow extends Omit<PhotoCard, 'title' | 'takenOn' | 'at'> {
  slug: string | null
  name: string | null
  takenOn: Date | null
  at: Date
}

/**
 * Photos of the library, which is the whole house's, the newest first. Unused is what no title shows, whoever asks. One statement.
 */
export async function searchPhotos(actor: Actor, wish: PhotoWish): Promise<PhotoScreen> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const rows = await db().$queryRaw<CardRow[]>`
    SELECT p."id", p."sha256", p."width", p."height", p."caption", p."credit", p."rights", p."alt", p."fileName", p."takenOn", p."at",
      p."revision", t."slug", t."name",
      (SELECT count(*)::int FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId" WHERE a."photos" @> ARRAY[p."id"] AND a."closedAt" IS NULL
        AND (${titles}::uuid[] IS NULL OR i."titleId" = ANY (${titles}::uuid[]))) AS "articles"
    FROM "Photo" p LEFT JOIN "Title" t ON t."id" = p."titleId" WHERE ${wished(wish)}
    ORDER BY p."at" DESC, p."id" DESC OFFSET ${wish.screen * PHOTOS_ON_A_SCREEN} LIMIT ${PHOTOS_ON_A_SCREEN + 1}`
  const photos = rows.slice(0, PHOTOS_ON_A_SCREEN).map(({ slug, name, takenOn, at, ...photo }) => ({
    ...photo, title: slug !== null && name !== null ? { slug, name } : null, takenOn: takenOn && dayOf(takenOn), at: at.toISOString(),
  }))
  return { photos, more: rows.length > PHOTOS_ON_A_SCREEN }
}

/** When a photo `p` was taken, or where nobody knows, when it came. */
const ITS_DAY = Prisma.sql`coalesce(p."takenOn", (p."at" AT TIME ZONE 'UTC')::date)`

/** What is looked through for words. */
const ITS_WORDS = Prisma.sql`concat_ws(E'\n', p."caption", p."credit", p."fileName")`

function wished({ q, title, from, to, unused }: PhotoWish): Prisma.Sql {
  const conditions = [
    Prisma.sql`TRUE`,
    ...q.split(/\s+/u).filter((word) => word !== '').map((word) => Prisma.sql`${ITS_WORDS} ILIKE ${pattern(word)}`),
    ...(title === null ? [] : [Prisma.sql`t."slug" = ${title}`]),
    ...(from === null ? [] : [Prisma.sql`${ITS_DAY} >= ${dateOf(from)}::date`]),
    ...(to === null ? [] : [Prisma.sql`${ITS_DAY} <= ${dateOf(to)}::date`]),
    ...(unused === 'no' ? [] : [
      Prisma.sql`NOT EXISTS (SELECT 1 FROM "Article" a WHERE a."photos" @> ARRAY[p."id"] AND a."closedAt" IS NULL)`,
    ]),
  ]
  return Prisma.join(conditions, ' AND ')
}

/** Words as they stand, wherever they stand. */
function pattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}

/**
 * A rendition of a photo for the desk, made at once where it is not there. What is made of a part of it is not kept: whoever looks
 * for the right crop tries many, and those that are used are made by a job.
 */
export async function previewPhoto(actor: Actor, id: string, asked: Omit<Rendition, 'sha256'>): Promise<Uint8Array<ArrayBuffer>> {
  authoriseSomewhere(actor, 'see-desk')
  const photo = await db().photo.findUnique({ where: { id }, select: { sha256: true, width: true, height: true } })
  const bytes = photo && (await renditionOf(photo, asked, asked.crop === null))
  if (!bytes) throw new NotFound('no-such-photo')
  return bytes
}

/** A file as it came. */
export interface OriginalFile extends StoredStream {
  readonly fileName: string
  readonly format: string
}

/** The file of a photo as it came, for the desk alone: it says where the picture was taken. Fails where the storage has less or more of it. */
export async function originalOf(actor: Actor, id: string): Promise<OriginalFile> {
  authoriseSomewhere(actor, 'see-desk')
  const photo = await db().photo.findUnique({ where: { id }, select: { sha256: true, size: true, fileName: true, format: true } })
  const file = photo && (await storage().stream(originalName(photo.sha256)))
  if (!file) throw new NotFound('no-such-photo')
  if (file.size !== photo.size) {
    await file.body.cancel()
    throw new RangeError(`the original of the photo ${photo.sha256} is not whole in the storage`)
  }
  return { ...file, fileName: photo.fileName, format: photo.format }
}
