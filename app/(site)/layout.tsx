import '@/components/site/site.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site/site-footer'
import { env } from '@/lib/server/env'
import { currentTheme } from '@/lib/server/language'
import { siteWords } from './site-words'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await siteWords()
  const address = env().NEXTAUTH_URL
  return {
    title: { default: t('name'), template: '%s' },
    description: t('description'),
    ...(address ? { metadataBase: new URL(address) } : {}),
  }
}

/** The reading site: plain pages that need no script. */
export default async function SiteLayout({ children }: { readonly children: ReactNode }) {
  const [words, theme] = await Promise.all([siteWords(), currentTheme()])
  return (
    <div className="site">
      <a className="skip" href="#main">{words.t('skip')}</a>
      {children}
      <SiteFooter words={words} theme={theme} />
    </div>
  )
}
