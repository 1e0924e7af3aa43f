import { FrontDoor } from '@/components/site/front-door'
import { HitList } from '@/components/site/hit-list'
import { SearchForm } from '@/components/site/search-form'
import { TurnScreens } from '@/components/site/turn-screens'
import { searchPath } from '@/lib/editorial/address'
import { toTsquery } from '@/lib/search/terms'
import { HITS_A_SCREEN, searchSite } from '@/lib/server/site/hits/queries'
import { siteTitles } from '@/lib/server/site/titles/queries'
import { screenIn, screenPath } from '../address-parts'
import { openScreen } from '../screens'

/** Finds every published article that holds the words. Any query is answered with finds or a sentence. */
export const GET = openScreen(async (asked, words) => {
  const query = asked.get('q')?.trim() ?? ''
  const titles = await siteTitles()
  const title = titles.find(({ slug }) => slug === asked.get('title'))?.slug
  const screen = screenIn(asked)
  const { hits, total } = await searchSite(query, { title, screen: screen - 1 })
  const path = searchPath(query, title)
  return {
    address: screenPath(path, screen),
    screen: {
      // A list of finds is no page of the paper.
      head: { title: query === '' ? words.t('search.name') : words.t('search.page-title', { query }), canonical: '/search', unlisted: true },
      body: (
        <FrontDoor name={words.t('search.name')} words={words}>
          <SearchForm query={query} title={title} titles={titles} words={words} />
          <p className="said" role="status">{words.t(`search.${answerTo(query, total)}`, { query, count: total })}</p>
          {hits.length > 0 && <HitList hits={hits} query={query} words={words} />}
          <TurnScreens path={path} screen={screen} screens={Math.ceil(total / HITS_A_SCREEN)} words={words} />
        </FrontDoor>
      ),
    },
  }
})

function answerTo(query: string, total: number): 'invitation' | 'unsearchable' | 'nothing' | 'found' {
  if (query === '') return 'invitation'
  if (toTsquery(query) === null) return 'unsearchable'
  return total === 0 ? 'nothing' : 'found'
}
