import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authoriseSomewhere } from '../authorise'
import { db, transaction } from '../db'
import { Invalid, NotAllowed, NotFound } from '../errors'
import { record } from '../events'
import { endAllSessions, endSession, endSessions } from '../session/commands'
import { checkPassword, hashPassword, isPassword } from '../session/password-hash'
import { giveBackTry, takeTry } from '../session/throttle'
import { ownId } from './own-id'
import type { PasswordChange } from './schema'

/** The session by which a deed comes, and from where. */
export interface Here {
  readonly session: string
  readonly address: string | null
}

/**
 * Changes one's own password, and ends all other sessions: whoever had the old one is out. The old one is asked for, and tries at
 * it count with those at sign-in, so that an unlocked screen is no way around them.
 */
export async function changePassword(actor: Actor, { old, password }: PasswordChange, here: Here): Promise<void> {
  authoriseSomewhere(actor, 'keep-account')
  const id = ownId(actor)
  const person = await db().user.findUnique({ where: { id }, select: { email: true, name: true, passwordHash: true } })
  if (!person) throw new NotFound('no-such-person')
  checkPassword(password, person)
  const attempt = { email: person.email, address: here.address }
  if (!(await takeTry(attempt))) throw new NotAllowed('sign-in-throttled')
  if (!(await isPassword(old, person.passwordHash))) throw new Invalid('password-wrong')
  await giveBackTry(attempt)
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    // Whoever set another one meanwhile was first: the old one is not the password any more.
    const { count } = await tx.user.updateMany({ where: { id, passwordHash: person.passwordHash, disabledAt: null }, data: { passwordHash } })
    if (count === 0) throw new Invalid('password-wrong')
    await tx.passwordLink.deleteMany({ where: { userId: id } })
    const sessions = await endSessions(tx, id, { but: here.session })
    await record(tx, actor, { deed: 'change-password', thing: 'person', thingId: id, after: { sessions } })
  })
}

/** Signs oneself out in one browser. */
export async function endOwnSession(actor: Actor, session: string): Promise<void> {
  authoriseSomewhere(actor, 'keep-account')
  await endSession(actor, ownId(actor), session)
}

/** Signs oneself out everywhere but here. */
export async function endOtherSessions(actor: Actor, { session }: Pick<Here, 'session'>): Promise<void> {
  authoriseSomewhere(actor, 'keep-account')
  await endAllSessions(actor, ownId(actor), { but: session })
}
