import type { Metadata } from 'next'
import { FrontDoor } from '@/components/site/front-door'
import { HitList } from '@/components/site/hit-list'
import { SearchForm } from '@/components/site/search-form'
import { TurnScreens } from '@/components/site/turn-screens'
import { searchPath } from '@/lib/editorial/address'
import { toTsquery } from '@/lib/search/terms'
import { HITS_A_SCREEN, searchSite } from '@/lib/server/site/hits/queries'
import { siteTitles } from '@/lib/server/site/titles/queries'
import { screenIn } from '../address-parts'
import { siteWords } from '../site-words'

type Asked = string | string[] | undefined
interface Props {
  readonly searchParams: Promise<{ readonly q?: Asked; readonly title?: Asked; readonly screen?: Asked }>
}

function wordsIn(asked: Asked): string {
  return typeof asked === 'string' ? asked.trim() : ''
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ q }, { t }] = await Promise.all([searchParams, siteWords()])
  const query = wordsIn(q)
  return {
    title: query === '' ? t('search.name') : t('search.page-title', { query }),
    alternates: { canonical: '/search' },
    // A list of finds is no page of the paper.
    robots: { index: false },
  }
}

/** Finds every published article that holds the words. Any query is answered with finds or a sentence. */
export default async function SearchPage({ searchParams }: Props) {
  const [asked, words, titles] = await Promise.all([searchParams, siteWords(), siteTitles()])
  const query = wordsIn(asked.q)
  const title = titles.find(({ slug }) => slug === asked.title)?.slug
  const screen = screenIn(asked.screen)
  const { hits, total } = await searchSite(query, { title, screen: screen - 1 })
  return (
    <FrontDoor name={words.t('search.name')} words={words}>
      <SearchForm query={query} title={title} titles={titles} words={words} />
      <p className="said" role="status">{words.t(`search.${answerTo(query, total)}`, { query, count: total })}</p>
      {hits.length > 0 && <HitList hits={hits} query={query} words={words} />}
      <TurnScreens path={searchPath(query, title)} screen={screen} screens={Math.ceil(total / HITS_A_SCREEN)} words={words} />
    </FrontDoor>
  )
}

function answerTo(query: string, total: number): 'invitation' | 'unsearchable' | 'nothing' | 'found' {
  if (query === '') return 'invitation'
  if (toTsquery(query) === null) return 'unsearchable'
  return total === 0 ? 'nothing' : 'found'
}
