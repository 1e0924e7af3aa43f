import { z } from 'zod'
import { isDay } from '../../editorial/dates'
import { titleSlug } from '../titles/schema'

/** The issue of a title on a day. */
export const issuePlace = z.strictObject({
  title: titleSlug,
  date: z.string().refine(isDay),
})
export type IssuePlace = z.infer<typeof issuePlace>
