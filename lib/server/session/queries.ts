import 'server-only'
import type { Actor } from '../../editorial/actor'
import { db } from '../db'
import { ROLE_OF } from './commands'

/** The person behind a session that holds: not ended, not expired, and the account not disabled. One query. */
export async function actorOf(sessionId: string): Promise<Actor | null> {
  const session = await db().session.findFirst({
    where: { id: sessionId, endedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: { user: { select: { id: true, name: true, role: true } } },
  })
  return session && { ...session.user, role: ROLE_OF[session.user.role] }
}
