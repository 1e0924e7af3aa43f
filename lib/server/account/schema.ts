import { z } from 'zod'

/** The password as it is, and the one that is to be. The rules are asked of the new one where it is set. */
export const passwordChange = z.strictObject({ old: z.string().min(1).max(1024), password: z.string().max(1024) })
export type PasswordChange = z.infer<typeof passwordChange>

export const sessionChoice = z.strictObject({ session: z.uuid() })
export type SessionChoice = z.infer<typeof sessionChoice>
