'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { type Language, LANGUAGE_TAGS } from '@/lib/language/language'
import type { Messages } from '@/lib/language/messages'

/** Gives the screens below it their sentences; only those parts that they say are sent to the browser. */
export function LanguageProvider({ language, timeZone, messages, children }: {
  readonly language: Language
  readonly timeZone: string
  readonly messages: Partial<Messages>
  readonly children: ReactNode
}) {
  return (
    <IntlProvider locale={LANGUAGE_TAGS[language]} timeZone={timeZone} messages={messages}>
      {children}
    </IntlProvider>
  )
}
