import 'server-only'
import type { Actor, Role } from '../../editorial/actor'
import { db, type Transaction, transaction } from '../db'
import { record } from '../events'
import { isPassword } from './password-hash'
import { forgetTries, takeTry } from './throttle'

/** How the database spells a role. */
export const ROLE_OF = { administrator: 'administrator', chief_editor: 'chief-editor', editor: 'editor', viewer: 'viewer' } as const satisfies Record<string, Role>

/** A sign-in holds for two weeks: an editor at work every day is asked twice a month. */
const FORTNIGHT = 14 * 24 * 60 * 60 * 1000

export type SignIn =
  | { readonly ok: true; readonly sessionId: string; readonly actor: Actor }
  | { readonly ok: false; readonly why: 'sign-in-refused' | 'sign-in-throttled' }

/**
 * Opens a session for an account and its password. An unknown account, a disabled one and a wrong password give the same
 * answer after the same time.
 */
export async function signIn(attempt: { email: string; password: string; address: string | null }): Promise<SignIn> {
  if (!(await takeTry(attempt))) return { ok: false, why: 'sign-in-throttled' }
  const user = await db().user.findUnique({ where: { email: attempt.email } })
  const right = await isPassword(attempt.password, user?.passwordHash ?? null)
  if (!user || !right || user.disabledAt) return { ok: false, why: 'sign-in-refused' }
  await forgetTries(attempt)
  const actor: Actor = { id: user.id, name: user.name, role: ROLE_OF[user.role] }
  const sessionId = await transaction(async (tx) => {
    const { id } = await tx.session.create({
      data: { userId: user.id, expiresAt: new Date(Date.now() + FORTNIGHT) },
      select: { id: true },
    })
    await record(tx, actor, { deed: 'sign-in', thing: 'session', thingId: id })
    return id
  })
  return { ok: true, sessionId, actor }
}

/** Ends a session; its token is worth nothing from now on. One that has ended already stays as it is. */
export async function signOut(sessionId: string): Promise<void> {
  await transaction(async (tx) => {
    const session = await tx.session.findFirst({ where: { id: sessionId, endedAt: null }, include: { user: true } })
    if (!session) return
    await tx.session.update({ where: { id: sessionId }, data: { endedAt: new Date() } })
    const { id, name, role } = session.user
    await record(tx, { id, name, role: ROLE_OF[role] }, { deed: 'sign-out', thing: 'session', thingId: sessionId })
  })
}

/** Ends all sessions of a person. */
export async function endSessions(tx: Transaction, userId: string): Promise<void> {
  await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: new Date() } })
}
