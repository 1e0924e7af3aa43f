import { HitList } from '@/components/site/hit-list'
import { ListHead } from '@/components/site/list-head'
import { FolioLine } from '@/components/site/nameplate'
import { TurnScreens } from '@/components/site/turn-screens'
import type { SiteWords } from '@/components/site/words'
import { contributorPath } from '@/lib/editorial/address'
import { bounded } from '@/lib/server/search/bounded'
import { HITS_A_SCREEN } from '@/lib/server/site/hits/queries'
import { siteContributor } from '@/lib/server/site/subjects/queries'
import { screenIn, screenPath, textPart, titlePart } from '../../../address-parts'
import type { Screen } from '../../../print'
import { titleScreen } from '../../../screens'

export const dynamic = 'force-dynamic'

/** What a title printed by somebody, newest first. */
export const GET = titleScreen<{ readonly title: string; readonly name: string }>((params, asked) => {
  const [title, name, screen] = [titlePart(params.title), textPart(params.name), screenIn(asked)]
  return { address: screenPath(contributorPath(title, name), screen), title, manyIssues: true, make: (words) => contributorScreen(title, name, screen, words) }
})

async function contributorScreen(slug: string, name: string, screen: number, words: SiteWords): Promise<Screen> {
  const { title, hits, total } = await siteContributor(slug, name, screen - 1)
  const { count, more } = bounded(total)
  const [path, named] = [contributorPath(slug, name), { name, title: title.name, count, more: `${more}` }]
  return {
    head: { title: words.t('contributor.title', named), description: words.t('contributor.count', named), canonical: path },
    body: (
      <>
        <FolioLine title={title} words={words} />
        <main id="main" tabIndex={-1}>
          <ListHead kind={words.t('contributor.kind')} name={name} said={words.t('contributor.count', named)} />
          <HitList hits={hits} words={words} />
          <TurnScreens path={path} screen={screen} screens={Math.ceil(count / HITS_A_SCREEN)} words={words} />
        </main>
      </>
    ),
  }
}
