import { z } from 'zod'
import { STORABLE } from '../storable'
import { titleSlug } from '../titles/schema'

/** A zip as a browser sends it. */
export const archiveIntake = z.strictObject({
  /** As the sender named it. It is shown, never used as a path. */
  name: z.string().trim().min(1).max(255),
  /** Where pages belong that do not say their title; null for none. */
  title: titleSlug.nullable(),
})
export type ArchiveIntake = z.infer<typeof archiveIntake>

export const archiveChoice = z.strictObject({ archive: z.uuid() })

/** What can have become of an entry. */
export const ENTRY_STATES = ['waiting', 'imported', 'unchanged', 'review', 'refused', 'failed'] as const
export type EntryState = (typeof ENTRY_STATES)[number]

/** What the screen of an archive is asked to show: entries of one state, a screen of them. What cannot be understood is left out. */
export const archiveWish = z.object({
  state: z.enum(ENTRY_STATES).nullable().catch(null).default(null),
  q: z.string().trim().max(100).regex(STORABLE).catch('').default(''),
  /** From 0. */
  screen: z.coerce.number().int().min(0).max(10_000).catch(0).default(0),
})
export type ArchiveWish = z.infer<typeof archiveWish>
