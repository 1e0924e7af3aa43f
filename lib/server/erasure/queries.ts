import 'server-only'
import { plainText } from '../../article/block'
import { decodeDump } from '../../dump/decode'
import type { Actor } from '../../editorial/actor'
import { countIn } from '../../editorial/erasure/erase'
import { candidatePattern, erasurePattern } from '../../editorial/erasure/pattern'
import { authorise } from '../authorise'
import { sql } from '../db'
import { NotFound } from '../errors'
import { stored } from '../json'
import type { Prisma } from '../prisma-client/client'
import type { ErasureSearch } from './schema'

/** An article in which a term stands: as it is now, in versions of before, or in Editions. */
export interface ErasureArticle {
  readonly id: string
  readonly headline: string
  /** How often it stands in the text as it is now. */
  readonly now: number
  /** In how many versions and Editions something like it stands; those of now among them. */
  readonly versions: number
  readonly editions: number
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
  readonly articles: readonly ErasureArticle[]
}

/** Where terms stand in a title. */
export interface ErasureFindings {
  readonly pages: readonly ErasurePage[]
  /** Whether there are more places than one deed takes. */
  readonly more: boolean
}

/** So many pages are looked through together: their dumps are some megabytes. */
const PAGES_AT_ONCE = 200
/** As many pages as somebody can look at before deciding. */
const MOST_PAGES = 200

interface PageRow {
  readonly id: string
  readonly day: string
  readonly number: number
  readonly dumps: readonly string[]
}

interface ArticleRow {
  readonly id: string
  readonly page: string
  readonly headline: string
  readonly doc: Prisma.JsonValue
  readonly versions: number
  readonly editions: number
}

/** Finds terms in all pages of a title, the newest issue first: in dumps as received, and in articles, versions and Editions. */
export async function findForErasure(actor: Actor, { title, terms }: ErasureSearch): Promise<ErasureFindings> {
  authorise(actor, 'erase-data')
  const [known] = await sql().$queryRaw<{ id: string }[]>`SELECT "id" FROM "Title" WHERE "slug" = ${title}`
  if (!known) throw new NotFound('no-such-title', { title })
  const found: ErasurePage[] = []
  for (let from = 0; found.length <= MOST_PAGES; from += PAGES_AT_ONCE) {
    const pages = await sql().$queryRaw<PageRow[]>`
      SELECT p."id", to_char(i."date", 'YYYY-MM-DD') AS "day", p."number",
        ARRAY(SELECT encode(d."bytes", 'base64') FROM "Dump" d WHERE d."pageId" = p."id") AS "dumps"
      FROM "Page" p JOIN "Issue" i ON i."id" = p."issueId" WHERE i."titleId" = ${known.id}::uuid
      ORDER BY i."date" DESC, p."number" LIMIT ${PAGES_AT_ONCE} OFFSET ${from}`
    found.push(...(await foundOn(pages, terms)))
    if (pages.length < PAGES_AT_ONCE) break
  }
  return { pages: found.slice(0, MOST_PAGES), more: found.length > MOST_PAGES }
}

async function foundOn(pages: readonly PageRow[], terms: readonly string[]): Promise<ErasurePage[]> {
  const pattern = erasurePattern(terms)
  const candidates = candidatePattern(terms)
  const rows = await sql().$queryRaw<ArticleRow[]>`
    SELECT * FROM (
      SELECT a."id", a."pageId" AS "page", a."headline", a."doc",
        (SELECT count(*)::int FROM "Version" v WHERE v."articleId" = a."id" AND v."doc"::text ~* ${candidates}) AS "versions",
        (SELECT count(*)::int FROM "EditionArticle" e WHERE e."articleId" = a."id" AND e."content"::text ~* ${candidates}) AS "editions"
      FROM "Article" a WHERE a."pageId" = ANY (${pages.map(({ id }) => id)}::uuid[]) ORDER BY a."position", a."ordinal"
    ) found WHERE "versions" > 0 OR "editions" > 0`
  const onPage = new Map<string, ErasureArticle[]>(pages.map(({ id }) => [id, []]))
  for (const row of rows) onPage.get(row.page)?.push(articleOf(row, pattern))
  return pages.flatMap(({ id, day, number, dumps }) => {
    const inDumps = dumps.reduce((sum, dump) => sum + countIn(textOf(Buffer.from(dump, 'base64')), pattern), 0)
    const articles = onPage.get(id) ?? []
    return inDumps > 0 || articles.length > 0 ? [{ id, day, number, dumps: inDumps, articles }] : []
  })
}

/** So much stands on either side of what was found. */
const AROUND = 20

function articleOf({ id, headline, doc, versions, editions }: ArticleRow, pattern: RegExp): ErasureArticle {
  const texts = stored('blocks', doc).map(plainText)
  const text = texts.find((one) => countIn(one, pattern) > 0)
  const at = text === undefined ? 0 : text.search(pattern)
  const context = text === undefined ? '' : text.slice(Math.max(0, at - AROUND), at + 2 * AROUND).replace(/\s+/gu, ' ')
  return { id, headline, now: texts.reduce((sum, one) => sum + countIn(one, pattern), 0), versions, editions, context }
}

/** The text of a dump; none for one that could not be read. */
export function textOf(bytes: Uint8Array): string {
  const decoded = decodeDump(bytes)
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
