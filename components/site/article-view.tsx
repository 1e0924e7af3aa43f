import { apartFromBody } from '@/lib/article/content'
import { articlePath, pagePath, tagPath } from '@/lib/editorial/address'
import { dayInWords } from '@/lib/language/day-in-words'
import { LANGUAGE_TAGS } from '@/lib/language/language'
import { textLanguage } from '@/lib/language/text-language'
import type { SiteArticlePage, SiteIssue } from '@/lib/server/site/queries'
import type { SiteRelated } from '@/lib/server/site/related/queries'
import type { SiteArticleLink } from '@/lib/server/site/article-link'
import { ArticleHead } from './article-head'
import { ArticleNotices } from './article-notices'
import { articleLanguage } from './article-language'
import { InSeries, Related } from './article-ways'
import { pageName } from './issue-names'
import { JumpLine } from './jump-line'
import { PagePlan } from './page-plan'
import { PhotoNotes } from './photo-notes'
import { Prose } from './prose'
import { type Turn, TurnPages } from './turn-pages'
import type { SiteWords } from './words'

/** An article to read, with its place on the page and the ways on from it. */
export function ArticleView({ found, around: { series, related }, address, words }: {
  readonly found: SiteArticlePage
  readonly around: SiteRelated
  /** Where it is read, in full. */
  readonly address: string
  readonly words: SiteWords
}) {
  const { issue, article, html } = found
  const { content, headline, page } = article
  const language = articleLanguage(article, issue.title.language)
  const place = issue.pages.find(({ number }) => number === page)
  return (
    <main id="main" tabIndex={-1} className="article-view-view">
      <p className="article-view-place">
        <a href={pagePath(issue.title.slug, issue.date, page)}>{pageName(words, place ?? { number: page, name: '' })}</a>
      </p>
      <article className="article-view-article" lang={language}>
        <ArticleHead content={content} headline={headline} language={language} level={1} paper={issue.title.slug} />
        <ArticleNotices found={found} words={words} />
        <PhotoNotes photos={apartFromBody(content)} words={words} />
        <Prose html={html} words={words} />
        {content.jump && <JumpLine jump={content.jump} issue={issue} />}
        <p className="article-view-source" lang={LANGUAGE_TAGS[words.language]}>
          {words.t('article.source', { title: issue.title.name, day: dayInWords(issue.date, words.language), page: pageName(words, place ?? { number: page, name: '' }) })} {address}
        </p>
      </article>
      <InSeries series={series} title={issue.title} words={words} />
      <ArticleTags found={found} words={words} />
      <Related related={related} title={issue.title} words={words} />
      <OnPage found={found} words={words} />
      <TurnPages
        label={words.t('article.turn')}
        previous={turn(issue, found.previous, words.t('article.previous'))}
        next={turn(issue, found.next, words.t('article.next'))}
      />
    </main>
  )
}

function turn(issue: SiteIssue, link: SiteArticleLink | null, way: string): Turn | null {
  if (!link) return null
  const to = <span lang={textLanguage(link.headline, issue.title.language)}>{link.headline}</span>
  return { href: articlePath(issue.title.slug, issue.date, link.page, link.ordinal), way, to }
}

function ArticleTags({ found: { issue, tags }, words }: { readonly found: SiteArticlePage; readonly words: SiteWords }) {
  if (tags.length === 0) return null
  return (
    <nav className="article-view-tags" aria-labelledby="tags">
      <h2 id="tags">{words.t('article.tags')}</h2>
      <ul>
        {tags.map((tag) => (
          <li key={tag.slug}>
            <a href={tagPath(issue.title.slug, tag.slug)} rel="tag">{(words.language === 'en' && tag.labelEn) || tag.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What else stands on the page, and where among it this article stands. */
function OnPage({ found: { issue, article, onPage }, words }: { readonly found: SiteArticlePage; readonly words: SiteWords }) {
  if (onPage.length < 2) return null
  const place = issue.pages.find(({ number }) => number === article.page) ?? { number: article.page, name: '' }
  return (
    <nav className="article-view-on-page" aria-labelledby="on-page">
      <h2 id="on-page">{words.t('article.on-page', { page: pageName(words, place) })}</h2>
      <PagePlan articles={onPage} ordinal={article.ordinal} paper={issue.title.language} words={words} />
      <ol>
        {onPage.map(({ page, ordinal, headline }) => (
          <li key={ordinal} lang={textLanguage(headline, issue.title.language)}>
            <a
              href={articlePath(issue.title.slug, issue.date, page, ordinal)}
              aria-current={ordinal === article.ordinal ? 'page' : undefined}
            >
              {headline}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
