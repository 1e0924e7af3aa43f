import { pagePath } from '@/lib/editorial/address'
import { textLanguage } from '@/lib/language/text-language'
import type { SiteArticle, SiteIssue } from '@/lib/server/site/queries'
import { frontSetting } from './front-setting'
import { Story, type StorySize } from './story'
import type { SiteWords } from './words'

/** Beside the lead, its height has room for three stories; where there are more, two stand there and the rest in a row below. */
const BESIDE_THE_LEAD = 3

/** The first page of an issue as a front page: a lead, stories beside it, and the rest below. */
export function FrontPage({ issue, articles, words }: {
  readonly issue: SiteIssue
  readonly articles: readonly SiteArticle[]
  readonly words: SiteWords
}) {
  const [lead, ...others] = articles
  if (!lead) return null
  const besides = others.length <= BESIDE_THE_LEAD ? others.length : BESIDE_THE_LEAD - 1
  const beside = others.slice(0, besides)
  const below = others.slice(besides)
  const told = frontSetting(lead, beside)
  return (
    <section className="front-page-front" aria-labelledby={`page-${lead.page}`}>
      <PageHead issue={issue} page={lead.page} words={words} />
      <div className="front-page-top">
        <Story article={lead} issue={issue} size="lead" told={told.lead} />
        {beside.length > 0 && <div className="front-page-beside"><Stories issue={issue} articles={beside} size="second" told={told.beside} /></div>}
      </div>
      {below.length > 0 && <div className="front-page-below"><Stories issue={issue} articles={below} size="second" /></div>}
    </section>
  )
}

/** An inside page on the front of its issue: what stands on it, at more or less length. */
export function InsidePage({ issue, page, articles, size, words }: {
  readonly issue: SiteIssue
  readonly page: number
  readonly articles: readonly SiteArticle[]
  readonly size: Extract<StorySize, 'brief' | 'line'>
  readonly words: SiteWords
}) {
  return (
    <section className="front-page-inside" aria-labelledby={`page-${page}`}>
      <PageHead issue={issue} page={page} words={words} />
      <div className={size === 'line' ? 'front-page-lines' : 'front-page-briefs'}><Stories issue={issue} articles={articles} size={size} /></div>
    </section>
  )
}

function Stories({ issue, articles, size, told }: {
  readonly issue: SiteIssue
  readonly articles: readonly SiteArticle[]
  readonly size: StorySize
  readonly told?: number | undefined
}) {
  return articles.map((article) => <Story key={article.ordinal} article={article} issue={issue} size={size} told={told} />)
}

function PageHead({ issue, page, words }: { readonly issue: SiteIssue; readonly page: number; readonly words: SiteWords }) {
  const name = issue.pages.find(({ number }) => number === page)?.name ?? ''
  return (
    <h2 className="front-page-head" id={`page-${page}`}>
      <a href={pagePath(issue.title.slug, issue.date, page)}>
        <span className="front-page-number">{words.t('page.number', { number: page })}</span>
        {name && <span lang={textLanguage(name, issue.title.language)}> {name}</span>}
      </a>
    </h2>
  )
}
