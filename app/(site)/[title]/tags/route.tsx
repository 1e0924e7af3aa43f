import { ListHead } from '@/components/site/list-head'
import { FolioLine } from '@/components/site/nameplate'
import { TagLists } from '@/components/site/subject-lists'
import type { SiteWords } from '@/components/site/words'
import { listPath } from '@/lib/editorial/address'
import { siteTags } from '@/lib/server/site/subjects/queries'
import { titlePart } from '../../address-parts'
import type { Screen } from '../../print'
import { titleScreen } from '../../screens'

export const dynamic = 'force-dynamic'

/** What a title writes about. */
export const GET = titleScreen<{ readonly title: string }>((params) => {
  const title = titlePart(params.title)
  return { address: listPath(title, 'tags'), title, manyIssues: true, make: (words) => tagsScreen(title, words) }
})

async function tagsScreen(slug: string, words: SiteWords): Promise<Screen> {
  const { title, tags } = await siteTags(slug)
  return {
    head: { title: words.t('tags.title', { title: title.name }), canonical: listPath(slug, 'tags') },
    body: (
      <>
        <FolioLine title={title} words={words} />
        <main id="main" tabIndex={-1}>
          <ListHead kind={title.name} name={words.t('lists.tags')} said={words.t('tags.said', { count: tags.length })} />
          <TagLists title={title} tags={tags} words={words} />
        </main>
      </>
    ),
  }
}
