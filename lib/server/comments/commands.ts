import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authoriseAt } from '../authorise'
import { type Sql, sqlTransaction } from '../db'
import { type NewDeskNotice, notify } from '../desk-notices/commands'
import { Invalid, NotFound } from '../errors'
import { record } from '../events'
import { mayAtIssue } from '../people/at-titles/queries'
import type { NewAnswer, NewComment } from './schema'

/** A comment under its page's lock. */
interface ThreadRow {
  readonly article: string
  readonly issue: string
  readonly resolved: boolean
}

/**
 * Says something about an article, a block of it or some words, and tells those who are asked by name. Text that a Step took
 * elsewhere meanwhile is commented on where it is now. A comment that was sent before changes nothing.
 */
export async function writeComment(actor: Actor, article: string, { id, passage, text, mentions }: NewComment): Promise<void> {
  await authoriseAt(actor, 'comment', { kind: 'article', ids: [article] })
  await sqlTransaction(async (tx) => {
    await lockPageOf(tx, article)
    const place = await placeOf(tx, article, passage.block)
    await demandPeople(tx, place.issue, mentions)
    const { block, quote, leading } = passage
    const written = await tx.$executeRaw`
      INSERT INTO "Comment" ("id", "articleId", "blockId", "quote", "leading", "text", "mentions", "byId")
      VALUES (${id}::uuid, ${place.article}::uuid, ${block}, ${quote}, ${leading}, ${text}, ${mentions}::uuid[], ${actor.id}::uuid)
      ON CONFLICT ("id") DO NOTHING`
    if (written === 0) return
    await notify(tx, mentionsOf(actor, { ...place, thread: id, id, text, mentions }))
    await record(tx, actor, { deed: 'write-comment', thing: 'article', thingId: place.article, after: { comment: id } })
  })
}

/**
 * Answers a comment, and tells those who took part in it and those who are asked by name. A resolved one is open again, so that
 * the answer is seen. An answer that was sent before changes nothing.
 */
export async function answerComment(actor: Actor, { id, thread, text, mentions }: NewAnswer): Promise<void> {
  await authoriseAt(actor, 'comment', { kind: 'comment', ids: [thread] })
  await sqlTransaction(async (tx) => {
    const place = await lockThread(tx, thread)
    await demandPeople(tx, place.issue, mentions)
    const written = await tx.$executeRaw`
      INSERT INTO "Comment" ("id", "articleId", "text", "mentions", "answersId", "byId")
      VALUES (${id}::uuid, ${place.article}::uuid, ${text}, ${mentions}::uuid[], ${thread}::uuid, ${actor.id}::uuid)
      ON CONFLICT ("id") DO NOTHING`
    if (written === 0) return
    if (place.resolved) await setResolved(tx, thread, null)
    const part = await tx.$queryRaw<{ user: string }[]>`
      SELECT DISTINCT u."id" AS "user" FROM "Comment" c JOIN "User" u ON u."id" = c."byId"
      WHERE (c."id" = ${thread}::uuid OR c."answersId" = ${thread}::uuid) AND ${mayAtIssue(place.issue, 'see-desk')}`
    const asked = new Set(mentions)
    const answered = part.filter(({ user }) => !asked.has(user)).map(({ user }): NewDeskNotice => ({
      user, kind: 'answered', key: `answered ${id}`, article: place.article, issue: place.issue, comment: thread, actor: actor.id, words: text,
    }))
    await notify(tx, [...mentionsOf(actor, { ...place, thread, id, text, mentions }), ...answered])
    await record(tx, actor, { deed: 'answer-comment', thing: 'article', thingId: place.article, after: { comment: thread, answer: id } })
  })
}

/** Says that a comment is settled, or that it is open after all. One that is so already changes nothing. */
export async function resolveComment(actor: Actor, thread: string, wanted: 'resolved' | 'open'): Promise<void> {
  await authoriseAt(actor, 'comment', { kind: 'comment', ids: [thread] })
  await sqlTransaction(async (tx) => {
    const { article, resolved } = await lockThread(tx, thread)
    if (resolved === (wanted === 'resolved')) return
    await setResolved(tx, thread, wanted === 'resolved' ? actor : null)
    await record(tx, actor, {
      deed: wanted === 'resolved' ? 'resolve-comment' : 'reopen-comment', thing: 'article', thingId: article, after: { comment: thread },
    })
  })
}

/**
 * Holds the page of an article, so that no Step moves its text meanwhile. Steps take the page's lock first, too, so that
 * comments and Steps never wait for each other; typing does not wait at all.
 */
async function lockPageOf(tx: Sql, article: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Page" WHERE "id" = (SELECT "pageId" FROM "Article" WHERE "id" = ${article}::uuid) FOR SHARE`
}

/** The article that a comment on a block belongs to: the one that was named, or the one on its page that has the block now. */
async function placeOf(tx: Sql, article: string, block: string | null): Promise<Pick<ThreadRow, 'article' | 'issue'>> {
  const held = block === null ? null : JSON.stringify([{ id: block }])
  const [named] = await tx.$queryRaw<{ issue: string; page: string | null; closed: boolean; into: string | null; holds: boolean }[]>`
    SELECT "issueId" AS "issue", "pageId" AS "page", "closedAt" IS NOT NULL AS "closed", "mergedIntoId" AS "into",
      coalesce("doc" @> ${held}::jsonb, true) AS "holds"
    FROM "Article" WHERE "id" = ${article}::uuid`
  if (!named) throw new NotFound('no-such-article')
  const { issue, page, closed, into, holds } = named
  if (holds && !closed) return { article, issue }
  const [other] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Article" WHERE "pageId" = ${page}::uuid AND "closedAt" IS NULL AND "doc" @> ${held}::jsonb LIMIT 1`
  if (other) return { article: other.id, issue }
  // A block that nobody has yet is one that was typed and is still on its way.
  if (!closed) return { article, issue }
  throw new NotFound('article-closed', into === null ? {} : { into })
}

/** Locks a comment, its page before it. */
async function lockThread(tx: Sql, thread: string): Promise<ThreadRow> {
  const [known] = await tx.$queryRaw<{ article: string }[]>`
    SELECT "articleId" AS "article" FROM "Comment" WHERE "id" = ${thread}::uuid AND "answersId" IS NULL`
  if (!known) throw new NotFound('no-such-comment')
  await lockPageOf(tx, known.article)
  const [row] = await tx.$queryRaw<ThreadRow[]>`
    SELECT c."articleId" AS "article", a."issueId" AS "issue", c."resolvedAt" IS NOT NULL AS "resolved"
    FROM "Comment" c JOIN "Article" a ON a."id" = c."articleId" WHERE c."id" = ${thread}::uuid FOR UPDATE OF c`
  if (!row) throw new NotFound('no-such-comment')
  return row
}

async function setResolved(tx: Sql, thread: string, by: Actor | null): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Comment" SET "resolvedAt" = CASE WHEN ${by !== null} THEN now() END, "resolvedById" = ${by?.id ?? null}::uuid WHERE "id" = ${thread}::uuid`
}

/** Nobody is asked who cannot see it. */
async function demandPeople(tx: Sql, issue: string, people: readonly string[]): Promise<void> {
  const wanted = new Set(people)
  if (wanted.size === 0) return
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" u WHERE u."id" = ANY (${[...wanted]}::uuid[]) AND ${mayAtIssue(issue, 'see-desk')}`
  if (found.length < wanted.size) throw new Invalid('mention-unknown')
}

function mentionsOf(actor: Actor, { article, issue, thread, id, text, mentions }: Pick<ThreadRow, 'article' | 'issue'> & {
  readonly thread: string
  readonly id: string
  readonly text: string
  readonly mentions: readonly string[]
}): readonly NewDeskNotice[] {
  return mentions.map((user) => ({ user, kind: 'mentioned', key: `mentioned ${id}`, article, issue, comment: thread, actor: actor.id, words: text }))
}
