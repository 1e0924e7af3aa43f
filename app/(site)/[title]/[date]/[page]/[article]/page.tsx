import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { ArticleView } from '@/components/site/article-view'
import { FolioLine } from '@/components/site/nameplate'
import { opening } from '@/lib/article/opening'
import { articlePath } from '@/lib/editorial/address'
import { dayInWords } from '@/lib/language/day-in-words'
import { orNotFound } from '@/lib/server/or-not-found'
import { siteArticle, type SiteArticlePage } from '@/lib/server/site/queries'
import { dayPart, numberPart, titlePart } from '../../../../address-parts'
import { siteWords } from '../../../../site-words'

interface Props {
  readonly params: Promise<{ readonly title: string; readonly date: string; readonly page: string; readonly article: string }>
}

/** Search engines show about this much of a description. */
const DESCRIPTION = 120

/** The article at an address; whoever comes by an old one is led to the new one for good. */
async function articleAt(params: Props['params']): Promise<SiteArticlePage> {
  const parts = await params
  const [title, day] = [titlePart(parts.title), dayPart(parts.date)]
  const found = await orNotFound(siteArticle(title, day, numberPart(parts.page), numberPart(parts.article)))
  return found.kind === 'article' ? found : permanentRedirect(articlePath(title, day, found.page, found.ordinal))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ issue, article }, { t, language }] = await Promise.all([articleAt(params), siteWords()])
  const { headline, content, page, ordinal } = article
  return {
    title: t('article.title', { headline, title: issue.title.name, day: dayInWords(issue.date, language) }),
    description: content.standfirst ?? opening(content, DESCRIPTION).join(' '),
    authors: content.authors.map((name) => ({ name })),
    alternates: { canonical: articlePath(issue.title.slug, issue.date, page, ordinal) },
  }
}

/** An article. */
export default async function ArticlePage({ params }: Props) {
  const [found, words] = await Promise.all([articleAt(params), siteWords()])
  return (
    <>
      <FolioLine title={found.issue.title} day={found.issue.date} number={found.issue.number} words={words} />
      <ArticleView found={found} words={words} />
    </>
  )
}
