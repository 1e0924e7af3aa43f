import 'server-only'
import type { Actor } from '../../editorial/actor'
import { db, sql } from '../db'
import { Prisma } from '../prisma-client/client'

/** That a session is used is noted once in so many minutes: to know one's own again needs no more, and a request seldom writes. */
const SEEN_EVERY = 5

/** What the person `u` is at single titles, by the title's id. */
const TITLES = Prisma.sql`
  COALESCE((SELECT jsonb_object_agg(r."titleId", r."role") FROM "TitleRole" r WHERE r."userId" = u."id"), '{}')`

/** A sign-in that holds, and whose it is. */
export interface OpenSession {
  readonly actor: Actor
  /** Whether it was noted long ago that it is used. */
  readonly seenLongAgo: boolean
}

/**
 * The session of this id, where it holds: not ended, not expired, and its account not disabled. Asked with every request
 * of the desk, so it is one statement and no more. The database spells a role as the policy does.
 */
export async function openSession(sessionId: string): Promise<OpenSession | null> {
  const [found] = await sql().$queryRaw<(Actor & { seenLongAgo: boolean })[]>`
    SELECT u."id", u."name", u."role"::text, ${TITLES} AS "titles", s."seenAt" < now() - make_interval(mins => ${SEEN_EVERY}::int) AS "seenLongAgo"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."id" = ${sessionId}::uuid AND s."endedAt" IS NULL AND s."expiresAt" > now() AND u."disabledAt" IS NULL`
  if (!found) return null
  const { seenLongAgo, ...actor } = found
  return { actor, seenLongAgo }
}

/** A session as its person sees it in a list. */
export interface SessionRow {
  readonly id: string
  readonly since: string
  /** To some minutes. */
  readonly seen: string
  /** As a person knows it by, `Firefox, Windows`; null where it is not known. */
  readonly browser: string | null
  /** An IPv4 address or the /64 of an IPv6 one; null where none can be believed. */
  readonly address: string | null
}

/** More than a person has browsers; nobody ends more one by one. */
const MOST_SHOWN = 100

/** The sessions of a person that hold, the last used first. Authorised by whoever shows them. */
export async function openSessionsOf(userId: string): Promise<SessionRow[]> {
  const sessions = await db().session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { seenAt: 'desc' },
    take: MOST_SHOWN,
    select: { id: true, createdAt: true, seenAt: true, browser: true, address: true },
  })
  return sessions.map(({ id, createdAt, seenAt, browser, address }) => (
    { id, since: createdAt.toISOString(), seen: seenAt.toISOString(), browser, address }))
}
