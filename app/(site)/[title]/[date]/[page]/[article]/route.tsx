import { Withdrawn } from '@/components/site/article-notices'
import { ArticleView } from '@/components/site/article-view'
import type { ScreenHead } from '@/components/site/document'
import { FolioLine } from '@/components/site/nameplate'
import type { SiteWords } from '@/components/site/words'
import { opening } from '@/lib/article/opening'
import { articlePath } from '@/lib/editorial/address'
import { dayInWords } from '@/lib/language/day-in-words'
import type { MovedScreen } from '@/lib/server/impressions/answer'
import { siteArticle, type SiteArticlePage } from '@/lib/server/site/queries'
import { dayPart, numberPart, titlePart } from '../../../../address-parts'
import type { Screen } from '../../../../print'
import { titleScreen } from '../../../../screens'

interface Place {
  readonly title: string
  readonly day: string
  readonly page: number
  readonly ordinal: number
}

/** An article. */
export const GET = titleScreen<{ readonly title: string; readonly date: string; readonly page: string; readonly article: string }>((params) => {
  const place = { title: titlePart(params.title), day: dayPart(params.date), page: numberPart(params.page), ordinal: numberPart(params.article) }
  const { title, day } = place
  return { address: articlePath(title, day, place.page, place.ordinal), title, day, make: (words) => articleScreen(place, words) }
})

/** The article at an address; whoever comes by an old one is led to the new one for good, and what is withdrawn is gone. */
async function articleScreen({ title, day, page, ordinal }: Place, words: SiteWords): Promise<Screen | MovedScreen> {
  const found = await siteArticle(title, day, page, ordinal)
  if (found.kind === 'moved') return { movedTo: articlePath(title, day, found.page, found.ordinal) }
  const folio = <FolioLine title={found.issue.title} day={day} number={found.issue.number} words={words} />
  if (found.kind === 'withdrawn') {
    return {
      head: { title: words.t('notice.withdrawn'), canonical: null, unlisted: true }, status: 410,
      body: <>{folio}<Withdrawn found={found} words={words} /></>,
    }
  }
  return { head: headOf(found, words), body: <>{folio}<ArticleView found={found} words={words} /></> }
}

/** Search engines show about this much of a description. */
const DESCRIPTION = 120

function headOf({ issue, article: { headline, content, page, ordinal } }: SiteArticlePage, words: SiteWords): ScreenHead {
  return {
    title: words.t('article.title', { headline, title: issue.title.name, day: dayInWords(issue.date, words.language) }),
    description: content.standfirst ?? opening(content, DESCRIPTION).join(' '),
    authors: content.authors,
    canonical: articlePath(issue.title.slug, issue.date, page, ordinal),
  }
}
