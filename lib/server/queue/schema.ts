import { z } from 'zod'
import { isDay } from '../../editorial/dates'
import { QUEUE_DUES, QUEUE_KINDS, QUEUE_VIEWS } from '../../editorial/queue/wish'
import { PROOF_LEVELS } from '../../editorial/workflow/proof-level'
import { titleSlug } from '../titles/schema'

/** An id of a chain's step is short; a longer one is none. */
const LONGEST_STEP = 100

/** What the address of the queue asks for, as a `QueueWish`. What cannot be asked for is not asked for. */
export const queueWish = z.object({
  show: z.enum(QUEUE_VIEWS).catch('mine'),
  title: titleSlug.nullable().catch(null),
  date: z.string().refine(isDay).nullable().catch(null),
  person: z.uuid().nullable().catch(null),
  due: z.enum(QUEUE_DUES).catch('all'),
  kind: z.enum(QUEUE_KINDS).catch('all'),
  level: z.enum(PROOF_LEVELS).nullable().catch(null),
  step: z.string().min(1).max(LONGEST_STEP).nullable().catch(null),
  screen: z.coerce.number().int().min(0).max(1_000).catch(0),
})
