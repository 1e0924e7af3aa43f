import { z } from 'zod'
import { ROLES } from '../../editorial/actor'
import { email } from '../session/schema'

const name = z.string().trim().min(1).max(80)
const password = z.string().max(1024)

/** Somebody who will choose a password through a one-time link. */
export const newPerson = z.strictObject({ email, name, role: z.enum(ROLES) })
export type NewPerson = z.infer<typeof newPerson>

/** Somebody whose password is set in a terminal. */
export const personWithPassword = newPerson.extend({ password })
export type PersonWithPassword = z.infer<typeof personWithPassword>

/** What the one-time link's form sends: its secret, and the first administrator. */
export const firstAdministrator = z.strictObject({ token: z.string().max(200), email, name, password })
export type FirstAdministrator = z.infer<typeof firstAdministrator>

export const roleChange = z.strictObject({ id: z.uuid(), role: z.enum(ROLES) })
export type RoleChange = z.infer<typeof roleChange>

export const personChoice = z.strictObject({ id: z.uuid() })
export type PersonChoice = z.infer<typeof personChoice>

export const sessionOfPerson = z.strictObject({ id: z.uuid(), session: z.uuid() })
export type SessionOfPerson = z.infer<typeof sessionOfPerson>

/** What the form of a one-time link for a new password sends. */
export const chosenPassword = z.strictObject({ token: z.string().max(200), password })
export type ChosenPassword = z.infer<typeof chosenPassword>
