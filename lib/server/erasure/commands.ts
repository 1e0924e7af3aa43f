import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Block } from '../../article/block'
import { toHtml } from '../../article/to-html'
import { toText } from '../../article/to-text'
import type { Actor } from '../../editorial/actor'
import { eraseJson, eraseLines, eraseText, type ErasureRule } from '../../editorial/erasure/erase'
import { erasurePattern } from '../../editorial/erasure/pattern'
import { searchTerms, toTsvector } from '../../search/terms'
import { listHeadline } from '../articles/list-headline'
import { authorise } from '../authorise'
import { type Sql, sqlTransaction } from '../db'
import { Invalid } from '../errors'
import { record } from '../events'
import { stored, storedContent } from '../json'
import type { Prisma } from '../prisma-client/client'
import { keepVersions } from '../versions/keep'
import { textOf } from './queries'
import type { ErasureOrder } from './schema'

/** What came of an erasure: how many rows of what were changed. */
export type ErasureCounts = Readonly<Record<string, number>>

interface Scope {
  readonly pages: readonly string[]
  readonly articles: readonly string[]
  readonly rule: ErasureRule
}

/**
 * Erases terms from pages and articles, from everything that the database keeps of them: dumps and readings, Steps and Reviews,
 * articles and all their versions, Editions, comments, notices and the audit log. Each character becomes a ■, so that every line and
 * place stays where it is. Articles of these pages that are not named keep theirs, and so do their lines of the dumps. One
 * transaction; what is left of it is who did it, when, why, and how much.
 */
export async function erase(actor: Actor, { terms, reason, pages, articles }: ErasureOrder): Promise<ErasureCounts> {
  authorise(actor, 'erase-data')
  return sqlTransaction(async (tx) => {
    await lockAll(tx, pages, articles)
    const id = randomUUID()
    await tx.$executeRaw`INSERT INTO "Erasure" ("id", "byId", "reason", "counts") VALUES (${id}::uuid, ${actor.id}::uuid, ${reason}, '{}')`
    await tx.$queryRaw`SELECT set_config('galley.erasure', ${id}, true)`
    const scope = { pages, articles, rule: { pattern: erasurePattern(terms), keeps: await linesToKeep(tx, pages, articles) } }
    const counts = {
      dumps: await eraseDumps(tx, scope),
      pages: await erasePages(tx, scope),
      steps: await eraseSteps(tx, scope),
      reviews: await eraseReviews(tx, scope),
      ...(await eraseArticles(tx, actor, scope)),
      editions: await eraseEditions(tx, scope),
      words: await eraseWords(tx, scope),
      events: await eraseEvents(tx, scope),
    }
    if (Object.values(counts).every((count) => count === 0)) throw new Invalid('nothing-to-erase')
    await tx.$executeRaw`UPDATE "Erasure" SET "counts" = ${JSON.stringify(counts)}::jsonb WHERE "id" = ${id}::uuid`
    await record(tx, actor, { deed: 'erase-data', thing: 'erasure', thingId: id, after: { reason, ...counts } })
    return counts
  })
}

/** In the order of the house: issues, pages, articles by id. */
async function lockAll(tx: Sql, pages: readonly string[], articles: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Issue" WHERE "id" IN (
      SELECT "issueId" FROM "Page" WHERE "id" = ANY (${pages}::uuid[]) UNION SELECT "issueId" FROM "Article" WHERE "id" = ANY (${articles}::uuid[])
    ) ORDER BY "id" FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "Page" WHERE "id" = ANY (${pages}::uuid[]) ORDER BY "id" FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ANY (${articles}::uuid[]) ORDER BY "id" FOR UPDATE`
}

/** The lines of the articles that stand on these pages and were not chosen: a namesake's. */
async function linesToKeep(tx: Sql, pages: readonly string[], articles: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT (source->>'dump') || ' ' || (source->>'line') AS "key"
    FROM "Article" a, jsonb_array_elements(a."doc") block, jsonb_array_elements(block->'sources') source
    WHERE a."pageId" = ANY (${pages}::uuid[]) AND a."id" <> ALL (${articles}::uuid[])`
  return new Set(rows.map(({ key }) => key))
}

/** An erased dump is kept as UTF-8 with its mark, whatever it came in: its characters are the same, and none is in doubt. */
async function eraseDumps(tx: Sql, { pages, rule }: Scope): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; bytes: Uint8Array; fileName: string; reading: Prisma.JsonValue }[]>`
    SELECT "id", "bytes", "fileName", "reading" FROM "Dump" WHERE "pageId" = ANY (${pages}::uuid[])`
  let changed = 0
  for (const { id, bytes, fileName, reading } of rows) {
    const text = textOf(bytes)
    const [nextText, nextName, nextReading] = [eraseLines(text, rule, id), eraseText(fileName, rule.pattern), eraseJson(reading, rule, id)]
    if (nextText === text && nextName === fileName && nextReading === reading) continue
    const nextBytes = nextText === text ? bytes : Buffer.from(`\uFEFF${nextText}`, 'utf8')
    await tx.$executeRaw`
      UPDATE "Dump" SET "bytes" = ${nextBytes}, "encoding" = coalesce(${nextText === text ? null : 'utf-8'}, "encoding"), "fileName" = ${nextName},
        "reading" = ${JSON.stringify(nextReading)}::jsonb, "erasedAt" = now() WHERE "id" = ${id}::uuid`
    changed += 1
  }
  return changed
}

async function erasePages(tx: Sql, { pages, rule }: Scope): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; aside: Prisma.JsonValue }[]>`SELECT "id", "aside" FROM "Page" WHERE "id" = ANY (${pages}::uuid[])`
  const changed = rows.flatMap(({ id, aside }) => {
    const next = eraseJson(aside, rule)
    return next === aside ? [] : [{ id, aside: next }]
  })
  if (changed.length === 0) return 0
  return tx.$executeRaw`
    UPDATE "Page" p SET "aside" = w."aside", "revision" = p."revision" + 1
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS w("id" uuid, "aside" jsonb) WHERE p."id" = w."id"`
}

async function eraseSteps(tx: Sql, { pages, rule }: Scope): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; step: Prisma.JsonValue; inverse: Prisma.JsonValue }[]>`
    SELECT "id", "step", "inverse" FROM "Step" WHERE "pageId" = ANY (${pages}::uuid[])`
  let changed = 0
  for (const { id, step, inverse } of rows) {
    const [nextStep, nextInverse] = [eraseJson(step, rule), eraseJson(inverse, rule)]
    if (nextStep === step && nextInverse === inverse) continue
    changed += await tx.$executeRaw`
      UPDATE "Step" SET "step" = ${JSON.stringify(nextStep)}::jsonb, "inverse" = ${JSON.stringify(nextInverse)}::jsonb WHERE "id" = ${id}::uuid`
  }
  return changed
}

async function eraseReviews(tx: Sql, { pages, rule }: Scope): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; dumpId: string; reading: Prisma.JsonValue; decisions: Prisma.JsonValue }[]>`
    SELECT "id", "dumpId", "reading", "decisions" FROM "Review" WHERE "pageId" = ANY (${pages}::uuid[])`
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
async function eraseArticles(tx: Sql, actor: Actor, scope: Scope): Promise<{ articles: number; versions: number }> {
  const { articles } = scope
  const standing = await tx.$queryRaw<{ id: string }[]>`
    SELECT s."id" FROM "SignOff" s JOIN "Article" a ON a."id" = s."articleId" WHERE a."id" = ANY (${articles}::uuid[]) AND s."print" = a."print"`
  const versions = await eraseVersions(tx, scope)
  const changed = await eraseTexts(tx, scope)
  if (changed.length > 0) await keepVersions(tx, actor, changed, { cause: 'erasure' })
  await tx.$executeRaw`
    UPDATE "SignOff" s SET "print" = a."print" FROM "Article" a
    WHERE a."id" = s."articleId" AND s."id" = ANY (${standing.map(({ id }) => id)}::uuid[])`
  return { articles: changed.length, versions }
}

async function eraseTexts(tx: Sql, { articles, rule }: Scope): Promise<{ id: string; blocks: readonly Block[] }[]> {
  const rows = await tx.$queryRaw<{ id: string; doc: Prisma.JsonValue; ignoredSlips: readonly string[] }[]>`
    SELECT "id", "doc", "ignoredSlips" FROM "Article" WHERE "id" = ANY (${articles}::uuid[])`
  const own = { ...rule, keeps: new Set<string>() }
  const changed: { id: string; blocks: readonly Block[] }[] = []
  for (const { id, doc, ignoredSlips } of rows) {
    const blocks = stored('blocks', eraseJson(doc, own))
    // A text that began before the erasure must not be merged back unseen, even where the article as it is had nothing to erase.
    await tx.$executeRaw`
      UPDATE "Article" SET "doc" = ${JSON.stringify(blocks)}::jsonb, "headline" = ${listHeadline(blocks)}, "erasedRevision" = "revision", "revision" = "revision" + 1,
        "ignoredSlips" = ${ignoredSlips.map((slip) => eraseText(slip, rule.pattern))} WHERE "id" = ${id}::uuid`
    changed.push({ id, blocks })
  }
  return changed
}

/** Versions are looked at some at a time: an article can have hundreds. */
const VERSIONS_AT_ONCE = 100

async function eraseVersions(tx: Sql, { articles, rule }: Scope): Promise<number> {
  const own = { ...rule, keeps: new Set<string>() }
  const ids = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Version" WHERE "articleId" = ANY (${articles}::uuid[]) ORDER BY "id"`
  let changed = 0
  for (let from = 0; from < ids.length; from += VERSIONS_AT_ONCE) {
    const some = ids.slice(from, from + VERSIONS_AT_ONCE).map(({ id }) => id)
    const rows = await tx.$queryRaw<{ id: string; doc: Prisma.JsonValue; name: string | null }[]>`
      SELECT "id", "doc", "name" FROM "Version" WHERE "id" = ANY (${some}::uuid[])`
    const next = rows.flatMap(({ id, doc, name }) => {
      const [nextDoc, nextName] = [eraseJson(doc, own), name === null ? null : eraseText(name, rule.pattern)]
      return nextDoc === doc && nextName === name ? [] : [{ id, doc: nextDoc, name: nextName }]
    })
    if (next.length === 0) continue
    changed += await tx.$executeRaw`
      UPDATE "Version" v SET "doc" = w."doc", "name" = w."name"
      FROM jsonb_to_recordset(${JSON.stringify(next)}::jsonb) AS w("id" uuid, "doc" jsonb, "name" text) WHERE v."id" = w."id"`
  }
  return changed
}

/** Articles of all Editions, as wholes: the text of a later part stands in that of its first part. */
async function eraseEditions(tx: Sql, { articles, rule }: Scope): Promise<number> {
  const rows = await tx.$queryRaw<{ editionId: string; articleId: string; content: Prisma.JsonValue }[]>`
    SELECT "editionId", "articleId", "content" FROM "EditionArticle" e
    WHERE "articleId" = ANY (${articles}::uuid[]) OR EXISTS (
      SELECT 1 FROM "EditionPart" p WHERE p."editionId" = e."editionId" AND p."wholeId" = e."articleId" AND p."articleId" = ANY (${articles}::uuid[]))`
  let changed = 0
  for (const { editionId, articleId, content } of rows) {
    const next = eraseJson(content, { ...rule, keeps: new Set<string>() })
    if (next === content) continue
    const words = storedContent(next)
    const text = toText(words)
    changed += await tx.$executeRaw`
      UPDATE "EditionArticle" SET "content" = ${JSON.stringify(next)}::jsonb, "headline" = ${words.headline ?? ''}, "html" = ${toHtml(words)},
        "text" = ${text}, "terms" = ${toTsvector(searchTerms(text))}::tsvector
      WHERE "editionId" = ${editionId}::uuid AND "articleId" = ${articleId}::uuid`
  }
  return changed
}

/** What people of the desk said about these articles, and what the public was told of them. */
async function eraseWords(tx: Sql, { articles, rule: { pattern } }: Scope): Promise<number> {
  // What stood before the words of a comment can begin in the middle of a name; without it the words are found less surely, and that is all.
  await tx.$executeRaw`UPDATE "Comment" SET "leading" = '' WHERE "articleId" = ANY (${articles}::uuid[]) AND "leading" <> ''`
  const rows = await tx.$queryRaw<{ id: string; table: string; one: string; other: string }[]>`
    SELECT "id", 'Comment' AS "table", "text" AS "one", "quote" AS "other" FROM "Comment" WHERE "articleId" = ANY (${articles}::uuid[])
    UNION ALL SELECT "id", 'Notice', "text", '' FROM "Notice" WHERE "articleId" = ANY (${articles}::uuid[])
    UNION ALL SELECT "id", 'SignOff', coalesce("reason", ''), '' FROM "SignOff" WHERE "articleId" = ANY (${articles}::uuid[])
    UNION ALL SELECT "id", 'Assignment', "note", '' FROM "Assignment" WHERE "articleId" = ANY (${articles}::uuid[])
    UNION ALL SELECT "id", 'DeskNotice', "words", '' FROM "DeskNotice" WHERE "articleId" = ANY (${articles}::uuid[])`
  const changed = rows
    .map(({ one, other, ...row }) => ({ ...row, one: eraseText(one, pattern), other: eraseText(other, pattern), same: [one, other] }))
    .filter(({ one, other, same }) => one !== same[0] || other !== same[1])
  const json = JSON.stringify(changed.map(({ same: _, ...row }) => row))
  if (changed.length === 0) return 0
  await tx.$executeRaw`UPDATE "Comment" c SET "text" = w."one", "quote" = w."other" FROM jsonb_to_recordset(${json}::jsonb) AS w("id" uuid, "table" text, "one" text, "other" text) WHERE w."table" = 'Comment' AND c."id" = w."id"`
  await tx.$executeRaw`UPDATE "Notice" c SET "text" = w."one" FROM jsonb_to_recordset(${json}::jsonb) AS w("id" uuid, "table" text, "one" text) WHERE w."table" = 'Notice' AND c."id" = w."id"`
  await tx.$executeRaw`UPDATE "SignOff" c SET "reason" = w."one" FROM jsonb_to_recordset(${json}::jsonb) AS w("id" uuid, "table" text, "one" text) WHERE w."table" = 'SignOff' AND c."id" = w."id"`
  await tx.$executeRaw`UPDATE "Assignment" c SET "note" = w."one" FROM jsonb_to_recordset(${json}::jsonb) AS w("id" uuid, "table" text, "one" text) WHERE w."table" = 'Assignment' AND c."id" = w."id"`
  await tx.$executeRaw`UPDATE "DeskNotice" c SET "words" = w."one" FROM jsonb_to_recordset(${json}::jsonb) AS w("id" uuid, "table" text, "one" text) WHERE w."table" = 'DeskNotice' AND c."id" = w."id"`
  return changed.length
}

/** The log goes on saying who did what and when; what it quotes of these things is erased. */
async function eraseEvents(tx: Sql, { pages, articles, rule }: Scope): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; before: Prisma.JsonValue; after: Prisma.JsonValue }[]>`
    SELECT "id", "before", "after" FROM "Event" WHERE "thingId" = ANY (${[...pages, ...articles]}::text[]) AND ("before" IS NOT NULL OR "after" IS NOT NULL)`
  const changed = rows.flatMap(({ id, before, after }) => {
    const [nextBefore, nextAfter] = [eraseJson(before, rule), eraseJson(after, rule)]
    return nextBefore === before && nextAfter === after ? [] : [{ id, before: nextBefore, after: nextAfter }]
  })
  if (changed.length === 0) return 0
  return tx.$executeRaw`
    UPDATE "Event" e SET "before" = w."before", "after" = w."after"
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS w("id" uuid, "before" jsonb, "after" jsonb) WHERE e."id" = w."id"`
}
