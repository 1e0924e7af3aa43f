'use client'

import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import { BrokenPage } from '@/components/broken-page'
import { LanguageProvider } from '@/components/language-provider'
import commonEn from '@/messages/en/common.json'
import commonZh from '@/messages/zh/common.json'

/** The last resort, where even the frame of the screens failed: nothing but the browser tells which language to use. */
export default function GlobalErrorPage({ error, reset }: { readonly error: Error & { digest?: string }; readonly reset: () => void }) {
  const language = typeof navigator !== 'undefined' && navigator.language.startsWith('zh') ? 'zh' : 'en'
  return (
    <html lang={language}>
      <body>
        <LanguageProvider language={language} timeZone="UTC" messages={{ common: language === 'zh' ? commonZh : commonEn }}>
          <BrokenPage digest={error.digest} onRetry={reset} />
        </LanguageProvider>
      </body>
    </html>
  )
}
