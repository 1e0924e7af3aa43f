import 'server-only'
import type { Actor } from '../../editorial/actor'
import type { DeskNoticeKind } from '../../editorial/desk-notice'
import { authoriseSomewhere } from '../authorise'
import { type Sql, sql } from '../db'
import { isOf } from './queries'

/** Something that one person of the desk should know of. */
export interface NewDeskNotice {
  readonly user: string
  readonly kind: DeskNoticeKind
  /** The same matter is told once: its kind and what it is about. */
  readonly key: string
  readonly article?: string | null
  readonly review?: string | null
  readonly issue?: string | null
  /** The comment that it is about: what was said first. */
  readonly comment?: string | null
  /** Who caused it; nobody is told of what they did themselves. */
  readonly actor: string | null
  readonly words?: string
}

/** A notice shows the beginning of what was said; the rest stands where it leads. */
const MOST_WORDS = 200

/** Tells people of the desk of something, in the transaction that does it; each of the same matter once. One statement. */
export async function notify(tx: Sql, notices: readonly NewDeskNotice[]): Promise<void> {
  const told = notices.filter(({ user, actor }) => user !== actor)
  if (told.length === 0) return
  const rows = told.map(({ words = '', ...notice }) => ({ ...notice, words: [...words].slice(0, MOST_WORDS).join('') }))
  await tx.$executeRaw`
    INSERT INTO "DeskNotice" ("id", "userId", "kind", "key", "articleId", "reviewId", "issueId", "commentId", "actorId", "words")
    SELECT gen_random_uuid(), u."id", r."kind"::"DeskNoticeKind", r."key", r."article", r."review", r."issue", r."comment", r."actor", r."words"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("user" uuid, "kind" text, "key" text, "article" uuid, "review" uuid, "issue" uuid, "comment" uuid, "actor" uuid, "words" text)
    JOIN "User" u ON u."id" = r."user"
    ON CONFLICT ("userId", "key") DO NOTHING`
}

/** Marks notices of this person as read; all of them where none are named. */
export async function readNotices(actor: Actor, ids: readonly string[] | null): Promise<void> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  await sql().$executeRaw`
    UPDATE "DeskNotice" n SET "readAt" = now()
    WHERE n."userId" = ${actor.id}::uuid AND n."readAt" IS NULL AND (${ids}::uuid[] IS NULL OR n."id" = ANY (${ids}::uuid[])) AND ${isOf(titles)}`
}
