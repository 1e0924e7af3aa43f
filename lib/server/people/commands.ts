import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { type Actor, type Role, SYSTEM } from '../../editorial/actor'
import { authorise } from '../authorise'
import { db, type Transaction, transaction } from '../db'
import { Conflict, Invalid, NotFound } from '../errors'
import { record } from '../events'
import { endSessions, ROLE_OF } from '../session/commands'
import { checkPassword, hashPassword } from '../session/password-hash'
import type { FirstAdministrator, NewPerson } from './schema'

const STORED_ROLE = { administrator: 'administrator', 'chief-editor': 'chief_editor', editor: 'editor', viewer: 'viewer' } as const satisfies Record<Role, keyof typeof ROLE_OF>

/** A set-up link is for whoever started Galley, today. */
const DAY = 24 * 60 * 60 * 1000

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** All changes of who may do what take turns, so that two of them cannot both see the other's administrator. */
async function lockPeople(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('galley people'))::text`
}

/** The secret of a new one-time link for the first administrator; null where somebody has an account already. */
export async function createSetupLink(): Promise<string | null> {
  return transaction(async (tx) => {
    await lockPeople(tx)
    if ((await tx.user.count()) > 0) return null
    const token = randomBytes(32).toString('base64url')
    await tx.setupLink.deleteMany()
    await tx.setupLink.create({ data: { tokenHash: hashOf(token), expiresAt: new Date(Date.now() + DAY) } })
    return token
  })
}

/** Whether a one-time link still opens. */
export async function isSetupOpen(token: string): Promise<boolean> {
  const link = await db().setupLink.findFirst({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { tokenHash: true },
  })
  return link !== null && (await db().user.count()) === 0
}

/** Makes the first administrator through the one-time link, which is used up by it. */
export async function setUpFirstAdministrator({ token, ...person }: FirstAdministrator): Promise<{ id: string }> {
  const passwordHash = await acceptPassword(person)
  return transaction(async (tx) => {
    await lockPeople(tx)
    const { count } = await tx.setupLink.updateMany({
      where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
    })
    if (count === 0 || (await tx.user.count()) > 0) throw new Invalid('setup-link-closed')
    return createPerson(tx, SYSTEM, { ...person, role: 'administrator', passwordHash })
  })
}

/** Gives a person an account. An address that has one is a Conflict. */
export async function addPerson(actor: Actor, person: NewPerson): Promise<{ id: string }> {
  authorise(actor, 'manage-people')
  const passwordHash = await acceptPassword(person)
  return transaction(async (tx) => {
    await lockPeople(tx)
    if (await tx.user.findUnique({ where: { email: person.email }, select: { id: true } })) {
      throw new Conflict('email-taken', { email: person.email })
    }
    return createPerson(tx, actor, { ...person, passwordHash })
  })
}

async function acceptPassword({ password, email, name }: { password: string; email: string; name: string }): Promise<string> {
  checkPassword(password, { email, name })
  return hashPassword(password)
}

async function createPerson(
  tx: Transaction,
  actor: Actor,
  { email, name, role, passwordHash }: { email: string; name: string; role: Role; passwordHash: string },
): Promise<{ id: string }> {
  const { id } = await tx.user.create({ data: { email, name, role: STORED_ROLE[role], passwordHash }, select: { id: true } })
  await record(tx, actor, { deed: 'add-person', thing: 'person', thingId: id, after: { email, name, role } })
  return { id }
}

/** Gives a person another role. It holds at once, and their sessions end. */
export async function changeRole(actor: Actor, id: string, role: Role): Promise<void> {
  authorise(actor, 'manage-people')
  await changePerson(actor, id, async (tx, person) => {
    await tx.user.update({ where: { id }, data: { role: STORED_ROLE[role] } })
    return { deed: 'change-role', before: { role: ROLE_OF[person.role] }, after: { role } }
  })
}

/** Takes a person's access away, and ends their sessions. The account stays, since the log names it. */
export async function disablePerson(actor: Actor, id: string): Promise<void> {
  authorise(actor, 'manage-people')
  await changePerson(actor, id, async (tx) => {
    await tx.user.update({ where: { id }, data: { disabledAt: new Date() } })
    return { deed: 'disable-person', before: { disabled: false }, after: { disabled: true } }
  })
}

/** Gives a disabled person access again. */
export async function enablePerson(actor: Actor, id: string): Promise<void> {
  authorise(actor, 'manage-people')
  await changePerson(actor, id, async (tx) => {
    await tx.user.update({ where: { id }, data: { disabledAt: null } })
    return { deed: 'enable-person', before: { disabled: true }, after: { disabled: false } }
  })
}

/** Gives a person a new password, and ends their sessions: whoever had the old one is out. */
export async function setPassword(actor: Actor, id: string, password: string): Promise<void> {
  authorise(actor, 'manage-people')
  const person = await db().user.findUnique({ where: { id }, select: { email: true, name: true } })
  if (!person) throw new NotFound('no-such-person')
  const passwordHash = await acceptPassword({ ...person, password })
  await changePerson(actor, id, async (tx) => {
    await tx.user.update({ where: { id }, data: { passwordHash } })
    return { deed: 'set-password', before: {}, after: {} }
  })
}

interface Change {
  readonly deed: string
  readonly before: Record<string, string | boolean>
  readonly after: Record<string, string | boolean>
}

/** One change of a person, after which an administrator who can sign in must be left. */
async function changePerson(
  actor: Actor,
  id: string,
  change: (tx: Transaction, person: { role: keyof typeof ROLE_OF }) => Promise<Change>,
): Promise<void> {
  await transaction(async (tx) => {
    await lockPeople(tx)
    const person = await tx.user.findUnique({ where: { id }, select: { role: true } })
    if (!person) throw new NotFound('no-such-person')
    const deed = await change(tx, person)
    if ((await tx.user.count({ where: { role: 'administrator', disabledAt: null } })) === 0) throw new Invalid('last-administrator')
    await endSessions(tx, id)
    await record(tx, actor, { ...deed, thing: 'person', thingId: id })
  })
}
