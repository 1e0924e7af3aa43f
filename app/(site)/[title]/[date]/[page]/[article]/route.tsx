import { Withdrawn } from '@/components/site/article-notices'
import { ArticleView } from '@/components/site/article-view'
import type { ScreenHead } from '@/components/site/document'
import { FolioLine } from '@/components/site/nameplate'
import type { SiteWords } from '@/components/site/words'
import { articlePath } from '@/lib/editorial/address'
import { articleAlternates, feedAlternate } from '@/lib/export/alternates'
import { scriptJson } from '@/lib/export/json'
import { breadcrumbs, descriptionOf, newsArticle } from '@/lib/export/news-article'
import { shareMeta } from '@/lib/export/share-meta'
import { dayInWords } from '@/lib/language/day-in-words'
import type { MovedScreen } from '@/lib/server/impressions/answer'
import { siteBase } from '@/lib/server/site/base'
import { entryOf } from '@/lib/server/site/exports/queries'
import { exportWords } from '@/lib/server/site/exports/words'
import { relatedTo } from '@/lib/server/site/related/queries'
import { siteArticle, type SiteArticlePage } from '@/lib/server/site/queries'
import { dayPart, numberPart, titlePart } from '../../../../address-parts'
import type { Screen } from '../../../../print'
import { titleScreen } from '../../../../screens'

export const dynamic = 'force-dynamic'

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
  const around = await relatedTo(found.id)
  return { head: headOf(found, words), body: <>{folio}<ArticleView found={found} around={around} address={`${siteBase()}${articlePath(title, day, page, ordinal)}`} words={words} /></> }
}

/** What machines are told of an article: search engines, whoever shows it where it is shared, and whoever takes it in another form. */
function headOf(found: SiteArticlePage, words: SiteWords): ScreenHead {
  const { issue, article } = entryOf(found)
  const [base, title, { date: day }, { page, ordinal }] = [siteBase(), issue.title.slug, issue, article]
  return {
    title: words.t('article.title', { headline: article.headline, title: issue.title.name, day: dayInWords(day, words.language) }),
    description: descriptionOf(article),
    authors: article.content.authors,
    canonical: articlePath(title, day, page, ordinal),
    links: [...articleAlternates(title, day, page, ordinal), feedAlternate(issue.title)],
    facts: shareMeta(base, issue, article),
    data: scriptJson([newsArticle(base, issue, article), breadcrumbs(base, issue, article, exportWords(issue.title.language))]),
  }
}
