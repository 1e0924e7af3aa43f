import type { Metadata } from 'next'
import { pageName } from '@/components/site/issue-names'
import { FolioLine } from '@/components/site/nameplate'
import { PageStrip } from '@/components/site/page-strip'
import { Continued, PageView } from '@/components/site/page-view'
import { type Turn, TurnPages } from '@/components/site/turn-pages'
import { pagePath } from '@/lib/editorial/address'
import { dayInWords } from '@/lib/language/day-in-words'
import { orNotFound } from '@/lib/server/or-not-found'
import { siteIssue } from '@/lib/server/site/queries'
import { dayPart, numberPart, titlePart } from '../../../address-parts'
import { siteWords } from '../../../site-words'

interface Props {
  readonly params: Promise<{ readonly title: string; readonly date: string; readonly page: string }>
}

async function pageAt(params: Props['params']) {
  const { title, date, page } = await params
  const number = numberPart(page)
  const issue = await orNotFound(siteIssue(titlePart(title), dayPart(date), number))
  const at = issue.pages.findIndex((other) => other.number === number)
  return { issue, at, page: issue.pages[at] ?? { number, name: '' } }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ issue, page }, words] = await Promise.all([pageAt(params), siteWords()])
  const named = { title: issue.title.name, day: dayInWords(issue.date, words.language), page: pageName(words, page) }
  return {
    title: words.t('page.title', named),
    description: words.t('page.description', { ...named, headlines: issue.articles.map(({ headline }) => headline).join(' · ') }),
    alternates: { canonical: pagePath(issue.title.slug, issue.date, page.number) },
  }
}

/** A page of the paper, with all its articles at full length. */
export default async function PagePage({ params }: Props) {
  const [{ issue, at, page }, words] = await Promise.all([pageAt(params), siteWords()])
  const turn = (index: number, way: string): Turn | null => {
    const other = issue.pages[index]
    return other ? { href: pagePath(issue.title.slug, issue.date, other.number), way, to: pageName(words, other) } : null
  }
  return (
    <>
      <FolioLine title={issue.title} day={issue.date} number={issue.number} words={words} />
      <PageStrip issue={issue} current={page.number} words={words} />
      <main id="main" tabIndex={-1}>
        <h1 className="visually-hidden">{pageName(words, page)}</h1>
        {issue.articles.length > 0
          ? <PageView issue={issue} words={words} />
          : issue.continued.length === 0 && <p className="notice">{words.t('page.empty')}</p>}
        <Continued issue={issue} words={words} />
        <TurnPages
          label={words.t('page.turn')}
          previous={turn(at - 1, words.t('page.previous'))}
          next={turn(at + 1, words.t('page.next'))}
        />
      </main>
    </>
  )
}
