import 'server-only'
import type { Actor } from '../../editorial/actor'
import type { Passage } from '../../editorial/comments/passage'
import { authoriseAt } from '../authorise'
import { type Sql, sql } from '../db'
import { NotFound } from '../errors'
import { mayAtIssue } from '../people/at-titles/queries'

/** Somebody who can be asked by name. */
export interface NamedPerson {
  readonly id: string
  readonly name: string
}

/** What one person said. */
export interface Remark {
  readonly id: string
  readonly text: string
  /** Who said it; null for the system. */
  readonly by: string | null
  readonly at: string
  /** The people who are asked in it by name. */
  readonly mentions: readonly NamedPerson[]
}

/** A comment with its answers, oldest first. Its id is that of its first remark. */
export interface CommentThread extends Passage {
  readonly id: string
  readonly remarks: readonly [Remark, ...Remark[]]
  readonly resolved: { readonly at: string; readonly by: string | null } | null
}

interface CommentRow extends Passage, Omit<Remark, 'at'> {
  readonly at: Date
  readonly answers: string | null
  readonly resolvedAt: Date | null
  readonly resolvedBy: string | null
}

/** The comments of an article, for the desk. */
export async function deskComments(actor: Actor, article: string): Promise<readonly CommentThread[]> {
  await authoriseAt(actor, 'see-desk', { kind: 'article', ids: [article] })
  await issueOf(article)
  return articleComments(sql(), article)
}

/** The comments of an article and of those that were joined into it, as they were written. One query. */
export async function articleComments(tx: Sql, article: string): Promise<readonly CommentThread[]> {
  const rows = await tx.$queryRaw<CommentRow[]>`
    WITH RECURSIVE family AS (
      SELECT "id", "pageId" FROM "Article" WHERE "id" = ${article}::uuid
      UNION SELECT a."id", a."pageId" FROM family f JOIN "Article" a ON a."pageId" = f."pageId" AND a."mergedIntoId" = f."id"
    )
    SELECT c."id", c."blockId" AS "block", c."quote", c."leading", c."text", c."at", c."answersId" AS "answers", c."resolvedAt",
      by."name" AS "by", ended."name" AS "resolvedBy",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', u."id", 'name', u."name") ORDER BY u."name") FROM "User" u WHERE u."id" = ANY (c."mentions")), '[]') AS "mentions"
    FROM "Comment" c LEFT JOIN "User" by ON by."id" = c."byId" LEFT JOIN "User" ended ON ended."id" = c."resolvedById"
    WHERE c."articleId" = ANY (ARRAY(SELECT "id" FROM family))
    ORDER BY c."at", c."id"`
  return rows.filter(({ answers }) => answers === null).map((first) =>
    threadOf(first, rows.filter(({ answers }) => answers === first.id)))
}

function threadOf(first: CommentRow, answers: readonly CommentRow[]): CommentThread {
  const { id, block, quote, leading, resolvedAt, resolvedBy } = first
  return {
    id, block, quote, leading,
    remarks: [remarkOf(first), ...answers.map(remarkOf)],
    resolved: resolvedAt && { at: resolvedAt.toISOString(), by: resolvedBy },
  }
}

function remarkOf({ id, text, by, at, mentions }: CommentRow): Remark {
  return { id, text, by, at: at.toISOString(), mentions }
}

/** Everybody who can be asked by name about an article: who can see it. Two queries. */
export async function mentionable(actor: Actor, article: string): Promise<readonly NamedPerson[]> {
  await authoriseAt(actor, 'comment', { kind: 'article', ids: [article] })
  const issue = await issueOf(article)
  return sql().$queryRaw<NamedPerson[]>`SELECT u."id", u."name" FROM "User" u WHERE ${mayAtIssue(issue, 'see-desk')} ORDER BY u."name", u."id"`
}

async function issueOf(article: string): Promise<string> {
  const [row] = await sql().$queryRaw<{ issue: string }[]>`SELECT "issueId" AS "issue" FROM "Article" WHERE "id" = ${article}::uuid`
  if (!row) throw new NotFound('no-such-article')
  return row.issue
}
