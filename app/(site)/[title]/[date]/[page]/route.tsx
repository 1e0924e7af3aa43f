import { pageName } from '@/components/site/issue-names'
import { FolioLine } from '@/components/site/nameplate'
import { PageFolio } from '@/components/site/page-folio'
import { PageStrip } from '@/components/site/page-strip'
import { Continued, PageView } from '@/components/site/page-view'
import { type Turn, TurnPages } from '@/components/site/turn-pages'
import type { SiteWords } from '@/components/site/words'
import { pagePath } from '@/lib/editorial/address'
import { dayInWords } from '@/lib/language/day-in-words'
import { siteIssue } from '@/lib/server/site/queries'
import { dayPart, numberPart, titlePart } from '../../../address-parts'
import type { Screen } from '../../../print'
import { titleScreen } from '../../../screens'

export const dynamic = 'force-dynamic'

/** A page of the paper, with all its articles at full length. */
export const GET = titleScreen<{ readonly title: string; readonly date: string; readonly page: string }>((params) => {
  const [title, day, page] = [titlePart(params.title), dayPart(params.date), numberPart(params.page)]
  return { address: pagePath(title, day, page), title, day, make: (words) => pageScreen(title, day, page, words) }
})

async function pageScreen(slug: string, day: string, number: number, words: SiteWords): Promise<Screen> {
  const issue = await siteIssue(slug, day, number)
  const at = issue.pages.findIndex((other) => other.number === number)
  const page = issue.pages[at] ?? { number, name: '' }
  const name = pageName(words, page)
  const named = { title: issue.title.name, day: dayInWords(day, words.language), page: name }
  const turn = (index: number, way: string): Turn | null => {
    const other = issue.pages[index]
    return other ? { href: pagePath(slug, day, other.number), way, to: pageName(words, other) } : null
  }
  return {
    head: {
      title: words.t('page.title', named), canonical: pagePath(slug, day, number),
      description: words.t('page.description', { ...named, headlines: issue.articles.map(({ headline }) => headline).join(' · ') }),
    },
    body: (
      <>
        <FolioLine title={issue.title} day={day} number={issue.number} words={words} />
        <PageStrip issue={issue} current={number} words={words} />
        <main id="main" tabIndex={-1}>
          <PageFolio page={page} day={day} words={words} />
          {issue.articles.length > 0
            ? <PageView issue={issue} words={words} />
            : issue.continued.length === 0 && <p className="notice">{words.t('page.empty')}</p>}
          <Continued issue={issue} words={words} />
          <TurnPages label={words.t('page.turn')} previous={turn(at - 1, words.t('page.previous'))} next={turn(at + 1, words.t('page.next'))} />
        </main>
      </>
    ),
  }
}
