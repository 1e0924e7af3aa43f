import 'server-only'
import type { LoggedDeed } from '../../audit/deeds'
import { type Actor, type Role, SYSTEM } from '../../editorial/actor'
import { authorise } from '../authorise'
import { db, type Transaction, transaction } from '../db'
import { Conflict, Invalid, NotFound } from '../errors'
import { record } from '../events'
import { endAllSessions, endSession, endSessions, ROLE_OF } from '../session/commands'
import { checkPassword, hashPassword } from '../session/password-hash'
import { hashOf, newLink } from './link-secret'
import { lockPeople } from './lock-people'
import { type HandedLink, putLink } from './password-links/commands'
import type { FirstAdministrator, NewPerson, PersonWithPassword, TitleRoleChange } from './schema'

const STORED_ROLE = { administrator: 'administrator', 'chief-editor': 'chief_editor', editor: 'editor', viewer: 'viewer' } as const satisfies Record<Role, keyof typeof ROLE_OF>

/** The secret of a new one-time link for the first administrator; null where somebody has an account already. */
export async function createSetupLink(): Promise<string | null> {
  return transaction(async (tx) => {
    await lockPeople(tx)
    if ((await tx.user.count()) > 0) return null
    const { token, kept } = newLink()
    await tx.setupLink.deleteMany()
    await tx.setupLink.create({ data: kept })
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
  // Hashing is dear, so nobody gets it done without a link that opens; whether it still does is asked again below.
  if (!(await isSetupOpen(token))) throw new Invalid('setup-link-closed')
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

/** Gives a person an account and its password, as a terminal does. An address that has an account is a Conflict. */
export async function addPerson(actor: Actor, person: PersonWithPassword): Promise<{ id: string }> {
  authorise(actor, 'manage-people')
  const passwordHash = await acceptPassword(person)
  return transaction(async (tx) => {
    await lockPeople(tx)
    return createPerson(tx, actor, { ...person, passwordHash })
  })
}

/** Gives a person an account without a password, and the one-time link by which they choose it: nobody else ever knows it. */
export async function invitePerson(actor: Actor, person: NewPerson): Promise<HandedLink> {
  authorise(actor, 'manage-people')
  return transaction(async (tx) => {
    await lockPeople(tx)
    const { id } = await createPerson(tx, actor, { ...person, passwordHash: null })
    return putLink(tx, actor, id)
  })
}

async function acceptPassword({ password, email, name }: { password: string; email: string; name: string }): Promise<string> {
  checkPassword(password, { email, name })
  return hashPassword(password)
}

async function createPerson(
  tx: Transaction,
  actor: Actor,
  { email, name, role, title, passwordHash }: NewPerson & { readonly passwordHash: string | null },
): Promise<{ id: string }> {
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) throw new Conflict('email-taken', { email })
  const stored = STORED_ROLE[role]
  const slug = title == null ? null : await slugOf(tx, title)
  const roles = title == null ? { role: stored } : { titleRoles: { create: { titleId: title, role: stored } } }
  const { id } = await tx.user.create({ data: { email, name, ...roles, passwordHash }, select: { id: true } })
  await record(tx, actor, { deed: 'add-person', thing: 'person', thingId: id, after: { email, name, role, ...(slug !== null && { title: slug }) } })
  return { id }
}

async function slugOf(tx: Transaction, id: string): Promise<string> {
  const title = await tx.title.findUnique({ where: { id }, select: { slug: true } })
  if (!title) throw new NotFound('no-such-title', { title: id })
  return title.slug
}

/**
 * Gives a person another role over all titles, or with null none but what they are at single ones. It holds at once, and their
 * sessions end.
 */
export async function changeRole(actor: Actor, id: string, role: Role | null): Promise<void> {
  authorise(actor, 'manage-people')
  await changePerson(actor, id, async (tx, person) => {
    await tx.user.update({ where: { id }, data: { role: role && STORED_ROLE[role] } })
    await requireRole(tx, id)
    return { deed: 'change-role', before: { role: person.role && ROLE_OF[person.role] }, after: { role } }
  })
}

/** Makes a person something at one title besides what they are at all, or with null takes that away. It holds at once, and their sessions end. */
export async function changeTitleRole(actor: Actor, { id, title: titleId, role }: TitleRoleChange): Promise<void> {
  authorise(actor, 'manage-people')
  await changePerson(actor, id, async (tx) => {
    const title = await slugOf(tx, titleId)
    const key = { userId: id, titleId }
    const had = await tx.titleRole.findUnique({ where: { userId_titleId: key }, select: { role: true } })
    await tx.titleRole.deleteMany({ where: key })
    if (role !== null) await tx.titleRole.create({ data: { ...key, role: STORED_ROLE[role] } })
    await requireRole(tx, id)
    return { deed: 'change-title-role', before: { title, role: had && ROLE_OF[had.role] }, after: { title, role } }
  })
}

/** Whoever is nothing anywhere could sign in and see nothing; their account is disabled instead. */
async function requireRole(tx: Transaction, id: string): Promise<void> {
  const anything = await tx.user.count({ where: { id, OR: [{ role: { not: null } }, { titleRoles: { some: {} } }] } })
  if (anything === 0) throw new Invalid('role-needed')
}

/** Takes a person's access away, with their sessions and the link that they may have. The account stays, since the log names it. */
export async function disablePerson(actor: Actor, id: string): Promise<void> {
  authorise(actor, 'manage-people')
  await changePerson(actor, id, async (tx) => {
    await tx.user.update({ where: { id }, data: { disabledAt: new Date() } })
    await tx.passwordLink.deleteMany({ where: { userId: id } })
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

/** Signs a person out in one browser. */
export async function endSessionOf(actor: Actor, id: string, session: string): Promise<void> {
  authorise(actor, 'manage-people')
  await endSession(actor, id, session)
}

/** Signs a person out everywhere. */
export async function endSessionsOf(actor: Actor, id: string): Promise<void> {
  authorise(actor, 'manage-people')
  if ((await db().user.count({ where: { id } })) === 0) throw new NotFound('no-such-person')
  await endAllSessions(actor, id)
}

interface Change {
  readonly deed: LoggedDeed
  readonly before: Record<string, string | boolean | null>
  readonly after: Record<string, string | boolean | null>
}

/** One change of a person, after which an administrator who can sign in must be left. */
async function changePerson(
  actor: Actor,
  id: string,
  change: (tx: Transaction, person: { role: keyof typeof ROLE_OF | null }) => Promise<Change>,
): Promise<void> {
  await transaction(async (tx) => {
    await lockPeople(tx)
    const person = await tx.user.findUnique({ where: { id }, select: { role: true } })
    if (!person) throw new NotFound('no-such-person')
    const deed = await change(tx, person)
    const administrators = await tx.user.count({ where: { role: 'administrator', disabledAt: null, passwordHash: { not: null } } })
    if (administrators === 0) throw new Invalid('last-administrator')
    await endSessions(tx, id)
    await record(tx, actor, { ...deed, thing: 'person', thingId: id })
  })
}
