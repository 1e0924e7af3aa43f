import { isNarrowed, SEARCH_ORDERS, type SearchWish } from '@/lib/search/wish'
import type { SiteTitle } from '@/lib/server/site/titles/queries'
import type { SiteWords } from './words'

/** Asks for words, in one title or in all of them, and in which days, on which page and by whom; a plain form that opens an address. */
export function SearchForm({ wish, titles, words }: {
  readonly wish: SearchWish
  readonly titles: readonly SiteTitle[]
  readonly words: SiteWords
}) {
  const { t, asked } = words
  return (
    <form className="search-form-form" role="search" action="/search">
      <div className="search-form-first">
        <label className="visually-hidden" htmlFor="q">{t('search.words')}</label>
        <input className="search-form-words" id="q" name="q" type="search" defaultValue={wish.q} maxLength={200} placeholder={t('search.hint')} />
        {titles.length > 1 ? <TitleChoice title={wish.title} titles={titles} words={words} /> : null}
        <button className="search-form-go">{t('search.go')}</button>
      </div>
      <Narrowing wish={wish} words={words} />
      {wish.tag !== null && <input type="hidden" name="tag" value={wish.tag} />}
      {asked !== null && <input type="hidden" name="lang" value={asked} />}
    </form>
  )
}

function TitleChoice({ title, titles, words: { t } }: {
  readonly title: string | null
  readonly titles: readonly SiteTitle[]
  readonly words: SiteWords
}) {
  return (
    <>
      <label className="visually-hidden" htmlFor="title">{t('search.in')}</label>
      <select className="search-form-title" id="title" name="title" defaultValue={title ?? ''}>
        <option value="">{t('search.all-titles')}</option>
        {titles.map(({ slug, name, language }) => <option key={slug} value={slug} lang={language}>{name}</option>)}
      </select>
    </>
  )
}

/** What is asked besides words. It is open where something is. */
function Narrowing({ wish, words: { t } }: { readonly wish: SearchWish; readonly words: SiteWords }) {
  const { from, to, page, author, order } = wish
  return (
    <details className="search-form-more" open={isNarrowed({ ...wish, title: null, tag: null }) || order !== 'best'}>
      <summary>{t('search.more')}</summary>
      <div className="search-form-fields">
        <p><label htmlFor="from">{t('search.from')}</label><input id="from" name="from" defaultValue={from ?? ''} maxLength={20} placeholder="1987-06" /></p>
        <p><label htmlFor="to">{t('search.to')}</label><input id="to" name="to" defaultValue={to ?? ''} maxLength={20} placeholder="1987-06-12" /></p>
        <p><label htmlFor="page">{t('search.page')}</label><input id="page" name="page" defaultValue={page ?? ''} inputMode="numeric" maxLength={4} /></p>
        <p><label htmlFor="author">{t('search.author')}</label><input id="author" name="author" defaultValue={author ?? ''} maxLength={100} /></p>
        <p>
          <label htmlFor="order">{t('search.order')}</label>
          <select id="order" name="order" defaultValue={order}>
            {SEARCH_ORDERS.map((one) => <option key={one} value={one}>{t(`search.orders.${one}`)}</option>)}
          </select>
        </p>
      </div>
    </details>
  )
}
