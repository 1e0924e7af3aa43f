import { z } from 'zod'

/** An Edition of an issue, by its number. */
export const editionChoice = z.strictObject({ issue: z.uuid(), edition: z.number().int().min(1) })
export type EditionChoice = z.infer<typeof editionChoice>
