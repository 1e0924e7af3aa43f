import { ListHead } from '@/components/site/list-head'
import { FolioLine } from '@/components/site/nameplate'
import { ContributorList } from '@/components/site/subject-lists'
import type { SiteWords } from '@/components/site/words'
import { listPath } from '@/lib/editorial/address'
import { siteContributors } from '@/lib/server/site/subjects/queries'
import { titlePart } from '../../address-parts'
import type { Screen } from '../../print'
import { titleScreen } from '../../screens'

export const dynamic = 'force-dynamic'

/** Who writes for a title. */
export const GET = titleScreen<{ readonly title: string }>((params) => {
  const title = titlePart(params.title)
  return { address: listPath(title, 'contributors'), title, manyIssues: true, make: (words) => contributorsScreen(title, words) }
})

async function contributorsScreen(slug: string, words: SiteWords): Promise<Screen> {
  const { title, contributors } = await siteContributors(slug)
  return {
    head: { title: words.t('contributors.title', { title: title.name }), canonical: listPath(slug, 'contributors') },
    body: (
      <>
        <FolioLine title={title} words={words} />
        <main id="main" tabIndex={-1}>
          <ListHead kind={title.name} name={words.t('lists.contributors')} said={words.t('contributors.said', { count: contributors.length })} />
          <ContributorList title={title} contributors={contributors} />
        </main>
      </>
    ),
  }
}
