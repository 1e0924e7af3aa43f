import 'server-only'
import type { Actor, Role } from '../../editorial/actor'
import { authorise } from '../authorise'
import { db } from '../db'
import { ROLE_OF } from '../session/commands'

export interface Person {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly disabled: boolean
  readonly createdAt: string
  readonly lastSignIn: string | null
}

/** Everybody who has an account, by name. One query. */
export async function listPeople(actor: Actor): Promise<Person[]> {
  authorise(actor, 'manage-people')
  const people = await db().user.findMany({
    orderBy: { name: 'asc' },
    include: { sessions: { orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true } } },
  })
  return people.map(({ id, email, name, role, disabledAt, createdAt, sessions }) => ({
    id,
    email,
    name,
    role: ROLE_OF[role],
    disabled: disabledAt !== null,
    createdAt: createdAt.toISOString(),
    lastSignIn: sessions[0]?.createdAt.toISOString() ?? null,
  }))
}
