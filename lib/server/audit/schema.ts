import { z } from 'zod'
import { LOGGED_DEEDS, THINGS } from '../../audit/deeds'
import { BY_SYSTEM, LOG_FORMS, type LogWish, readPlace } from '../../audit/wish'
import { isDay } from '../../editorial/dates'

const id = z.uuid().transform((text) => text.toLowerCase())
const day = z.string().refine(isDay)
const place = z.string().refine((text) => readPlace(text) !== null)
const WISH = {
  person: z.union([z.literal(BY_SYSTEM), id]),
  deed: z.enum(LOGGED_DEEDS),
  thing: z.enum(THINGS),
  id,
  from: day,
  to: day,
  before: place,
  after: place,
} as const

/** What the address of the log asks for. What cannot be asked for is not asked for. */
export const logWish: z.ZodType<LogWish> = z.object({
  person: WISH.person.nullable().catch(null),
  deed: WISH.deed.nullable().catch(null),
  thing: WISH.thing.nullable().catch(null),
  id: WISH.id.nullable().catch(null),
  from: WISH.from.nullable().catch(null),
  to: WISH.to.nullable().catch(null),
  before: WISH.before.nullable().catch(null),
  after: WISH.after.nullable().catch(null),
})

/** What a file of the log is asked for. Whoever asks for a part must not get the whole for a slip, so that nothing is passed over. */
export const logFileWish = z.strictObject({
  form: z.enum(LOG_FORMS),
  person: WISH.person.nullable().default(null),
  deed: WISH.deed.nullable().default(null),
  thing: WISH.thing.nullable().default(null),
  id: WISH.id.nullable().default(null),
  from: WISH.from.nullable().default(null),
  to: WISH.to.nullable().default(null),
})
export type LogFileWish = z.infer<typeof logFileWish>
