import type { Outcome } from '@/lib/server/action'
import type { NewPassword, NewPerson, PersonChoice, RoleChange } from '@/lib/server/people/schema'

/** What an administrator can do with people. */
export interface PeopleActions {
  readonly addPerson: (input: NewPerson) => Promise<Outcome<void>>
  readonly changeRole: (input: RoleChange) => Promise<Outcome<void>>
  readonly setPassword: (input: NewPassword) => Promise<Outcome<void>>
  readonly disablePerson: (input: PersonChoice) => Promise<Outcome<void>>
  readonly enablePerson: (input: PersonChoice) => Promise<Outcome<void>>
}
