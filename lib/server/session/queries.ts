import 'server-only'
import type { Actor } from '../../editorial/actor'
import { sql } from '../db'

/**
 * The person behind a session that holds: not ended, not expired, and the account not disabled. Asked with every request
 * of the desk, so it is one statement and no more. The database spells a role as the policy does.
 */
export async function actorOf(sessionId: string): Promise<Actor | null> {
  const [person] = await sql().$queryRaw<Actor[]>`
    SELECT u."id", u."name", u."role"::text FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."id" = ${sessionId}::uuid AND s."endedAt" IS NULL AND s."expiresAt" > now() AND u."disabledAt" IS NULL`
  return person ?? null
}
