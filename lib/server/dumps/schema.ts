import { z } from 'zod'
import { issuePlace } from '../issues/schema'

/** The place of a printed page: title, date, and number with the name that stands beside it. */
export const pagePlace = issuePlace.extend({
  page: z.coerce.number().int().min(1).max(999),
  pageName: z.string().trim().max(40).default(''),
})
export type PagePlace = z.infer<typeof pagePlace>

export const dumpImport = pagePlace.extend({
  issueNumber: z.string().trim().max(40).nullish(),
  /** As the sender named it. It is shown, never used as a path. */
  fileName: z.string().trim().min(1).max(255),
})
export type DumpImport = z.infer<typeof dumpImport>
