import type { SiteTitle } from '@/lib/server/site/titles/queries'
import type { SiteWords } from './words'

/** Asks for words in one title or in all of them; a plain form that opens an address. */
export function SearchForm({ query, title, titles, words: { t, asked } }: {
  readonly query: string
  readonly title: string | undefined
  readonly titles: readonly SiteTitle[]
  readonly words: SiteWords
}) {
  return (
    <form className="search-form-form" role="search" action="/search">
      <label className="visually-hidden" htmlFor="q">{t('search.words')}</label>
      <input className="search-form-words" id="q" name="q" type="search" defaultValue={query} maxLength={200} placeholder={t('search.hint')} />
      {titles.length > 1 && (
        <>
          <label className="visually-hidden" htmlFor="title">{t('search.in')}</label>
          <select className="search-form-title" id="title" name="title" defaultValue={title ?? ''}>
            <option value="">{t('search.all-titles')}</option>
            {titles.map(({ slug, name, language }) => <option key={slug} value={slug} lang={language}>{name}</option>)}
          </select>
        </>
      )}
      {asked !== null && <input type="hidden" name="lang" value={asked} />}
      <button className="search-form-go">{t('search.go')}</button>
    </form>
  )
}
