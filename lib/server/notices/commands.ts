import 'server-only'
import { inlines } from '../../article/block'
import type { Actor } from '../../editorial/actor'
import { equivalentPage } from '../../editorial/notices/correction-watch'
import { createArticle } from '../articles/commands'
import { authoriseAt } from '../authorise'
import { type Sql, sqlTransaction, type Transaction, transaction } from '../db'
import { Conflict, Invalid, NotFound } from '../errors'
import { record } from '../events'
import { lockIssue } from '../issues/commands'
import { Prisma } from '../prisma-client/client'
import type { CorrectionPrint, CorrectionWriting, NewNotice } from './schema'
import { purgeRetraction } from '../site/caching/commands'
import { isWithdrawn, refusePartOfAnother } from '../withdrawals/queries'

/**
 * Says to the public that an article is withdrawn, or corrected. It holds at once, whatever Edition is shown, until it is
 * lifted. Only what was published can have a notice; an article is withdrawn once, and where it is read.
 */
export async function issueNotice(actor: Actor, { kind, article, text }: NewNotice): Promise<{ readonly id: string }> {
  await authoriseAt(actor, 'issue-notice', { kind: 'article', ids: [article] })
  return transaction(async (tx) => {
    const found = await tx.article.findUnique({ where: { id: article }, select: { issueId: true } })
    if (!found) throw new NotFound('no-such-article')
    // So that no Edition is shown meanwhile that knows nothing of it.
    await lockIssue(tx, found.issueId)
    const [row] = await tx.$queryRaw<{ published: boolean; withdrawn: boolean }[]>`
      SELECT
        EXISTS (SELECT 1 FROM "EditionArticle" f JOIN "Edition" e ON e."id" = f."editionId" WHERE f."articleId" = a."id" AND e."shownAt" IS NOT NULL) AS "published",
        ${isWithdrawn(Prisma.sql`a."id"`)} AS "withdrawn"
      FROM "Article" a WHERE a."id" = ${article}::uuid`
    if (!row?.published) throw new Invalid('not-published')
    if (row.withdrawn) throw new Conflict('withdrawn-already')
    if (kind === 'withdrawal') await refusePartOfAnother(tx, article)
    const [notice] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO "Notice" ("id", "kind", "articleId", "text", "byId")
      VALUES (gen_random_uuid(), ${kind}::"NoticeKind", ${article}::uuid, ${text}, ${actor.id}::uuid) RETURNING "id"`
    if (!notice) throw new RangeError('a notice was not written')
    await purgeRetraction(tx, [article])
    await record(tx, actor, { deed: `issue-${kind}`, thing: 'article', thingId: article, after: { notice: notice.id, text } })
    return notice
  })
}

/** Lifts a notice: the article is shown again, the correction no more. One that was lifted already changes nothing. */
export async function liftNotice(actor: Actor, { notice }: { readonly notice: string }): Promise<void> {
  await authoriseAt(actor, 'issue-notice', { kind: 'notice', ids: [notice] })
  await sqlTransaction(async (tx) => {
    const { article, kind, lifted } = await lockNotice(tx, notice)
    if (lifted) return
    await tx.$executeRaw`UPDATE "Notice" SET "liftedAt" = now(), "liftedById" = ${actor.id}::uuid WHERE "id" = ${notice}::uuid`
    await purgeRetraction(tx, [article])
    await record(tx, actor, { deed: `lift-${kind}`, thing: 'article', thingId: article, before: { notice } })
  })
}

/** Says which article of a later issue prints a correction, or that none does after all. */
export async function linkCorrection(actor: Actor, { notice, article }: CorrectionPrint): Promise<void> {
  await authoriseAt(actor, 'write-text', { kind: 'notice', ids: [notice] })
  await sqlTransaction((tx) => link(tx, actor, notice, article))
}

async function link(tx: Sql, actor: Actor, notice: string, article: string | null): Promise<void> {
  const correction = await lockNotice(tx, notice)
  if (correction.kind !== 'correction' || correction.lifted) throw new NotFound('no-such-notice')
  if (article !== null && !(await isLaterIn(tx, article, correction.article))) throw new Invalid('correction-not-later')
  const [before] = await tx.$queryRaw<{ printedIn: string | null }[]>`SELECT "printedInId" AS "printedIn" FROM "Notice" WHERE "id" = ${notice}::uuid`
  await tx.$executeRaw`UPDATE "Notice" SET "printedInId" = ${article}::uuid WHERE "id" = ${notice}::uuid`
  await purgeRetraction(tx, [correction.article])
  await record(tx, actor, {
    deed: 'link-correction', thing: 'article', thingId: correction.article, before: { notice, printedIn: before?.printedIn ?? null },
    after: { notice, printedIn: article },
  })
}

/** Whether an article stands in a later issue of the same title than another one. */
async function isLaterIn(tx: Sql, article: string, original: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId"
    JOIN "Article" o ON o."id" = ${original}::uuid JOIN "Issue" oi ON oi."id" = o."issueId"
    WHERE a."id" = ${article}::uuid AND a."closedAt" IS NULL AND i."titleId" = oi."titleId" AND i."date" > oi."date"`
  return rows.length > 0
}

/**
 * Writes the article that prints a correction in an issue: at the place that is equivalent to that of the original, with the
 * words of the notice, linked at once.
 */
export async function writeCorrection(actor: Actor, { notice, issue }: CorrectionWriting): Promise<{ readonly id: string }> {
  await authoriseAt(actor, 'write-text', { kind: 'issue', ids: [issue] })
  await authoriseAt(actor, 'write-text', { kind: 'notice', ids: [notice] })
  return transaction(async (tx) => {
    await lockIssue(tx, issue)
    const { original, text, language } = await correctionFor(tx, notice)
    const pages = await tx.page.findMany({ where: { issueId: issue }, select: { id: true, number: true, name: true } })
    const page = equivalentPage(original, pages)
    if (!page) throw new NotFound('no-such-page')
    const headline = language.startsWith('zh') ? '更正' : 'Correction'
    const created = await createArticle(tx, actor, page.id, [['headline', inlines(headline)], ['body', inlines(text)]])
    await link(tx, actor, notice, created.id)
    return created
  })
}

async function correctionFor(tx: Transaction, notice: string) {
  const row = await tx.notice.findUnique({
    where: { id: notice },
    select: {
      text: true, printedIn: { select: { closedAt: true } },
      article: { select: { page: { select: { number: true, name: true } }, issue: { select: { title: { select: { language: true } } } } } },
    },
  })
  if (!row) throw new NotFound('no-such-notice')
  // An article that was closed since prints nothing.
  if (row.printedIn?.closedAt === null) throw new Conflict('correction-printed-already')
  return { text: row.text, original: row.article.page, language: row.article.issue.title.language }
}

interface NoticeRow {
  readonly article: string
  readonly kind: 'withdrawal' | 'correction'
  readonly lifted: boolean
}

async function lockNotice(tx: Sql, id: string): Promise<NoticeRow> {
  const [row] = await tx.$queryRaw<NoticeRow[]>`
    SELECT "articleId" AS "article", "kind"::text AS "kind", "liftedAt" IS NOT NULL AS "lifted" FROM "Notice" WHERE "id" = ${id}::uuid FOR UPDATE`
  if (!row) throw new NotFound('no-such-notice')
  return row
}
