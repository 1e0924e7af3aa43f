import type { Metadata } from 'next'
import { articlesByPage } from '@/components/site/articles-by-page'
import { FrontPage, InsidePage } from '@/components/site/front-page'
import { fullDay } from '@/components/site/issue-names'
import { Nameplate } from '@/components/site/nameplate'
import { PageStrip } from '@/components/site/page-strip'
import { type Turn, TurnPages } from '@/components/site/turn-pages'
import { issuePath } from '@/lib/editorial/address'
import { dayInWords } from '@/lib/language/day-in-words'
import { orNotFound } from '@/lib/server/or-not-found'
import { siteIssue } from '@/lib/server/site/queries'
import { dayPart, titlePart } from '../../address-parts'
import { siteWords } from '../../site-words'

interface Props {
  readonly params: Promise<{ readonly title: string; readonly date: string }>
}

async function issueAt(params: Props['params']) {
  const { title, date } = await params
  return orNotFound(siteIssue(titlePart(title), dayPart(date)))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [issue, { t, language }] = await Promise.all([issueAt(params), siteWords()])
  const named = { title: issue.title.name, day: dayInWords(issue.date, language) }
  return {
    title: t('issue.title', named),
    description: t('issue.description', { ...named, pages: issue.pages.length, articles: issue.articles.length }),
    alternates: { canonical: issuePath(issue.title.slug, issue.date) },
  }
}

/** An issue: all its pages with their articles. */
export default async function IssuePage({ params }: Props) {
  const [issue, words] = await Promise.all([issueAt(params), siteWords()])
  const [first, ...inside] = articlesByPage(issue)
  const turn = (day: string | null, way: string): Turn | null =>
    day === null ? null : { href: issuePath(issue.title.slug, day), way, to: fullDay(words, day) }
  return (
    <>
      <Nameplate title={issue.title} issue={issue} words={words} dated />
      <PageStrip issue={issue} words={words} />
      <main id="main" tabIndex={-1}>
        {first && <FrontPage issue={issue} articles={first.articles} words={words} />}
        {inside.map(({ page, articles }) => (
          <InsidePage key={page} issue={issue} page={page} articles={articles} size="brief" words={words} />
        ))}
        <TurnPages
          label={words.t('issue.turn')}
          previous={turn(issue.previous, words.t('issue.previous'))}
          next={turn(issue.next, words.t('issue.next'))}
        />
      </main>
    </>
  )
}
