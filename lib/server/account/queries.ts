import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authoriseSomewhere } from '../authorise'
import { db } from '../db'
import { openSessionsOf, type SessionRow } from '../session/queries'
import { ownId } from './own-id'

/** One's own account: the address one signs in with, and where one is signed in, the last used first. */
export interface Account {
  readonly email: string
  readonly sessions: readonly SessionRow[]
}

/** Two queries. */
export async function ownAccount(actor: Actor): Promise<Account> {
  authoriseSomewhere(actor, 'keep-account')
  const id = ownId(actor)
  const [user, sessions] = await Promise.all([
    db().user.findUniqueOrThrow({ where: { id }, select: { email: true } }),
    openSessionsOf(id),
  ])
  return { email: user.email, sessions }
}
