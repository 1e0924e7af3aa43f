import type { ReactNode } from 'react'
import type { SiteWords } from './words'

function LoneWords({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="lone-words">
      <h1>{title}</h1>
      {children}
    </main>
  )
}

/** An address at which nothing is printed: it says so, and where to go on. */
export function NotPrinted({ words: { t } }: { readonly words: SiteWords }) {
  return (
    <LoneWords title={t('not-found.title')}>
      <p>{t('not-found.text')}</p>
      <p><a href="/">{t('not-found.deed')}</a> <a href="/search">{t('not-found.search')}</a></p>
    </LoneWords>
  )
}

/** A screen that could not be made, with the number under which that is logged. */
export function Broken({ words: { t }, id }: { readonly words: SiteWords; readonly id: string }) {
  return (
    <LoneWords title={t('broken.title')}>
      <p>{t('broken.text', { id })}</p>
      <p><a href="/">{t('not-found.deed')}</a></p>
    </LoneWords>
  )
}
