import { z } from 'zod'
import { isDay } from '../../editorial/dates'
import { titleSlug } from '../titles/schema'

/** The issue of a title on a day. */
export const issuePlace = z.strictObject({
  title: titleSlug,
  date: z.string().refine(isDay),
})
export type IssuePlace = z.infer<typeof issuePlace>

/** The number that is printed (第 1024 期), or null to say that it is not known. */
export const issueNumber = z.string().trim().max(40).transform((number) => number || null)

export const issueNumbering = z.strictObject({ issue: z.uuid(), number: issueNumber })
export type IssueNumbering = z.infer<typeof issueNumbering>
