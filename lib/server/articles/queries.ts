import 'server-only'
import type { Block } from '../../article/block'
import type { Actor } from '../../editorial/actor'
import { dayOf } from '../../editorial/dates'
import { type AssignmentView, assignmentsOf } from '../assignments/queries'
import { authoriseAt } from '../authorise'
import { db, sql } from '../db'
import { NotFound } from '../errors'
import { stored } from '../json'
import { issueParts, type PartRow, type PartsBeside, partsBeside } from './parts'
import { articleComments, type CommentThread } from '../comments/queries'
import { articleNotices, type ArticleNotices } from '../notices/queries'
import { type ArticleWorkflow, articleWorkflow } from '../sign-offs/queries'
import { TAG_OPTION, type TagOption } from '../tags/queries'

/** An article as its editor opens it. */
export interface DeskArticle {
  readonly id: string
  readonly ordinal: number
  readonly revision: number
  readonly blocks: readonly Block[]
  readonly tags: readonly TagOption[]
  /** The prints of slips that somebody looked at and let stand. */
  readonly ignoredSlips: readonly string[]
  readonly updatedAt: string
  readonly page: { readonly id: string; readonly number: number; readonly name: string } | null
  readonly issue: {
    readonly id: string
    readonly date: string
    readonly title: { readonly slug: string; readonly name: string; readonly language: string }
  }
  /** The neighbours on its page, to go on without going back. */
  readonly previous: string | null
  readonly next: string | null
  /** Whether a Step closed it: joined it into another one, or took all its text elsewhere. */
  readonly closed: boolean
  /** Set when it was joined into another: where its text is now. */
  readonly mergedInto: string | null
  /** The parts on other pages between which it is printed. */
  readonly parts: PartsBeside<ArticlePart>
  /** The articles that were joined into this one. */
  readonly absorbed: readonly string[]
  readonly workflow: ArticleWorkflow
  /** What the public was told of it. */
  readonly publicNotices: ArticleNotices
  readonly assignment: AssignmentView | null
  /** What people of the desk say about it, as it was written. */
  readonly comments: readonly CommentThread[]
}

/** Another part of an article, and the number of its page. */
export interface ArticlePart {
  readonly id: string
  readonly page: number
  readonly headline: string
}

/** An article with its tags and its neighbours. */
export async function deskArticle(actor: Actor, id: string): Promise<DeskArticle> {
  await authoriseAt(actor, 'see-desk', { kind: 'article', ids: [id] })
  const article = await db().article.findUnique({
    where: { id },
    include: {
      tags: { orderBy: { at: 'asc' }, select: { tag: { select: TAG_OPTION } } },
      issue: { include: { title: true } },
      page: { include: { articles: { orderBy: { position: 'asc' }, select: { id: true, closedAt: true, mergedIntoId: true } } } },
    },
  })
  if (!article) throw new NotFound('no-such-article')
  const { issue, page } = article
  const [parts, workflow, publicNotices, assignments, comments] = await Promise.all([
    issueParts(db(), issue.id), articleWorkflow(sql(), id), articleNotices(sql(), id), assignmentsOf(sql(), [id]),
    articleComments(sql(), id),
  ])
  const { before, after } = partsBeside(parts, id)
  const others = page?.articles ?? []
  const row = others.filter(({ closedAt }) => closedAt === null).map((other) => other.id)
  const at = row.indexOf(id)
  return {
    id,
    ordinal: article.ordinal,
    revision: article.revision,
    blocks: stored('blocks', article.doc),
    tags: article.tags.map(({ tag }) => tag),
    ignoredSlips: article.ignoredSlips,
    updatedAt: article.updatedAt.toISOString(),
    page: page && { id: page.id, number: page.number, name: page.name },
    issue: { id: issue.id, date: dayOf(issue.date), title: { slug: issue.title.slug, name: issue.title.name, language: issue.title.language } },
    previous: at > 0 ? (row[at - 1] ?? null) : null,
    next: at < 0 ? null : (row[at + 1] ?? null),
    closed: article.closedAt !== null,
    mergedInto: article.mergedIntoId,
    parts: { before: before && partOf(before), after: after && partOf(after) },
    absorbed: others.filter(({ mergedIntoId }) => mergedIntoId === id).map((other) => other.id),
    workflow,
    publicNotices,
    assignment: assignments.get(id) ?? null,
    comments,
  }
}

function partOf({ id, page, headline }: PartRow): ArticlePart {
  return { id, page: page?.number ?? 0, headline }
}
