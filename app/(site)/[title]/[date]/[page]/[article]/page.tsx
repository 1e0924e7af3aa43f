import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { Withdrawn } from '@/components/site/article-notices'
import { ArticleView } from '@/components/site/article-view'
import { FolioLine } from '@/components/site/nameplate'
import { opening } from '@/lib/article/opening'
import { articlePath } from '@/lib/editorial/address'
import { dayInWords } from '@/lib/language/day-in-words'
import { orNotFound } from '@/lib/server/or-not-found'
import { siteArticle, type SiteArticlePage, type SiteArticleWithdrawn } from '@/lib/server/site/queries'
import { dayPart, numberPart, titlePart } from '../../../../address-parts'
import { siteWords } from '../../../../site-words'

interface Props {
  readonly params: Promise<{ readonly title: string; readonly date: string; readonly page: string; readonly article: string }>
}

/** Search engines show about this much of a description. */
const DESCRIPTION = 120

/** The article at an address; whoever comes by an old one is led to the new one for good. */
async function articleAt(params: Props['params']): Promise<SiteArticlePage | SiteArticleWithdrawn> {
  const parts = await params
  const [title, day] = [titlePart(parts.title), dayPart(parts.date)]
  const found = await orNotFound(siteArticle(title, day, numberPart(parts.page), numberPart(parts.article)))
  return found.kind === 'moved' ? permanentRedirect(articlePath(title, day, found.page, found.ordinal)) : found
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, { t, language }] = await Promise.all([articleAt(params), siteWords()])
  if (found.kind === 'withdrawn') return { title: t('notice.withdrawn'), robots: { index: false } }
  const { issue, article } = found
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
      {found.kind === 'withdrawn' ? <Withdrawn found={found} words={words} /> : <ArticleView found={found} words={words} />}
    </>
  )
}
