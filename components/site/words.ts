import { createTranslator } from 'use-intl/core'
import { type Language, LANGUAGE_TAGS } from '@/lib/language/language'
import { messagesOf, type Messages } from '@/lib/language/messages'

/** What a part of the site needs to speak: the language of the screen, and its sentences. */
export interface SiteWords {
  readonly language: Language
  /** The language that the address asked for, which links and forms carry on; null where it asked for none. */
  readonly asked: Language | null
  readonly t: ReturnType<typeof createTranslator<Messages, 'site'>>
}

/** The words of the site in a language, which the address asked for or not. */
export function wordsIn(language: Language, asked: Language | null = null): SiteWords {
  const t = createTranslator<Messages, 'site'>({ locale: LANGUAGE_TAGS[language], messages: messagesOf(language), namespace: 'site' })
  return { language, asked, t }
}
