import type { CSSProperties } from 'react'
import { apartFromBody, type ArticleContent, type BodyBlock } from '@/lib/article/content'
import type { ShownPicture } from '@/lib/article/picture'
import { toHtml } from '@/lib/article/to-html'
import { articlePath } from '@/lib/editorial/address'
import { textLanguage } from '@/lib/language/text-language'
import { COLUMN_SIZES, pictureHtml, sizesOver } from '@/lib/photos/picture-html'
import type { SiteArticle, SiteIssueContent } from '@/lib/server/site/queries'
import { ArticleHead } from './article-head'
import { articleLanguage } from './article-language'
import { belowTop, headlineSize, linesOf, NARROW, pictureSpan, runsDown, type SetArticle, settingOf, topPicture, WIDE } from './article-setting'
import { HeadDown } from './head-down'
import { JumpLine } from './jump-line'
import { type MadeUp, makeUp, type Place } from './make-up'
import { pageSections } from './page-sections'
import { PhotoNotes } from './photo-notes'
import { Prose } from './prose'
import type { SiteWords } from './words'

/** Values that the styles take from the element that they are for. */
type Given = CSSProperties & Readonly<Record<`--${string}`, string | number>>

/** The articles of other pages of which a later part is printed on this one: they are read where they begin. */
export function Continued({ issue, words }: { readonly issue: SiteIssueContent; readonly words: SiteWords }) {
  if (issue.continued.length === 0) return null
  return (
    <nav className="page-view-continued" aria-label={words.t('page.continued')}>
      <ul>
        {issue.continued.map(({ page, ordinal, headline }) => (
          <li key={ordinal} lang={textLanguage(headline, issue.title.language)}>
            <a href={articlePath(issue.title.slug, issue.date, page, ordinal)}>{words.t('page.continued-from', { page, headline })}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A page of the paper, set in columns from its text: made up for a wide window and for a narrow one, of which the styles choose. */
export function PageView({ issue, words }: { readonly issue: SiteIssueContent; readonly words: SiteWords }) {
  const articles = issue.articles.map((article): SiteArticle & SetArticle => ({ ...article, language: articleLanguage(article, issue.title.language) }))
  const [wide, narrow] = [WIDE, NARROW].map((page) => makeUp(articles.map((article, index) => settingOf(article, page, index === 0)), page.columns))
  if (!wide || !narrow) return null
  const rows: Given = { '--rows': rowsOf(wide), '--narrow-rows': rowsOf(narrow) }
  return (
    <div className="page-view" style={rows}>
      {articles.map((article, index) => {
        const [place, other] = [wide.places[index], narrow.places[index]]
        return place && other && (
          <PlacedArticle key={article.ordinal} article={article} issue={issue} words={words} lead={index === 0} wide={place} narrow={other} />
        )
      })}
    </div>
  )
}

function rowsOf({ rows }: MadeUp): string {
  // A row that takes no share of what is left is as high as it must be, and what stands beside a stack stretches this one alone.
  return rows.map((row) => (row === 'rest' ? 'minmax(min-content, 0fr)' : 'auto')).join(' ')
}

function areaOf({ row, column, rows, span }: Place): string {
  return `${row + 1} / ${column + 1} / span ${rows} / span ${span}`
}

function PlacedArticle({ article, issue, words, lead, wide, narrow }: {
  readonly article: SiteArticle & SetArticle
  readonly issue: SiteIssueContent
  readonly words: SiteWords
  readonly lead: boolean
  readonly wide: Place
  readonly narrow: Place
}) {
  const { content, headline, language, page, ordinal } = article
  const down = runsDown(article, lead)
  const top = topPicture(content, wide.span)
  const href = articlePath(issue.title.slug, issue.date, page, ordinal)
  const given: Given = { '--area': areaOf(wide), '--narrow-area': areaOf(narrow), '--span': wide.span, '--narrow-span': narrow.span }
  return (
    <article className="page-view-article" lang={language} data-wide={wide.span} data-narrow={narrow.span} data-head={down ? 'down' : 'across'} style={given}>
      {down
        ? <HeadDown article={article} href={href} depth={settingOf(article, WIDE, lead).depthOver(wide.span)} />
        : <ArticleHead content={content} headline={headline} language={language} level={2} href={href} size={headlineSize(lead, wide.span)} nameless={content.headline === null} />}
      <div>
        {top && <TopPicture article={article} picture={top} span={wide.span} words={words} />}
        <PhotoNotes photos={apartFromBody(content)} words={words} />
        {pageSections(belowTop(content.body, top), linesOf, wide.span).map((section, index) => (
          <div key={index} className="page-view-text"><Prose html={sectionHtml(content, section, index === 0)} words={words} columns /></div>
        ))}
        {content.jump && <JumpLine jump={content.jump} issue={issue} />}
        {content.headline === null && <p className="page-view-alone"><a href={href}>{words.t('page.alone')}</a></p>}
      </div>
    </article>
  )
}

/** A part of a body, which the dateline opens where it is the first one. */
function sectionHtml({ dateline }: ArticleContent, body: readonly BodyBlock[], first: boolean): string {
  return toHtml({ body, dateline: first ? dateline : null }, (picture) => pictureHtml(picture, COLUMN_SIZES), 'h3')
}

/** The picture above the text of an article, with its words under it, or beside it where it has more than two columns. */
function TopPicture({ article: { content }, picture, span, words }: {
  readonly article: SetArticle
  readonly picture: ShownPicture
  readonly span: number
  readonly words: SiteWords
}) {
  const body = content.body.filter((block) => block.role === 'figure' && block.picture === picture)
  const html = toHtml({ body, dateline: null }, (shown) => pictureHtml(shown, sizesOver(pictureSpan(span))))
  const given: Given = { '--picture-span': pictureSpan(span) }
  return <div className="page-view-picture" style={given}><Prose html={html} words={words} columns /></div>
}
