import 'server-only'
import { type Block, plainText } from '../../article/block'
import { decodeDump, KEPT } from '../../dump/decode'
import type { Actor } from '../../editorial/actor'
import { candidatePattern } from '../../erasure/candidates'
import { eraseJson } from '../../erasure/document'
import { countIn } from '../../erasure/erase'
import { NOTHING_KEPT } from '../../erasure/kept'
import { findTerms, type Term, termsOf } from '../../erasure/terms'
import { authorise } from '../authorise'
import { sql } from '../db'
import { NotFound } from '../errors'
import { stored } from '../json'
import type { Prisma } from '../prisma-client/client'
import { documentsWith } from './documents'
import { type ErasureSearch, MOST_PLACES } from './schema'

/** An article in which a term stands: as it is now, in versions of before, in Editions, or in what was said about it. */
export interface ErasureArticle {
  readonly id: string
  readonly headline: string
  /** How often it stands in the text as it is now. */
  readonly now: number
  /** In how many versions and Editions it stands; those of now among them. */
  readonly versions: number
  readonly editions: number
  /** In how many comments, sign-offs, notices, assignments, tags and lines of the log. */
  readonly words: number
  /** The words around the first place. */
  readonly context: string
}

/** A page on which a term stands: in its dumps, or in its articles. */
export interface ErasurePage {
  readonly id: string
  readonly day: string
  readonly number: number
  /** How often it stands in the dumps of the page. */
  readonly dumps: number
  /** In how many of the texts that are set aside, corrections, Reviews, names of files and lines of the log. */
  readonly words: number
  readonly articles: readonly ErasureArticle[]
}

/** Where terms stand in a title. */
export interface ErasureFindings {
  readonly pages: readonly ErasurePage[]
  /** Whether there are more places than one deed takes. */
  readonly more: boolean
}

/** So many pages are looked through together: with their dumps, Steps and versions they are some megabytes. */
const PAGES_AT_ONCE = 50

interface PageRow {
  readonly id: string
  readonly day: string
  readonly number: number
}

/**
 * Finds terms in all pages of a title, the newest issue first: in dumps as received, in articles, versions and Editions, and in
 * whatever else is kept of them. It reads every dump of the title, and of the documents those in which the database finds
 * something like a term.
 */
export async function findForErasure(actor: Actor, { title, terms }: ErasureSearch): Promise<ErasureFindings> {
  authorise(actor, 'erase-data')
  const [known] = await sql().$queryRaw<{ id: string }[]>`SELECT "id" FROM "Title" WHERE "slug" = ${title}`
  if (!known) throw new NotFound('no-such-title', { title })
  const sought = termsOf(terms)
  const found: ErasurePage[] = []
  let places = 0
  for (let from = 0; ; from += PAGES_AT_ONCE) {
    const pages = await sql().$queryRaw<PageRow[]>`
      SELECT p."id", to_char(i."date", 'YYYY-MM-DD') AS "day", p."number"
      FROM "Page" p JOIN "Issue" i ON i."id" = p."issueId" WHERE i."titleId" = ${known.id}::uuid
      ORDER BY i."date" DESC, p."number" LIMIT ${PAGES_AT_ONCE} OFFSET ${from}`
    for (const page of await foundOn(pages, sought)) {
      places += 1 + page.articles.length
      if (places > MOST_PLACES && found.length > 0) return { pages: found, more: true }
      found.push(page)
    }
    if (pages.length < PAGES_AT_ONCE) return { pages: found, more: false }
  }
}

/** What was found of one article. */
interface Tally {
  now: number
  versions: number
  editions: number
  words: number
  context: string
}

async function foundOn(pages: readonly PageRow[], terms: readonly Term[]): Promise<ErasurePage[]> {
  const ids = pages.map(({ id }) => id)
  const dumps = await dumpsWith(ids, terms)
  const articles = new Map<string, Tally>()
  const words = new Map<string, number>()
  for (const { what, page, article, document } of await documentsWith(sql(), ids, candidatePattern(terms))) {
    if (eraseJson(document, { terms, kept: NOTHING_KEPT }) === document) continue
    if (article === null) words.set(page, (words.get(page) ?? 0) + 1)
    else articles.set(article, tallied(articles.get(article), what, document, terms))
  }
  const headlines = await sql().$queryRaw<{ id: string; page: string; headline: string }[]>`
    SELECT "id", "pageId" AS "page", "headline" FROM "Article" WHERE "id" = ANY (${[...articles.keys()]}::uuid[]) ORDER BY "position", "ordinal"`
  return pages.flatMap((page) => {
    const own = headlines.filter((row) => row.page === page.id)
      .flatMap(({ id, headline }) => [articles.get(id)].flatMap((tally) => (tally ? [{ id, headline, ...tally }] : [])))
    const told = { ...page, dumps: dumps.get(page.id) ?? 0, words: words.get(page.id) ?? 0, articles: own }
    return told.dumps + told.words + own.length > 0 ? [told] : []
  })
}

/** How often terms stand in the dumps of pages. One dump at a time is decoded. */
async function dumpsWith(pages: readonly string[], terms: readonly Term[]): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  const rows = await sql().$queryRaw<{ page: string; bytes: Uint8Array }[]>`SELECT "pageId" AS "page", "bytes" FROM "Dump" WHERE "pageId" = ANY (${pages}::uuid[])`
  for (const { page, bytes } of rows) found.set(page, (found.get(page) ?? 0) + countIn(textOf(bytes), terms))
  return found
}

const NO_TALLY: Tally = { now: 0, versions: 0, editions: 0, words: 0, context: '' }

function tallied(tally: Tally = NO_TALLY, what: string, document: Prisma.JsonValue, terms: readonly Term[]): Tally {
  if (what === 'version') return { ...tally, versions: tally.versions + 1 }
  if (what === 'edition') return { ...tally, editions: tally.editions + 1 }
  if (what !== 'article') return { ...tally, words: tally.words + 1, context: tally.context || contextIn(stringsIn(document).join(' '), terms) }
  const text = stored('blocks', document).map((block: Block) => plainText(block)).join('\n')
  return { ...tally, now: countIn(text, terms), context: contextIn(text, terms) || tally.context }
}

function stringsIn(document: Prisma.JsonValue): string[] {
  if (typeof document === 'string') return [document]
  return document !== null && typeof document === 'object' ? Object.values(document).flatMap((item) => (item === undefined ? [] : stringsIn(item))) : []
}

/** So much stands on either side of what was found. */
const AROUND = 20

function contextIn(text: string, terms: readonly Term[]): string {
  const [first] = findTerms(text, terms)
  return first === undefined ? '' : text.slice(Math.max(0, first.from - AROUND), first.to + AROUND).replace(/\s+/gu, ' ')
}

/** The text of a dump; none for one that could not be read. */
export function textOf(bytes: Uint8Array): string {
  const decoded = decodeDump(bytes, KEPT)
  return decoded.ok ? new TextDecoder(decoded.encoding).decode(bytes) : ''
}

/** An erasure as the list of them shows it. */
export interface ErasureEntry {
  readonly id: string
  readonly at: string
  readonly by: string | null
  readonly reason: string
  readonly counts: Readonly<Record<string, number>>
}

/** All erasures, the newest first. One query. */
export async function listErasures(actor: Actor): Promise<readonly ErasureEntry[]> {
  authorise(actor, 'erase-data')
  const rows = await sql().$queryRaw<(Omit<ErasureEntry, 'at'> & { readonly at: Date })[]>`
    SELECT e."id", e."at", u."name" AS "by", e."reason", e."counts" FROM "Erasure" e LEFT JOIN "User" u ON u."id" = e."byId" ORDER BY e."at" DESC`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
