import type { ReactNode } from 'react'
import { DeskBar } from '@/components/desk/desk-bar'
import { MyWorkProvider } from '@/components/queue/my-work'
import { LanguageProvider } from '@/components/language-provider'
import { ToastProvider } from '@/components/ui/toast'
import { messagesOf } from '@/lib/language/messages'
import { unreadNotices } from '@/lib/server/desk-notices/queries'
import { currentLanguage, currentTheme, SCREEN_TIME_ZONE, translator } from '@/lib/server/language'
import { countMine } from '@/lib/server/queue/queries'
import { requireActor } from '@/lib/server/session/current-actor'

/** What every screen of the desk stands in. A screen brings its own `<main id="content">`, usually by DeskPage. */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const actor = await requireActor()
  const [language, theme, t, mine, unread] = await Promise.all([currentLanguage(), currentTheme(), translator('common'), countMine(actor), unreadNotices(actor)])
  // What only the public site and the screens of sign-in say stays on the server.
  const { auth: _auth, site: _site, ...messages } = messagesOf(language)
  return (
    <LanguageProvider language={language} timeZone={SCREEN_TIME_ZONE} messages={messages}>
      <ToastProvider>
        <a href="#content" className="skip">{t('skip')}</a>
        <MyWorkProvider person={actor.id} given={mine}>
          <DeskBar actor={actor} unread={unread} language={language} theme={theme} />
          {children}
        </MyWorkProvider>
      </ToastProvider>
    </LanguageProvider>
  )
}
