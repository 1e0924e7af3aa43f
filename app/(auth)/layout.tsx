import type { ReactNode } from 'react'
import { LanguageProvider } from '@/components/language-provider'
import { Preferences } from '@/components/preferences/preferences'
import { LonePage } from '@/components/ui/lone-page'
import { messagesOf } from '@/lib/language/messages'
import { currentLanguage, currentTheme, SCREEN_TIME_ZONE } from '@/lib/server/language'

/** What sign-in and the first set-up stand in. */
export default async function AuthLayout({ children }: { readonly children: ReactNode }) {
  const [language, theme] = await Promise.all([currentLanguage(), currentTheme()])
  const { auth, common, errors } = messagesOf(language)
  return (
    <LanguageProvider language={language} timeZone={SCREEN_TIME_ZONE} messages={{ auth, common, errors }}>
      <LonePage>
        {children}
        <Preferences language={language} theme={theme} />
      </LonePage>
    </LanguageProvider>
  )
}
