import 'server-only'
import type { Actor } from '../../../editorial/actor'
import { authorise } from '../../authorise'
import { db, type Transaction, transaction } from '../../db'
import { Invalid, NotFound } from '../../errors'
import { record } from '../../events'
import { endSessions } from '../../session/commands'
import { checkPassword, hashPassword } from '../../session/password-hash'
import { forgetTries } from '../../session/throttle'
import { hashOf, newLink } from '../link-secret'
import { lockPeople } from '../lock-people'
import type { ChosenPassword } from '../schema'

/** A one-time link as an administrator hands it over: its secret, shown this once, and until when it opens. */
export interface HandedLink {
  readonly token: string
  readonly until: string
}

/** Makes a one-time link by which a person chooses a password; the one before opens no more. The password as it is holds until then. */
export async function createPasswordLink(actor: Actor, id: string): Promise<HandedLink> {
  authorise(actor, 'manage-people')
  return transaction(async (tx) => {
    await lockPeople(tx)
    const person = await tx.user.findUnique({ where: { id }, select: { disabledAt: true } })
    if (!person) throw new NotFound('no-such-person')
    if (person.disabledAt) throw new Invalid('person-disabled')
    return putLink(tx, actor, id)
  })
}

/** Puts a new link in the place of the one that a person may have. */
export async function putLink(tx: Transaction, actor: Actor, userId: string): Promise<HandedLink> {
  const { token, kept } = newLink()
  await tx.passwordLink.upsert({ where: { userId }, create: { userId, ...kept }, update: kept })
  const until = kept.expiresAt.toISOString()
  await record(tx, actor, { deed: 'make-password-link', thing: 'person', thingId: userId, after: { until } })
  return { token, until }
}

/**
 * Sets the password that a person chose through their one-time link. The link is used up, all sessions end, and tries at the old
 * password from here are forgotten, so that nobody waits who has just been let in. What is refused leaves the link as it was.
 *
 * @returns the address that the person signs in with
 */
export async function choosePassword({ token, password }: ChosenPassword, address: string | null): Promise<{ email: string }> {
  const tokenHash = hashOf(token)
  const link = await db().passwordLink.findUnique({ where: { tokenHash, expiresAt: { gt: new Date() } }, include: { user: true } })
  if (!link) throw new Invalid('password-link-closed')
  const { id, name, email } = link.user
  checkPassword(password, { name, email })
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    // The account before its link, as everywhere, so that two deeds never wait for each other.
    const { count: accounts } = await tx.user.updateMany({ where: { id, disabledAt: null }, data: { passwordHash } })
    const { count: links } = await tx.passwordLink.deleteMany({ where: { tokenHash, expiresAt: { gt: new Date() } } })
    if (accounts === 0 || links === 0) throw new Invalid('password-link-closed')
    const sessions = await endSessions(tx, id)
    await record(tx, { id }, { deed: 'choose-password', thing: 'person', thingId: id, after: { sessions } })
  })
  await forgetTries({ email, address })
  return { email }
}
