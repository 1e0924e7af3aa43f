import 'server-only'
import { toHtml } from '../../article/to-html'
import { toText } from '../../article/to-text'
import type { Actor } from '../../editorial/actor'
import { dayOf } from '../../editorial/dates'
import { mayPublish } from '../../editorial/preflight'
import { searchTerms, toTsvector } from '../../search/terms'
import { authorise } from '../authorise'
import { type Transaction, transaction } from '../db'
import { Conflict, NotFound } from '../errors'
import { record } from '../events'
import { lockIssue } from '../issues/commands'
import { findingsOf, type IssueForPublication, issueForPublication, type WholeArticle } from './queries'
import type { EditionChoice } from './schema'

/** What came of a publication. */
export interface Published {
  readonly edition: number
  readonly articles: number
  /** The public address of the issue. */
  readonly path: string
}

/**
 * Publishes an issue: freezes all its articles in a new Edition and shows that one to the public, in one transaction.
 *
 * An issue in which pre-flight finds an error is a Conflict that carries the findings. Publishing again makes the next
 * Edition; the old one stays.
 */
export async function publishIssue(actor: Actor, issueId: string): Promise<Published> {
  authorise(actor, 'publish-issue')
  return transaction(async (tx) => {
    await lockIssue(tx, issueId)
    await holdText(tx, issueId)
    const issue = await issueForPublication(tx, issueId)
    const findings = findingsOf(issue)
    if (!mayPublish(findings)) throw new Conflict('preflight-failed', { errors: countErrors(findings) }, { findings })

    const last = await tx.edition.aggregate({ where: { issueId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    const { id } = await tx.edition.create({
      data: { issueId, number, issueNumber: issue.number, createdById: actor.id },
      select: { id: true },
    })
    await writeEdition(tx, id, issue)
    await tx.issue.update({ where: { id: issueId }, data: { liveEditionId: id } })
    const articles = issue.articles.length
    await record(tx, actor, { deed: 'publish-issue', thing: 'issue', thingId: issueId, after: { edition: number, articles } })
    return { edition: number, articles, path: `/${issue.title}/${dayOf(issue.date)}` }
  })
}

/**
 * Shows an Edition of an issue to the public that was live before or after the one that is now. What was published stays as
 * it was frozen, all of it, and so does the work at the desk; the Edition that is live already changes nothing.
 */
export async function showEdition(actor: Actor, { issue: issueId, edition: number }: EditionChoice): Promise<void> {
  authorise(actor, 'publish-issue')
  await transaction(async (tx) => {
    await lockIssue(tx, issueId)
    const edition = await tx.edition.findUnique({ where: { issueId_number: { issueId, number } }, select: { id: true } })
    if (!edition) throw new NotFound('no-such-edition')
    const { liveEdition } = await tx.issue.findUniqueOrThrow({
      where: { id: issueId }, select: { liveEdition: { select: { id: true, number: true } } },
    })
    if (liveEdition?.id === edition.id) return
    await tx.issue.update({ where: { id: issueId }, data: { liveEditionId: edition.id } })
    await record(tx, actor, {
      deed: 'show-edition', thing: 'issue', thingId: issueId, before: { edition: liveEdition?.number ?? 0 }, after: { edition: number },
    })
  })
}

function countErrors(findings: ReturnType<typeof findingsOf>): number {
  return findings.filter(({ severity }) => severity === 'error').length
}

/** Nobody may save text or take a Step while the Edition is frozen; all wait in the order page, article by id. */
async function holdText(tx: Transaction, issueId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Page" WHERE "issueId" = ${issueId}::uuid ORDER BY id FOR SHARE`
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "issueId" = ${issueId}::uuid ORDER BY id FOR SHARE`
}

async function writeEdition(tx: Transaction, editionId: string, { pages, articles }: IssueForPublication): Promise<void> {
  await tx.editionPage.createMany({ data: pages.map(({ number, name }) => ({ editionId, number, name })) })
  await writeArticles(tx, editionId, articles)
  await writeParts(tx, editionId, articles)
  const tags = articles.flatMap(({ id, tags: ids }) => ids.map((tagId) => ({ articleId: id, tagId })))
  await tx.editionTag.createMany({ data: tags.map((tag) => ({ editionId, ...tag })) })
}

/** All articles of an Edition, each with the version it froze, in one statement, since their search terms are of a type that Prisma does not write. */
async function writeArticles(tx: Transaction, editionId: string, articles: readonly WholeArticle[]): Promise<void> {
  const rows = articles.map((article) => {
    const text = toText(article.content)
    return { ...article, html: toHtml(article.content), text, terms: toTsvector(searchTerms(text)) }
  })
  await tx.$executeRaw`
    INSERT INTO "EditionArticle"
      ("editionId", "articleId", "pageNumber", "ordinal", "position", "headline", "content", "html", "text", "terms", "versionId")
    SELECT ${editionId}::uuid, row."articleId", row."pageNumber", row."ordinal", row."position", row."headline", row."content",
      row."html", row."text", row."terms", v."id"
    FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ page }) => page)}::int[],
      ${rows.map(({ ordinal }) => ordinal)}::int[],
      ${rows.map(({ position }) => position)}::int[],
      ${rows.map(({ content }) => content.headline ?? '')}::text[],
      ${rows.map(({ content }) => JSON.stringify(content))}::jsonb[],
      ${rows.map(({ html }) => html)}::text[],
      ${rows.map(({ text }) => text)}::text[],
      ${rows.map(({ terms }) => terms)}::tsvector[],
      ${rows.map(({ revision }) => revision)}::int[]
    ) AS row("articleId", "pageNumber", "ordinal", "position", "headline", "content", "html", "text", "terms", "revision")
    LEFT JOIN "Version" v ON v."articleId" = row."articleId" AND v."revision" = row."revision"`
}

/** The later parts that went into the articles of an Edition, each with the version it froze, so that their addresses lead on. */
async function writeParts(tx: Transaction, editionId: string, articles: readonly WholeArticle[]): Promise<void> {
  const rows = articles.flatMap(({ id: whole, parts }) => parts.map((part, index) => ({ ...part, whole, place: index + 1 })))
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "EditionPart" ("editionId", "articleId", "wholeId", "pageNumber", "ordinal", "part", "versionId")
    SELECT ${editionId}::uuid, row."articleId", row."wholeId", row."pageNumber", row."ordinal", row."part", v."id"
    FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ whole }) => whole)}::uuid[],
      ${rows.map(({ page }) => page)}::int[],
      ${rows.map(({ ordinal }) => ordinal)}::int[],
      ${rows.map(({ place }) => place)}::int[],
      ${rows.map(({ revision }) => revision)}::int[]
    ) AS row("articleId", "wholeId", "pageNumber", "ordinal", "part", "revision")
    LEFT JOIN "Version" v ON v."articleId" = row."articleId" AND v."revision" = row."revision"`
}
