import { z } from 'zod'

/** What a paper says to its readers about an article: some sentences. */
export const LONGEST_NOTICE = 2000

export const newNotice = z.strictObject({
  kind: z.enum(['withdrawal', 'correction']),
  article: z.uuid(),
  text: z.string().trim().min(1).max(LONGEST_NOTICE),
})
export type NewNotice = z.infer<typeof newNotice>

/** A notice, and the article on whose screen somebody chose it. */
export const articleNotice = z.strictObject({ notice: z.uuid(), article: z.uuid() })
export type ArticleNotice = z.infer<typeof articleNotice>

/** The article that prints a correction; null where the link is taken away. */
export const correctionPrint = z.strictObject({ notice: z.uuid(), article: z.uuid().nullable() })
export type CorrectionPrint = z.infer<typeof correctionPrint>

/** The issue in which a correction is to be written. */
export const correctionWriting = z.strictObject({ notice: z.uuid(), issue: z.uuid() })
export type CorrectionWriting = z.infer<typeof correctionWriting>
