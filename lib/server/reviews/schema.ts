import { z } from 'zod'
import { inline, MOST_TEXT } from '../../article/document'
import type { Decision } from '../../review/review'

const key = z.string().min(1).max(400)
const print = z.string().max(16)

/** More blocks than a passage ever has. */
const MOST_BLOCKS = 500

const text = z.array(inline).max(MOST_TEXT)
  .refine((runs) => runs.reduce((sum, run) => sum + run.text.length, 0) <= MOST_TEXT, 'too much text')

const choice = z.discriminatedUnion('take', [
  z.strictObject({ take: z.enum(['ours', 'theirs', 'merged']) }),
  z.strictObject({ take: z.literal('edited'), texts: z.array(text).min(1).max(MOST_BLOCKS) }),
])

const decision: z.ZodType<Decision> = z.strictObject({ item: key, print, choice })

/** What a person decides at once: an item, or all clean ones. `decisions` are made, those about `undecided` are taken back. */
export const deciding = z.strictObject({
  decisions: z.array(decision).max(10_000).readonly().default([]),
  undecided: z.array(key).max(10_000).readonly().default([]),
})
export interface Deciding {
  readonly decisions?: readonly Decision[]
  readonly undecided?: readonly string[]
}

/** What was on the screen: the revision of the page, the prints of the items and of what was decided about them (lib/review/decisions.ts). */
export const applying = z.strictObject({ review: z.uuid(), revision: z.number().int().min(0), shown: print, decided: print })
export type Applying = z.infer<typeof applying>
