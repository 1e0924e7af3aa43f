import type { Outcome } from '@/lib/server/action'
import type { HandedLink } from '@/lib/server/people/password-links/commands'
import type { NewPerson, PersonChoice, RoleChange, SessionOfPerson, TitleRoleChange } from '@/lib/server/people/schema'

/** A title that can be chosen for a role. */
export interface NamedTitle {
  readonly id: string
  readonly name: string
}

/** What an administrator can do with people. */
export interface PeopleActions {
  readonly invitePerson: (input: NewPerson) => Promise<Outcome<HandedLink>>
  readonly changeRole: (input: RoleChange) => Promise<Outcome<void>>
  readonly changeTitleRole: (input: TitleRoleChange) => Promise<Outcome<void>>
  readonly createPasswordLink: (input: PersonChoice) => Promise<Outcome<HandedLink>>
  readonly disablePerson: (input: PersonChoice) => Promise<Outcome<void>>
  readonly enablePerson: (input: PersonChoice) => Promise<Outcome<void>>
  readonly endSession: (input: SessionOfPerson) => Promise<Outcome<void>>
  readonly endSessions: (input: PersonChoice) => Promise<Outcome<void>>
}
