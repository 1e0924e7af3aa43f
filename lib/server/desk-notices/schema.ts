import { z } from 'zod'

/** More than one screen of notices is read by naming none, which reads all. */
const MOST_AT_ONCE = 100

/** The notices that somebody has read; null for all of them. */
export const noticesRead = z.strictObject({ read: z.array(z.uuid()).min(1).max(MOST_AT_ONCE).nullable() })
export type NoticesRead = z.infer<typeof noticesRead>

/** Which screen of notices an address asks for, from 1. */
export const screenNumber = z.coerce.number().int().min(1).max(10_000).catch(1)
