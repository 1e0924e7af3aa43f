import { z } from 'zod'
import { TAG_SHOWS } from '../../../tagging/wish'
import { STORABLE } from '../../storable'

/** Longer than any name that is looked for. */
const LONGEST_SEARCH = 80

/** What the address of the tags asks for, as a `TagWish`. What cannot be asked for is not asked for. */
export const tagWish = z.object({
  q: z.string().trim().min(1).max(LONGEST_SEARCH).regex(STORABLE).nullable().catch(null),
  vocabulary: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(40).nullable().catch(null),
  show: z.enum(TAG_SHOWS).catch('all'),
  screen: z.coerce.number().int().min(0).max(10_000).catch(0),
})
