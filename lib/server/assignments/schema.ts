import { z } from 'zod'
import { isDay } from '../../editorial/dates'
import { isTime } from '../../editorial/zoned-time'

/** What is given to somebody: an article or a Review. */
export const assignable = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('review'), id: z.uuid() }),
])
export type Assignable = z.infer<typeof assignable>

export const LONGEST_NOTE = 200

/** Who had it on the screen of whoever changes that, by the giving and whether it was done; null where nobody had it. */
const seenAssignment = z.strictObject({ id: z.uuid(), done: z.boolean() }).nullable()
export type SeenAssignment = z.infer<typeof seenAssignment>

export const newAssignment = z.strictObject({
  thing: assignable,
  seen: seenAssignment,
  assignee: z.uuid(),
  note: z.string().trim().max(LONGEST_NOTE),
  /** When it is due, as the clocks of the title show it. */
  due: z.strictObject({ day: z.string().refine(isDay), time: z.string().refine(isTime) }).nullable(),
})
export type NewAssignment = z.infer<typeof newAssignment>

export const assignmentEnd = z.strictObject({ thing: assignable, seen: seenAssignment, end: z.enum(['done', 'open', 'removed']) })
export type AssignmentEnd = z.infer<typeof assignmentEnd>
