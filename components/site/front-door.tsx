import type { ReactNode } from 'react'
import type { SiteWords } from './words'

/** A screen of the site that belongs to no single title: the list of papers, and search. */
export function FrontDoor({ name, words: { t }, children }: {
  readonly name: string
  readonly words: SiteWords
  readonly children: ReactNode
}) {
  return (
    <>
      <header className="front-door-head">
        <nav aria-label={t('footer.nav')}>
          <a href="/">{t('footer.titles')}</a>
          <a href="/search">{t('search.name')}</a>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        <h1 className="front-door-name">{name}</h1>
        {children}
      </main>
    </>
  )
}
