import { FrontDoor } from '@/components/site/front-door'
import { HitList } from '@/components/site/hit-list'
import { SearchFacets } from '@/components/site/search-facets'
import { SearchForm } from '@/components/site/search-form'
import { SearchNarrowing } from '@/components/site/search-narrowing'
import { TurnScreens } from '@/components/site/turn-screens'
import { isNarrowed, searchAddress, type SearchWish, searchWish } from '@/lib/search/wish'
import { HITS_A_SCREEN } from '@/lib/server/site/hits/queries'
import { searchSite, type SiteSearch, searchedTag } from '@/lib/server/site/search/queries'
import { siteTitles } from '@/lib/server/site/titles/queries'
import { openScreen } from '../screens'

export const dynamic = 'force-dynamic'

/** Finds every published article that holds the words. Any query is answered with finds or a sentence. */
export const GET = openScreen(async (asked, words) => {
  const wish = searchWish(asked)
  const [titles, tag, found] = await Promise.all([siteTitles(), searchedTag(wish.tag), wish.q === '' ? null : searchSite(wish)])
  const { q: query } = wish
  return {
    address: searchAddress(wish),
    screen: {
      // A list of finds is no page of the paper.
      head: { title: query === '' ? words.t('search.name') : words.t('search.page-title', { query }), canonical: '/search', unlisted: true },
      body: (
        <FrontDoor name={words.t('search.name')} words={words}>
          <SearchForm wish={wish} titles={titles} words={words} />
          <SearchNarrowing wish={wish} titles={titles} tag={tag} words={words} />
          <p className="said" role="status">{words.t(`search.${answerTo(wish, found)}`, { query, count: found?.total.count ?? 0 })}</p>
          {found && (
            <div className="search-screen-found">
              <div>
                {found.hits.length > 0 && <HitList hits={found.hits} words={words} />}
                <TurnScreens
                  path={searchAddress({ ...wish, screen: 0 })} screen={wish.screen + 1} screens={Math.ceil(found.total.count / HITS_A_SCREEN)} words={words}
                />
              </div>
              <SearchFacets wish={wish} facets={found.facets} words={words} />
            </div>
          )}
        </FrontDoor>
      ),
    },
  }
})

function answerTo(wish: SearchWish, found: SiteSearch | null) {
  if (wish.q === '') return 'invitation'
  if (found === null) return 'unsearchable'
  if (found.total.count === 0) return isNarrowed(wish) ? 'nothing-narrowed' : 'nothing'
  return found.total.more ? 'found-many' : 'found'
}
