import 'server-only'
import type { Actor } from '../../editorial/actor'
import type { DeskNoticeKind } from '../../editorial/desk-notice'
import { authoriseSomewhere } from '../authorise'
import { sql } from '../db'
import { Prisma } from '../prisma-client/client'

/** A notice with what it is about. */
export interface DeskNotice {
  readonly id: string
  readonly kind: DeskNoticeKind
  readonly at: string
  readonly read: boolean
  /** Who caused it; null for the system. */
  readonly by: string | null
  readonly words: string
  /** The article, where its text is now; of a comment that moved with its passage, the one that has it. */
  readonly article: { readonly id: string; readonly headline: string } | null
  readonly review: string | null
  /** The comment that it is about, by what was said first. */
  readonly comment: string | null
  readonly issue: { readonly id: string; readonly title: string; readonly date: string } | null
}

/**
 * Whether what a notice `n` is about stands in one of these titles; null for all. Who is at a title no more is told no more of it, and
 * is told again once they are back.
 */
export function isOf(titles: readonly string[] | null): Prisma.Sql {
  if (titles === null) return Prisma.sql`TRUE`
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "Issue" i WHERE i."titleId" = ANY (${[...titles]}::uuid[]) AND i."id" = coalesce(
      (SELECT a."issueId" FROM "Article" a WHERE a."id" = coalesce((SELECT c."articleId" FROM "Comment" c WHERE c."id" = n."commentId"), n."articleId")),
      (SELECT p."issueId" FROM "Review" r JOIN "Page" p ON p."id" = r."pageId" WHERE r."id" = n."reviewId"),
      n."issueId"))`
}

/** How many notices one screen shows. */
export const NOTICES_A_SCREEN = 50

/** The notices of this person, the newest first; those of the first screen, or of a later one. One query. */
export async function deskNotices(actor: Actor, screen = 0): Promise<readonly DeskNotice[]> {
  return (await noticesOn(actor, screen)).notices
}

/** One screen of notices, and whether there are older ones. */
export interface NoticesScreen {
  readonly notices: readonly DeskNotice[]
  readonly older: boolean
}

/** A screen of the notices of this person, counted from 0, the newest first. One query. */
export async function noticesOn(actor: Actor, screen: number): Promise<NoticesScreen> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const rows = await sql().$queryRaw<(Omit<DeskNotice, 'at'> & { readonly at: Date })[]>`
    SELECT n."id", n."kind"::text AS "kind", n."at", n."readAt" IS NOT NULL AS "read", u."name" AS "by", n."words", n."reviewId" AS "review",
      c."id" AS "comment",
      CASE WHEN a."id" IS NOT NULL THEN jsonb_build_object('id', a."id", 'headline', a."headline") END AS "article",
      CASE WHEN i."id" IS NOT NULL THEN jsonb_build_object('id', i."id", 'title', t."name", 'date', to_char(i."date", 'YYYY-MM-DD')) END AS "issue"
    FROM "DeskNotice" n LEFT JOIN "User" u ON u."id" = n."actorId" LEFT JOIN "Comment" c ON c."id" = n."commentId"
    LEFT JOIN "Article" named ON named."id" = coalesce(c."articleId", n."articleId")
    LEFT JOIN "Article" a ON a."id" = coalesce(named."mergedIntoId", named."id")
    LEFT JOIN "Issue" i ON i."id" = coalesce(n."issueId", a."issueId") LEFT JOIN "Title" t ON t."id" = i."titleId"
    WHERE n."userId" = ${actor.id}::uuid AND ${isOf(titles)} ORDER BY n."at" DESC, n."id" DESC
    LIMIT ${NOTICES_A_SCREEN + 1} OFFSET ${screen * NOTICES_A_SCREEN}`
  const notices = rows.slice(0, NOTICES_A_SCREEN).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
  return { notices, older: rows.length > NOTICES_A_SCREEN }
}

/** How many notices this person has not read. One query, on each screen of the desk. */
export async function unreadNotices(actor: Actor): Promise<number> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const [row] = await sql().$queryRaw<{ unread: number }[]>`
    SELECT count(*)::int AS "unread" FROM "DeskNotice" n
    WHERE n."userId" = ${actor.id}::uuid AND n."readAt" IS NULL AND ${isOf(titles)}`
  return row?.unread ?? 0
}
