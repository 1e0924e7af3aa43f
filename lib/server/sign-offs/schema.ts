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

const revision = asRead.revision
const reason = z.string().trim().max(LONGEST_REASON)

/** What somebody wants to do with one article: to say something of it as it was read, or to take back what was said. */
export const workflowWish = z.discriminatedUnion('deed', [
  z.strictObject({ deed: z.literal('pass'), revision }),
  z.strictObject({ deed: z.literal('refuse'), revision, reason }),
  z.strictObject({ deed: z.literal('mark'), revision, level: z.enum(PROOF_LEVELS) }),
  z.strictObject({ deed: z.literal('take-back'), signOff: z.uuid() }),
])
export type WorkflowWish = z.infer<typeof workflowWish>
