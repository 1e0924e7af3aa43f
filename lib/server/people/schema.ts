import { z } from 'zod'
import { ROLES } from '../../editorial/actor'
import { email } from '../session/schema'

const name = z.string().trim().min(1).max(80)
const password = z.string().max(1024)

export const newPerson = z.strictObject({ email, name, role: z.enum(ROLES), password })
export type NewPerson = z.infer<typeof newPerson>

/** What the one-time link's form sends: its secret, and the first administrator. */
export const firstAdministrator = z.strictObject({ token: z.string().max(200), email, name, password })
export type FirstAdministrator = z.infer<typeof firstAdministrator>

export const roleChange = z.strictObject({ id: z.uuid(), role: z.enum(ROLES) })
export type RoleChange = z.infer<typeof roleChange>

export const personChoice = z.strictObject({ id: z.uuid() })
export type PersonChoice = z.infer<typeof personChoice>

export const newPassword = z.strictObject({ id: z.uuid(), password })
export type NewPassword = z.infer<typeof newPassword>
