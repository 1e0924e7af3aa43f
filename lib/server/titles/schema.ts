import { z } from 'zod'
import { isTitleSlug } from '../../editorial/slug'

export const titleSlug = z.string().refine(isTitleSlug)

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** The languages that a paper can be in. */
export const TITLE_LANGUAGES = ['zh-CN', 'zh-TW', 'zh-HK', 'en'] as const

export const newTitle = z.strictObject({
  slug: titleSlug,
  name: z.string().trim().min(1).max(80),
  language: z.enum(TITLE_LANGUAGES),
  timeZone: z.string().max(64).refine(isTimeZone),
})
export type NewTitle = z.infer<typeof newTitle>
