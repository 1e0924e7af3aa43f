import '@fontsource-variable/noto-sans-sc/index.css'
import '@fontsource-variable/noto-serif-sc/index.css'
import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { LanguageProvider } from '@/components/language-provider'
import { LANGUAGE_TAGS } from '@/lib/language/language'
import { messagesOf } from '@/lib/language/messages'
import { currentLanguage, currentTheme, SCREEN_TIME_ZONE, translator } from '@/lib/server/language'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('common')
  return { title: { default: t('galley'), template: `%s · ${t('galley')}` }, description: t('description') }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#161512' },
  ],
}

/** What every screen stands in: its language, its light, and the sentences that all of them share. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [language, theme] = await Promise.all([currentLanguage(), currentTheme()])
  return (
    <html lang={LANGUAGE_TAGS[language]} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <LanguageProvider language={language} timeZone={SCREEN_TIME_ZONE} messages={{ common: messagesOf(language).common }}>
          <div className="root">{children}</div>
        </LanguageProvider>
      </body>
    </html>
  )
}
