import type { Metadata } from 'next'
import { articlesByPage } from '@/components/site/articles-by-page'
import { FrontPage, InsidePage } from '@/components/site/front-page'
import { EarlierIssues } from '@/components/site/issue-list'
import { Nameplate } from '@/components/site/nameplate'
import { PageStrip } from '@/components/site/page-strip'
import { correctionsPath, titlePath } from '@/lib/editorial/address'
import { orNotFound } from '@/lib/server/or-not-found'
import { latestIssues, siteIssue } from '@/lib/server/site/queries'
import { siteTitle } from '@/lib/server/site/titles/queries'
import { titlePart } from '../address-parts'
import { siteWords } from '../site-words'

interface Props {
  readonly params: Promise<{ readonly title: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await orNotFound(siteTitle(titlePart((await params).title)))
  const { t } = await siteWords()
  return {
    title: title.name,
    description: t('title.description', { title: title.name }),
    alternates: { canonical: titlePath(title.slug) },
  }
}

/** A title's front page: its latest issue, and the issues before. */
export default async function TitlePage({ params }: Props) {
  const slug = titlePart((await params).title)
  const [words, title, issues] = await Promise.all([siteWords(), orNotFound(siteTitle(slug)), latestIssues(slug)])
  const [latest, ...earlier] = issues
  const issue = latest ? await orNotFound(siteIssue(slug, latest.date)) : null
  const [first, ...inside] = issue ? articlesByPage(issue) : []
  return (
    <>
      <Nameplate title={title} issue={issue} words={words} />
      {issue && <PageStrip issue={issue} words={words} />}
      <main id="main" tabIndex={-1}>
        {issue && first && <FrontPage issue={issue} articles={first.articles} words={words} />}
        <div className="inside-pages">
          {issue && inside.map(({ page, articles }) => (
            <InsidePage key={page} issue={issue} page={page} articles={articles} size="line" words={words} />
          ))}
        </div>
        {!issue && <p className="notice">{words.t('title.empty', { title: title.name })} <a href="/">{words.t('footer.titles')}</a></p>}
        <EarlierIssues issues={earlier} words={words} />
        {issue && <p className="notice"><a href={correctionsPath(slug)}>{words.t('corrections.title', { title: title.name })}</a></p>}
      </main>
    </>
  )
}
