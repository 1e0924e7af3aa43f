import { z } from 'zod'
import { type Role, ROLES, TITLE_ROLES } from '../../editorial/actor'
import { email } from '../session/schema'

const name = z.string().trim().min(1).max(80)
const password = z.string().max(1024)

/** Somebody and what they become: at the title of this id, or at every one where it is null or missing. */
const person = { email, name, role: z.enum(ROLES), title: z.uuid().nullish() }
const roleFits = ({ role, title }: { readonly role: Role; readonly title?: string | null | undefined }): boolean => (
  title == null || TITLE_ROLES.some((each) => each === role))
const AT_ROLE = { path: ['role'] }

/** Somebody who will choose a password through a one-time link. */
export const newPerson = z.strictObject(person).refine(roleFits, AT_ROLE)
export type NewPerson = z.infer<typeof newPerson>

/** Somebody whose password is set in a terminal. */
export const personWithPassword = z.strictObject({ ...person, password }).refine(roleFits, AT_ROLE)
export type PersonWithPassword = z.infer<typeof personWithPassword>

/** What the one-time link's form sends: its secret, and the first administrator. */
export const firstAdministrator = z.strictObject({ token: z.string().max(200), email, name, password })
export type FirstAdministrator = z.infer<typeof firstAdministrator>

/** What a person is to be at every title; null for somebody of single titles alone. */
export const roleChange = z.strictObject({ id: z.uuid(), role: z.enum(ROLES).nullable() })
export type RoleChange = z.infer<typeof roleChange>

/** What a person is to be at the title of this id; null takes it away. */
export const titleRoleChange = z.strictObject({ id: z.uuid(), title: z.uuid(), role: z.enum(TITLE_ROLES).nullable() })
export type TitleRoleChange = z.infer<typeof titleRoleChange>

export const personChoice = z.strictObject({ id: z.uuid() })
export type PersonChoice = z.infer<typeof personChoice>

export const sessionOfPerson = z.strictObject({ id: z.uuid(), session: z.uuid() })
export type SessionOfPerson = z.infer<typeof sessionOfPerson>

/** What the form of a one-time link for a new password sends. */
export const chosenPassword = z.strictObject({ token: z.string().max(200), password })
export type ChosenPassword = z.infer<typeof chosenPassword>
