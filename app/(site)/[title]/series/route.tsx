import { ListHead } from '@/components/site/list-head'
import { FolioLine } from '@/components/site/nameplate'
import { SeriesList } from '@/components/site/subject-lists'
import type { SiteWords } from '@/components/site/words'
import { listPath } from '@/lib/editorial/address'
import { siteSeriesList } from '@/lib/server/site/subjects/queries'
import { titlePart } from '../../address-parts'
import type { Screen } from '../../print'
import { titleScreen } from '../../screens'

export const dynamic = 'force-dynamic'

/** The series of a title. */
export const GET = titleScreen<{ readonly title: string }>((params) => {
  const title = titlePart(params.title)
  return { address: listPath(title, 'series'), title, manyIssues: true, make: (words) => seriesScreen(title, words) }
})

async function seriesScreen(slug: string, words: SiteWords): Promise<Screen> {
  const { title, series } = await siteSeriesList(slug)
  return {
    head: { title: words.t('series.title', { title: title.name }), canonical: listPath(slug, 'series') },
    body: (
      <>
        <FolioLine title={title} words={words} />
        <main id="main" tabIndex={-1}>
          <ListHead kind={title.name} name={words.t('lists.series')} said={words.t('series.said', { count: series.length })} />
          <SeriesList title={title} series={series} words={words} />
        </main>
      </>
    ),
  }
}
