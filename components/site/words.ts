import type { createTranslator } from 'use-intl/core'
import type { Language } from '@/lib/language/language'
import type { Messages } from '@/lib/language/messages'

/** What a part of the site needs to speak: the language of the screen, and its sentences. */
export interface SiteWords {
  readonly language: Language
  readonly t: ReturnType<typeof createTranslator<Messages, 'site'>>
}
