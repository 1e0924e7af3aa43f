import { searchAddress, type SearchWish } from '@/lib/search/wish'
import type { Facets } from '@/lib/server/site/search/facets/queries'
import type { SiteWords } from './words'

/** A way to fewer finds, and how many they are, where that is known. */
interface Way {
  readonly key: string
  readonly name: string
  readonly language?: string
  readonly count: number | null
  /** What is asked of it: the search narrowed by it. */
  readonly narrowed: Partial<SearchWish>
}

/** By what a search can be narrowed: titles, years, pages, authors and tags, each a link with its count. */
export function SearchFacets({ wish, facets: { titles, years, pages, authors, tags }, words }: {
  readonly wish: SearchWish
  readonly facets: Facets
  readonly words: SiteWords
}) {
  const { t, language } = words
  const groups: readonly (readonly [string, readonly Way[]])[] = [
    [t('search.in'), titles.map(({ slug, name, language: spoken, count }) => ({ key: slug, name, language: spoken, count, narrowed: { title: slug } }))],
    [t('search.year'), years.map(({ year, count }) => ({ key: `${year}`, name: `${year}`, count, narrowed: { from: `${year}`, to: `${year}` } }))],
    [t('search.page'), pages.map(({ page, count }) => ({ key: `${page}`, name: t('page.number', { number: page }), count, narrowed: { page } }))],
    [t('search.author'), authors.map(({ name, count }) => ({ key: name, name, count, narrowed: { author: name } }))],
    [t('search.tag'), tags.map(({ slug, label, labelEn, count }) => ({ key: slug, name: (language === 'en' && labelEn) || label, count, narrowed: { tag: slug } }))],
  ]
  const told = groups.filter(([, ways]) => ways.length > 1)
  if (told.length === 0) return null
  return (
    <nav className="search-facets-all" aria-label={t('search.narrow')}>
      {told.map(([name, ways]) => <Facet key={name} name={name} ways={ways} wish={wish} words={words} />)}
    </nav>
  )
}

function Facet({ name, ways, wish, words: { t } }: {
  readonly name: string
  readonly ways: readonly Way[]
  readonly wish: SearchWish
  readonly words: SiteWords
}) {
  return (
    <section>
      <h2>{name}</h2>
      <ul>
        {ways.map(({ key, name: way, language, count, narrowed }) => (
          <li key={key}>
            <a href={searchAddress({ ...wish, ...narrowed, screen: 0 })} rel="nofollow">
              <span lang={language}>{way}</span>
              {count !== null && <span className="search-facets-count">{t('search.count', { count })}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
