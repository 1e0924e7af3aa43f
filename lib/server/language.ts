import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { createTranslator } from 'use-intl/core'
import { type Language, LANGUAGE_TAGS, pickLanguage } from '../language/language'
import { messagesOf, type Messages, type Namespace } from '../language/messages'
import { type Theme, THEMES } from '../language/theme'
import { preferenceCookie } from './preference-cookies'

/** The language of this request: the one chosen before, else the browser's. */
export const currentLanguage = cache(async (): Promise<Language> => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  return pickLanguage(jar.get(preferenceCookie('language'))?.value, head.get('accept-language'))
})

/** The sentences of one part of Galley in the language of this request. */
export async function translator<N extends Namespace>(namespace: N) {
  const language = await currentLanguage()
  return createTranslator<Messages, N>({ locale: LANGUAGE_TAGS[language], messages: messagesOf(language), namespace })
}

/** Light, dark, or as the visitor's system has it. */
export async function currentTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(preferenceCookie('theme'))?.value
  return THEMES.find((theme) => theme === chosen) ?? 'system'
}

/** Times of the desk itself (a sign-in, a save) are told in the server's zone; times of a paper in that paper's. */
export const SCREEN_TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone
