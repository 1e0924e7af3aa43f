import 'server-only'
import { type Actor, type Role, TITLE_ROLES, type TitleRole } from '../../editorial/actor'
import { authorise } from '../authorise'
import { db } from '../db'
import { NotFound } from '../errors'
import type { Prisma } from '../prisma-client/client'
import { ROLE_OF } from '../session/commands'
import { openSessionsOf, type SessionRow } from '../session/queries'

/** What somebody is at one title. */
export interface RoleAtTitle {
  /** The title's. */
  readonly id: string
  readonly name: string
  readonly role: TitleRole
}

export interface Person {
  readonly id: string
  readonly email: string
  readonly name: string
  /** What they are at every title; null for somebody of single titles alone. */
  readonly role: Role | null
  /** What they are at single titles besides, by the titles' names. */
  readonly titles: readonly RoleAtTitle[]
  readonly disabled: boolean
  /** Whether a password was ever chosen. */
  readonly hasPassword: boolean
  /** Until when a one-time link for a new password opens; null where there is none. */
  readonly linkUntil: string | null
  readonly createdAt: string
  readonly lastSignIn: string | null
}

const WITH_LAST = {
  passwordLink: { select: { expiresAt: true } },
  sessions: { orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true } },
  titleRoles: { orderBy: { title: { name: 'asc' } }, select: { role: true, title: { select: { id: true, name: true } } } },
} as const satisfies Prisma.UserInclude

/** Everybody who has an account, by name. One query. */
export async function listPeople(actor: Actor): Promise<Person[]> {
  authorise(actor, 'manage-people')
  const people = await db().user.findMany({ orderBy: { name: 'asc' }, include: WITH_LAST })
  return people.map(personOf)
}

/** One person, and where they are signed in, the last used first. Two queries. */
export async function personWithSessions(actor: Actor, id: string): Promise<{ person: Person; sessions: SessionRow[] }> {
  authorise(actor, 'manage-people')
  const [user, sessions] = await Promise.all([db().user.findUnique({ where: { id }, include: WITH_LAST }), openSessionsOf(id)])
  if (!user) throw new NotFound('no-such-person')
  return { person: personOf(user), sessions }
}

function personOf(user: Prisma.UserGetPayload<{ include: typeof WITH_LAST }>): Person {
  const { id, email, name, role, disabledAt, passwordHash, passwordLink, createdAt, sessions, titleRoles } = user
  return {
    id,
    email,
    name,
    role: role && ROLE_OF[role],
    titles: titleRoles.flatMap(({ role: there, title }) => {
      const found = TITLE_ROLES.find((each) => each === ROLE_OF[there])
      return found ? [{ ...title, role: found }] : []
    }),
    disabled: disabledAt !== null,
    hasPassword: passwordHash !== null,
    linkUntil: passwordLink && passwordLink.expiresAt > new Date() ? passwordLink.expiresAt.toISOString() : null,
    createdAt: createdAt.toISOString(),
    lastSignIn: sessions[0]?.createdAt.toISOString() ?? null,
  }
}
