import 'server-only'
import type { Actor, Role } from '../../editorial/actor'
import { db, type Transaction, transaction } from '../db'
import { NotFound } from '../errors'
import { record } from '../events'
import { isPassword } from './password-hash'
import { type Attempt, giveBackTry, takeTry } from './throttle'

/** How the database spells a role. */
export const ROLE_OF = { administrator: 'administrator', chief_editor: 'chief-editor', editor: 'editor', viewer: 'viewer' } as const satisfies Record<string, Role>

/** A sign-in holds for two weeks: an editor at work every day is asked twice a month. */
const FORTNIGHT = 14 * 24 * 60 * 60 * 1000

export type SignIn =
  | { readonly ok: true; readonly sessionId: string }
  | { readonly ok: false; readonly why: 'sign-in-refused' | 'sign-in-throttled' }

/** A try to sign in: as whom, and from what and where. */
export interface SignInAttempt extends Attempt {
  readonly password: string
  /** What the browser calls itself, in short; null where it is not known. */
  readonly browser: string | null
}

/**
 * Opens a session for an account and its password. An unknown account, a disabled one and a wrong password give the same
 * answer after the same time.
 */
export async function signIn({ email, password, address, browser }: SignInAttempt): Promise<SignIn> {
  const attempt = { email, address }
  if (!(await takeTry(attempt))) return { ok: false, why: 'sign-in-throttled' }
  const user = await db().user.findUnique({ where: { email } })
  const right = await isPassword(password, user?.passwordHash ?? null)
  if (!user || !right || user.disabledAt) return { ok: false, why: 'sign-in-refused' }
  await giveBackTry(attempt)
  return transaction(async (tx): Promise<SignIn> => {
    if (!(await holdAccount(tx, user))) return { ok: false, why: 'sign-in-refused' }
    const { id: sessionId } = await tx.session.create({
      data: { userId: user.id, browser, address, expiresAt: new Date(Date.now() + FORTNIGHT) },
      select: { id: true },
    })
    await record(tx, user, { deed: 'sign-in', thing: 'session', thingId: sessionId })
    return { ok: true, sessionId }
  })
}

/**
 * Lets nobody change an account until the transaction ends, if its password is still the one that was shown: a session that is
 * opened by the old password while a new one is set would outlive it.
 */
async function holdAccount(tx: Transaction, { id, passwordHash }: { id: string; passwordHash: string | null }): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" WHERE "id" = ${id}::uuid AND "passwordHash" = ${passwordHash} AND "disabledAt" IS NULL FOR SHARE`
  return held.length > 0
}

/** Notes that a session is used. */
export async function markSeen(sessionId: string): Promise<void> {
  await db().session.updateMany({ where: { id: sessionId }, data: { seenAt: new Date() } })
}

/** Ends a session; its token is worth nothing from now on. One that has ended already stays as it is. */
export async function signOut(sessionId: string): Promise<void> {
  await transaction(async (tx) => {
    const session = await tx.session.findFirst({ where: { id: sessionId, endedAt: null }, include: { user: true } })
    if (!session) return
    await tx.session.update({ where: { id: sessionId }, data: { endedAt: new Date() } })
    await record(tx, session.user, { deed: 'sign-out', thing: 'session', thingId: sessionId })
  })
}

/** Ends one session of a person; NotFound where that person has no such session, or it has ended already. */
export async function endSession(actor: Actor, userId: string, sessionId: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.session.updateMany({ where: { id: sessionId, userId, endedAt: null }, data: { endedAt: new Date() } })
    if (count === 0) throw new NotFound('no-such-session')
    await record(tx, actor, { deed: 'end-session', thing: 'session', thingId: sessionId })
  })
}

/** Ends all sessions of a person but the one that is named, and tells how many they were. */
export async function endSessions(tx: Transaction, userId: string, { but }: { readonly but?: string } = {}): Promise<number> {
  const others = but === undefined ? {} : { id: { not: but } }
  const { count } = await tx.session.updateMany({ where: { userId, endedAt: null, ...others }, data: { endedAt: new Date() } })
  return count
}

/** The same as a deed of its own, with its line in the log where there was something to end. */
export async function endAllSessions(actor: Actor, userId: string, besides: { readonly but?: string } = {}): Promise<void> {
  await transaction(async (tx) => {
    const count = await endSessions(tx, userId, besides)
    if (count > 0) await record(tx, actor, { deed: 'end-sessions', thing: 'person', thingId: userId, after: { sessions: count } })
  })
}
