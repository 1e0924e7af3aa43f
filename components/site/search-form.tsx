import type { SiteTitle } from '@/lib/server/site/titles/queries'
import styles from './search-form.module.css'
import type { SiteWords } from './words'

/** Asks for words in one title or in all of them; a plain form that opens an address. */
export function SearchForm({ query, title, titles, words: { t } }: {
  readonly query: string
  readonly title: string | undefined
  readonly titles: readonly SiteTitle[]
  readonly words: SiteWords
}) {
  return (
    <form className={styles.form} role="search" action="/search">
      <label className="visually-hidden" htmlFor="q">{t('search.words')}</label>
      <input className={styles.words} id="q" name="q" type="search" defaultValue={query} maxLength={200} placeholder={t('search.hint')} />
      {titles.length > 1 && (
        <>
          <label className="visually-hidden" htmlFor="title">{t('search.in')}</label>
          <select className={styles.title} id="title" name="title" defaultValue={title ?? ''}>
            <option value="">{t('search.all-titles')}</option>
            {titles.map(({ slug, name, language }) => <option key={slug} value={slug} lang={language}>{name}</option>)}
          </select>
        </>
      )}
      <button className={styles.go}>{t('search.go')}</button>
    </form>
  )
}
