import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Block } from '../../article/block'
import type { Actor } from '../../editorial/actor'
import { eraseJson, type ErasureRule } from '../../erasure/document'
import { eraseSlip, eraseText } from '../../erasure/erase'
import { NOTHING_KEPT } from '../../erasure/kept'
import { type Term, termsOf } from '../../erasure/terms'
import { forgetArchiveBytes } from '../archives/commands'
import { listHeadline } from '../articles/list-headline'
import { authorise } from '../authorise'
import { longTransaction, type Sql } from '../db'
import { frozenHtml } from '../editions/frozen-html'
import { termsFreezer } from '../editions/frozen-terms'
import { Invalid } from '../errors'
import { record } from '../events'
import { forgetImpressions } from '../impressions/commands'
import { stored, storedContent } from '../json'
import type { Prisma } from '../prisma-client/client'
import { purgeRetraction } from '../site/caching/commands'
import { keepVersions } from '../versions/keep'
import { eraseArchives } from './archives'
import { eraseDump } from './dump'
import { keptOn } from './kept'
import { eraseQuotes } from './quotes'
import { erasePhotos } from './photos'
import type { ErasureOrder } from './schema'
import { eraseTags } from './tags'
import { eraseWords } from './words'

/** What came of an erasure: how many rows of what were changed. */
export type ErasureCounts = Readonly<Record<string, number>>

/** Where something is erased: pages, those of all the articles among them, and articles. */
interface Scope {
  readonly pages: readonly string[]
  readonly articles: readonly string[]
  readonly terms: readonly Term[]
}

/**
 * Erases terms from pages and articles, from everything that the database keeps of them: dumps and readings, Steps and Reviews,
 * articles and all their versions, Editions, tags, comments, notices and the audit log. Each character becomes a ■, so that every
 * line and place stays where it is. Articles of these pages that are not named keep theirs, and so does what of the dumps is theirs
 * alone; pages of articles that are named are part of it, because their dumps and Steps would bring the words back. One
 * transaction; what is left of it is who did it, when, why, and how much. Invalid where nothing of the terms stands there.
 */
export async function erase(actor: Actor, { terms: words, reason, ...places }: ErasureOrder): Promise<ErasureCounts> {
  authorise(actor, 'erase-data')
  const terms = termsOf(words)
  // Whoever gives the reason may well name in it whom it is about.
  const why = eraseText(reason, terms)
  const erased = await longTransaction(async (tx) => {
    const scope = { ...(await lockAll(tx, places)), terms }
    const id = randomUUID()
    await tx.$executeRaw`INSERT INTO "Erasure" ("id", "byId", "reason", "counts") VALUES (${id}::uuid, ${actor.id}::uuid, ${why}, '{}')`
    await tx.$queryRaw`SELECT set_config('galley.erasure', ${id}, true)`
    const counts = await eraseIn(tx, actor, scope)
    if (Object.values(counts).every((count) => count === 0)) throw new Invalid('nothing-to-erase')
    await forgetImpressions(tx, scope.articles)
    await purgeRetraction(tx, scope.articles)
    await tx.$executeRaw`UPDATE "Erasure" SET "counts" = ${JSON.stringify(counts)}::jsonb WHERE "id" = ${id}::uuid`
    await record(tx, actor, { deed: 'erase-data', thing: 'erasure', thingId: id, after: { reason: why, ...counts } })
    return { counts, pages: scope.pages }
  })
  await forgetArchiveBytes(erased.pages)
  return erased.counts
}

/** Page by page, so that never more than one page with its history is in memory. Tags go before versions are kept with them. */
async function eraseIn(tx: Sql, actor: Actor, scope: Scope): Promise<ErasureCounts> {
  const sums = { dumps: 0, pages: 0, steps: 0, reviews: 0 }
  for (const page of scope.pages) {
    const rule = { terms: scope.terms, kept: await keptOn(tx, page, scope.articles) }
    sums.dumps += await eraseDumps(tx, page, rule, scope.articles)
    sums.pages += await erasePage(tx, page, rule)
    sums.steps += await eraseSteps(tx, page, rule)
    sums.reviews += await eraseReviews(tx, page, rule)
  }
  const tags = await eraseTags(tx, scope)
  const photos = await erasePhotos(tx, scope)
  await eraseArchives(tx, scope)
  const { quotes, ...articles } = await eraseArticles(tx, actor, scope)
  return { ...sums, tags, photos, ...articles, editions: await eraseEditions(tx, scope), ...(await eraseWords(tx, scope, new Set(quotes))) }
}

/** In the order of the house: issues, pages, articles by id. Pages do not leave their articles, so that those of before are those of now. */
async function lockAll(tx: Sql, { pages, articles }: Pick<ErasureOrder, 'pages' | 'articles'>): Promise<Pick<Scope, 'pages' | 'articles'>> {
  const all = await tx.$queryRaw<{ id: string; issue: string }[]>`
    SELECT p."id", p."issueId" AS "issue" FROM "Page" p
    WHERE p."id" = ANY (${pages}::uuid[]) OR p."id" IN (SELECT "pageId" FROM "Article" WHERE "id" = ANY (${articles}::uuid[])) ORDER BY p."id"`
  const ids = all.map(({ id }) => id)
  await tx.$queryRaw`SELECT 1 FROM "Issue" WHERE "id" = ANY (${all.map(({ issue }) => issue)}::uuid[]) ORDER BY "id" FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "Page" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ANY (${articles}::uuid[]) ORDER BY "id" FOR UPDATE`
  return { pages: ids, articles }
}

/** One dump at a time. */
async function eraseDumps(tx: Sql, page: string, rule: ErasureRule, articles: readonly string[]): Promise<number> {
  const dumps = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Dump" WHERE "pageId" = ${page}::uuid ORDER BY "id"`
  let changed = 0
  for (const { id } of dumps) changed += await eraseDump(tx, id, rule, articles)
  return changed
}

async function erasePage(tx: Sql, page: string, rule: ErasureRule): Promise<number> {
  const [row] = await tx.$queryRaw<{ aside: Prisma.JsonValue }[]>`SELECT "aside" FROM "Page" WHERE "id" = ${page}::uuid`
  const next = eraseJson(row?.aside ?? null, rule)
  if (!row || next === row.aside) return 0
  return tx.$executeRaw`UPDATE "Page" SET "aside" = ${JSON.stringify(next)}::jsonb WHERE "id" = ${page}::uuid`
}

async function eraseSteps(tx: Sql, page: string, rule: ErasureRule): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; step: Prisma.JsonValue; inverse: Prisma.JsonValue }[]>`
    SELECT "id", "step", "inverse" FROM "Step" WHERE "pageId" = ${page}::uuid`
  let changed = 0
  for (const { id, step, inverse } of rows) {
    const [nextStep, nextInverse] = [eraseJson(step, rule), eraseJson(inverse, rule)]
    if (nextStep === step && nextInverse === inverse) continue
    changed += await tx.$executeRaw`
      UPDATE "Step" SET "step" = ${JSON.stringify(nextStep)}::jsonb, "inverse" = ${JSON.stringify(nextInverse)}::jsonb WHERE "id" = ${id}::uuid`
  }
  return changed
}

async function eraseReviews(tx: Sql, page: string, rule: ErasureRule): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; dumpId: string; reading: Prisma.JsonValue; decisions: Prisma.JsonValue }[]>`
    SELECT "id", "dumpId", "reading", "decisions" FROM "Review" WHERE "pageId" = ${page}::uuid`
  let changed = 0
  for (const { id, dumpId, reading, decisions } of rows) {
    const [nextReading, nextDecisions] = [eraseJson(reading, rule, dumpId), eraseJson(decisions, rule)]
    if (nextReading === reading && nextDecisions === decisions) continue
    changed += await tx.$executeRaw`
      UPDATE "Review" SET "reading" = ${JSON.stringify(nextReading)}::jsonb, "decisions" = ${JSON.stringify(nextDecisions)}::jsonb WHERE "id" = ${id}::uuid`
  }
  return changed
}

/** Articles as they are, and all their versions. What stood signed off stands, for it is the same text without a name. */
async function eraseArticles(
  tx: Sql, actor: Actor, scope: Scope,
): Promise<{ articles: number; versions: number; quotes: readonly string[] }> {
  const standing = await tx.$queryRaw<{ id: string }[]>`
    SELECT s."id" FROM "SignOff" s JOIN "Article" a ON a."id" = s."articleId" WHERE a."id" = ANY (${scope.articles}::uuid[]) AND s."print" = a."print"`
  const versions = await eraseVersions(tx, scope)
  const changed = await eraseTexts(tx, scope, new Set(versions))
  // Before the versions are kept, which tells whoever signed off what reads otherwise now.
  await tx.$executeRaw`
    UPDATE "SignOff" s SET "print" = a."print" FROM "Article" a
    WHERE a."id" = s."articleId" AND s."id" = ANY (${standing.map(({ id }) => id)}::uuid[]) AND s."print" <> a."print"`
  if (changed.length > 0) await keepVersions(tx, actor, changed, { cause: 'erasure' })
  return { articles: changed.length, versions: versions.length, quotes: await eraseQuotes(tx, changed) }
}

interface ErasedText {
  readonly id: string
  readonly before: readonly Block[]
  readonly blocks: readonly Block[]
}

/** A text that began before the erasure must not be merged back unseen, even where the article as it is had nothing to erase. */
async function eraseTexts(tx: Sql, scope: Scope, articlesOfVersions: ReadonlySet<string>): Promise<ErasedText[]> {
  const rows = await tx.$queryRaw<{ id: string; doc: Prisma.JsonValue; ignoredSlips: readonly string[] }[]>`
    SELECT "id", "doc", "ignoredSlips" FROM "Article" WHERE "id" = ANY (${scope.articles}::uuid[])`
  const changed: ErasedText[] = []
  for (const { id, doc, ignoredSlips } of rows) {
    const [next, slips] = [eraseJson(doc, ownRule(scope)), ignoredSlips.map((slip) => eraseSlip(slip, scope.terms))]
    if (next === doc && !articlesOfVersions.has(id) && slips.every((slip, at) => slip === ignoredSlips[at])) continue
    const blocks = stored('blocks', next)
    await tx.$executeRaw`
      UPDATE "Article" SET "doc" = ${JSON.stringify(blocks)}::jsonb, "headline" = ${listHeadline(blocks)}, "erasedRevision" = "revision", "revision" = "revision" + 1,
        "ignoredSlips" = ${slips} WHERE "id" = ${id}::uuid`
    changed.push({ id, before: stored('blocks', doc), blocks })
  }
  return changed
}

/** The rule for what is an article's own. */
function ownRule({ terms }: Scope): ErasureRule {
  return { terms, kept: NOTHING_KEPT }
}

/** Versions are looked at some at a time: an article can have hundreds. */
const VERSIONS_AT_ONCE = 100

/** Erases versions; the article of each that changed. */
async function eraseVersions(tx: Sql, scope: Scope): Promise<readonly string[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Version" WHERE "articleId" = ANY (${scope.articles}::uuid[]) ORDER BY "id"`
  const changed: string[] = []
  for (let from = 0; from < ids.length; from += VERSIONS_AT_ONCE) {
    const some = ids.slice(from, from + VERSIONS_AT_ONCE).map(({ id }) => id)
    const rows = await tx.$queryRaw<{ id: string; article: string; doc: Prisma.JsonValue; name: string | null }[]>`
      SELECT "id", "articleId" AS "article", "doc", "name" FROM "Version" WHERE "id" = ANY (${some}::uuid[])`
    const next = rows.flatMap(({ id, article, doc, name }) => {
      const [nextDoc, nextName] = [eraseJson(doc, ownRule(scope)), name === null ? null : eraseText(name, scope.terms)]
      return nextDoc === doc && nextName === name ? [] : [{ id, article, doc: nextDoc, name: nextName }]
    })
    changed.push(...next.map(({ article }) => article))
    if (next.length > 0) await tx.$executeRaw`
      UPDATE "Version" v SET "doc" = w."doc", "name" = w."name"
      FROM jsonb_to_recordset(${JSON.stringify(next)}::jsonb) AS w("id" uuid, "doc" jsonb, "name" text) WHERE v."id" = w."id"`
  }
  return changed
}

/** Articles of all Editions, as wholes: the text of a later part stands in that of its first part. */
async function eraseEditions(tx: Sql, scope: Scope): Promise<number> {
  const rows = await tx.$queryRaw<{ editionId: string; articleId: string; content: Prisma.JsonValue }[]>`
    SELECT "editionId", "articleId", "content" FROM "EditionArticle" e
    WHERE "articleId" = ANY (${scope.articles}::uuid[]) OR EXISTS (
      SELECT 1 FROM "EditionPart" p WHERE p."editionId" = e."editionId" AND p."wholeId" = e."articleId" AND p."articleId" = ANY (${scope.articles}::uuid[]))`
  const termsOf = await termsFreezer()
  let changed = 0
  for (const { editionId, articleId, content } of rows) {
    const next = eraseJson(content, ownRule(scope))
    if (next === content) continue
    const words = storedContent(next)
    const { text, folded, headFolded, terms, headTerms, termsVersion } = termsOf(words)
    changed += await tx.$executeRaw`
      UPDATE "EditionArticle" SET "content" = ${JSON.stringify(next)}::jsonb, "headline" = ${words.headline ?? ''}, "html" = ${frozenHtml(words)},
        "text" = ${text}, "folded" = ${folded}, "headFolded" = ${headFolded}, "terms" = ${terms}::int[], "headTerms" = ${headTerms}::int[],
        "termsVersion" = ${termsVersion}
      WHERE "editionId" = ${editionId}::uuid AND "articleId" = ${articleId}::uuid`
  }
  return changed
}
