import { searchAddress, type SearchWish } from '@/lib/search/wish'
import type { SiteTag } from '@/lib/server/site/article-link'
import type { SiteTitle } from '@/lib/server/site/titles/queries'
import type { SiteWords } from './words'

/** What a search is narrowed to, each as a link that lets go of it. */
export function SearchNarrowing({ wish, titles, tag, words: { t, language } }: {
  readonly wish: SearchWish
  readonly titles: readonly SiteTitle[]
  /** The tag that is asked for, where there is one. */
  readonly tag: SiteTag | null
  readonly words: SiteWords
}) {
  const { title, from, to, page, author, tag: slug } = wish
  const days = [from, to].filter((day) => day !== null).length === 0 ? null : from === to ? from : `${from ?? ''} – ${to ?? ''}`
  const named: readonly (readonly [string | null, Partial<SearchWish>])[] = [
    [title === null ? null : (titles.find((one) => one.slug === title)?.name ?? title), { title: null }],
    [days, { from: null, to: null }],
    [page === null ? null : t('page.number', { number: page }), { page: null }],
    [author, { author: null }],
    [slug === null ? null : ((language === 'en' && tag?.labelEn) || tag?.label) ?? slug, { tag: null }],
  ]
  const held = named.filter(([name]) => name !== null)
  if (held.length === 0) return null
  return (
    <ul className="search-narrowing-all" aria-label={t('search.narrowed')}>
      {held.map(([name, without]) => (
        <li key={name}>
          <a href={searchAddress({ ...wish, ...without, screen: 0 })} aria-label={t('search.without', { name: name ?? '' })} rel="nofollow">
            {name}<span aria-hidden="true"> ×</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
