import { z } from 'zod'
import { isDay } from '../../editorial/dates'
import { isTime } from '../../editorial/zoned-time'

/** What of an issue is published: all of it, or one page by its number. */
export const publicationScope = z.strictObject({ issue: z.uuid(), page: z.number().int().min(1).nullable() })
export type PublicationScope = z.infer<typeof publicationScope>

/** The same at a time, as the clocks of the title show it. */
export const publicationPlan = publicationScope.extend({ day: z.string().refine(isDay), time: z.string().refine(isTime) })
export type PublicationPlan = z.infer<typeof publicationPlan>
