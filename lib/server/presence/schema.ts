import { z } from 'zod'

/** One opening of a page, as its browser names it. */
export const tab = z.uuid()

/** That somebody has a page open: in which tab, and at which line of the dump, or null where at none. */
export const presence = z.strictObject({ tab, line: z.number().int().min(0).max(4 * 1024 * 1024).nullable() })
export type Presence = z.infer<typeof presence>
