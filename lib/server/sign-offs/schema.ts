import { z } from 'zod'
import { PROOF_LEVELS } from '../../editorial/workflow/proof-level'

/** An article as the person read it. */
const asRead = { article: z.uuid(), revision: z.int().min(1) }

/** Reasons are read by whoever has to mend the text: a sentence or some, not a treatise. */
export const LONGEST_REASON = 1000

/** More articles than an issue has; each takes a few rows. */
const MOST_AT_ONCE = 1000

export const articlesAsRead = z.strictObject({ articles: z.array(z.strictObject(asRead)).min(1).max(MOST_AT_ONCE) })
export type ArticlesAsRead = z.infer<typeof articlesAsRead>

export const refusal = z.strictObject({ ...asRead, reason: z.string().trim().max(LONGEST_REASON) })
export type RefusalInput = z.infer<typeof refusal>

export const takingBack = z.strictObject({ article: z.uuid(), signOff: z.uuid() })
export type TakingBack = z.infer<typeof takingBack>

export const levelMark = z.strictObject({ ...asRead, level: z.enum(PROOF_LEVELS) })
export type LevelMark = z.infer<typeof levelMark>
