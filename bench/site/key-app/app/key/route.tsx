import { openScreen } from '@/app/(site)/screens'
import { FrontDoor } from '@/components/site/front-door'
import { HitList } from '@/components/site/hit-list'
import { NOTHING_SOUGHT } from '@/lib/search/highlight'
import { siteHits } from '@/lib/server/site/hits/queries'

/**
 * The least that a search can be: the handler of Galley's search, in which one article is read by its primary key and shown as a find. It is
 * an application of its own, so that Galley's build has no such door.
 */
export const GET = openScreen(async (asked, words) => {
  const hits = await siteHits([asked.get('id') ?? ''], NOTHING_SOUGHT)
  return {
    address: '/key',
    screen: {
      head: { title: words.t('search.name'), canonical: null, unlisted: true },
      body: <FrontDoor name={words.t('search.name')} words={words}><HitList hits={hits} words={words} /></FrontDoor>,
    },
  }
})
