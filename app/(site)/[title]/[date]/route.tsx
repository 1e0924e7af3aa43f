import { articlesByPage } from '@/components/site/articles-by-page'
import { FrontPage, InsidePage } from '@/components/site/front-page'
import { fullDay } from '@/components/site/issue-names'
import { Nameplate } from '@/components/site/nameplate'
import { PageStrip } from '@/components/site/page-strip'
import { type Turn, TurnPages } from '@/components/site/turn-pages'
import type { SiteWords } from '@/components/site/words'
import { issuePath } from '@/lib/editorial/address'
import { feedAlternate, issueAlternates } from '@/lib/export/alternates'
import { dayInWords } from '@/lib/language/day-in-words'
import { siteIssue } from '@/lib/server/site/queries'
import { dayPart, titlePart } from '../../address-parts'
import type { Screen } from '../../print'
import { titleScreen } from '../../screens'

export const dynamic = 'force-dynamic'

/** An issue: all its pages with their articles. */
export const GET = titleScreen<{ readonly title: string; readonly date: string }>((params) => {
  const [title, day] = [titlePart(params.title), dayPart(params.date)]
  return { address: issuePath(title, day), title, day, manyIssues: true, make: (words) => issueScreen(title, day, words) }
})

async function issueScreen(slug: string, day: string, words: SiteWords): Promise<Screen> {
  const issue = await siteIssue(slug, day)
  const [first, ...inside] = articlesByPage(issue)
  const named = { title: issue.title.name, day: dayInWords(day, words.language) }
  const turn = (to: string | null, way: string): Turn | null => (to === null ? null : { href: issuePath(slug, to), way, to: fullDay(words, to) })
  return {
    head: {
      title: words.t('issue.title', named), canonical: issuePath(slug, day),
      description: words.t('issue.description', { ...named, pages: issue.pages.length, articles: issue.articles.length }),
      links: [...issueAlternates(slug, day), feedAlternate(issue.title)],
    },
    body: (
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
    ),
  }
}
