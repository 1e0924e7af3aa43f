import { CorrectionList } from '@/components/site/correction-list'
import { ListHead } from '@/components/site/list-head'
import { FolioLine } from '@/components/site/nameplate'
import { TurnScreens } from '@/components/site/turn-screens'
import type { SiteWords } from '@/components/site/words'
import { correctionsPath } from '@/lib/editorial/address'
import { HITS_A_SCREEN } from '@/lib/server/site/hits/queries'
import { siteCorrections } from '@/lib/server/site/notices/queries'
import { screenIn, screenPath, titlePart } from '../../address-parts'
import type { Screen } from '../../print'
import { titleScreen } from '../../screens'

export const dynamic = 'force-dynamic'

/** What a title has corrected, the newest first. */
export const GET = titleScreen<{ readonly title: string }>((params, asked) => {
  const [title, screen] = [titlePart(params.title), screenIn(asked)]
  return { address: screenPath(correctionsPath(title), screen), title, manyIssues: true, make: (words) => correctionsScreen(title, screen, words) }
})

async function correctionsScreen(slug: string, screen: number, words: SiteWords): Promise<Screen> {
  const { title, corrections, total } = await siteCorrections(slug, screen - 1)
  const path = correctionsPath(slug)
  return {
    head: { title: words.t('corrections.title', { title: title.name }), canonical: path },
    body: (
      <>
        <FolioLine title={title} words={words} />
        <main id="main" tabIndex={-1}>
          <ListHead kind={title.name} name={words.t('corrections.name')} said={words.t('corrections.count', { count: total })} />
          <CorrectionList title={title} corrections={corrections} words={words} />
          <TurnScreens path={path} screen={screen} screens={Math.ceil(total / HITS_A_SCREEN)} words={words} />
        </main>
      </>
    ),
  }
}
