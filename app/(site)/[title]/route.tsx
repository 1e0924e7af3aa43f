import { articlesByPage } from '@/components/site/articles-by-page'
import { FrontPage, InsidePage } from '@/components/site/front-page'
import { EarlierIssues } from '@/components/site/issue-list'
import { Nameplate } from '@/components/site/nameplate'
import { PageStrip } from '@/components/site/page-strip'
import type { SiteWords } from '@/components/site/words'
import { titlePath } from '@/lib/editorial/address'
import { feedAlternate } from '@/lib/export/alternates'
import { latestIssues, siteIssue } from '@/lib/server/site/queries'
import { siteTitle } from '@/lib/server/site/titles/queries'
import { titlePart } from '../address-parts'
import type { Screen } from '../print'
import { titleScreen } from '../screens'

export const dynamic = 'force-dynamic'

/** A title's front page: its latest issue, and the issues before. */
export const GET = titleScreen<{ readonly title: string }>((params) => {
  const title = titlePart(params.title)
  return { address: titlePath(title), title, manyIssues: true, make: (words) => frontPage(title, words) }
})

async function frontPage(slug: string, words: SiteWords): Promise<Screen> {
  const [title, [latest, ...earlier]] = await Promise.all([siteTitle(slug), latestIssues(slug)])
  const issue = latest ? await siteIssue(slug, latest.date) : null
  const [first, ...inside] = issue ? articlesByPage(issue) : []
  return {
    head: { title: title.name, description: words.t('title.description', { title: title.name }), canonical: titlePath(slug), links: [feedAlternate(title)] },
    body: (
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
        </main>
      </>
    ),
  }
}
