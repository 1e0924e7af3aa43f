import { z } from 'zod'
import { isDay } from '../../editorial/dates'
import { LONGEST_WORDS } from '../../photos/offered'
import type { PhotoWish } from '../../photos/wish'
import { STORABLE } from '../storable'
import { titleSlug } from '../titles/schema'

const words = (longest: number) => z.string().trim().max(longest)

/** A photo as it is brought in: as its sender named it, which is shown and never used as a path, and for which title. */
export const photoIntake = z.strictObject({
  fileName: words(255).min(1),
  title: titleSlug.nullish(),
})
export type PhotoIntake = z.infer<typeof photoIntake>

/** What is said of a photo, by the revision that was seen. What is not named stays as it is. */
export const photoEdit = z.strictObject({
  revision: z.number().int().min(1),
  caption: words(LONGEST_WORDS.caption).optional(),
  credit: words(LONGEST_WORDS.credit).optional(),
  rights: words(LONGEST_WORDS.rights).optional(),
  alt: words(LONGEST_WORDS.alt).optional(),
  takenOn: z.string().refine(isDay).nullish(),
  /** The title whose photo it is, by its slug; null for nobody's. */
  title: titleSlug.nullish(),
})
export type PhotoEdit = z.infer<typeof photoEdit>

/** Longer words are in no caption. */
const LONGEST_QUESTION = 200
/** So many screens of photos nobody looks through. */
const MOST_SCREENS = 10_000

/** What the address of the library asks for, as a `PhotoWish`. What cannot be asked for is not asked for. */
export const photoWish: z.ZodType<PhotoWish> = z.object({
  q: words(LONGEST_QUESTION).regex(STORABLE).catch(''),
  title: titleSlug.nullable().catch(null),
  from: z.string().refine(isDay).nullable().catch(null),
  to: z.string().refine(isDay).nullable().catch(null),
  unused: z.enum(['yes', 'no']).catch('no'),
  screen: z.coerce.number().int().min(0).max(MOST_SCREENS).catch(0),
})

/** Of which article the captions are asked for that wait for their picture. */
export const waitingPlace = z.strictObject({ article: z.uuid() })
