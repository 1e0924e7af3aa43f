import { plainText } from '@/lib/article/block'
import { apartFromBody, type FigureBlock } from '@/lib/article/content'
import { toHtml } from '@/lib/article/to-html'
import { articlePath } from '@/lib/editorial/address'
import { textLanguage } from '@/lib/language/text-language'
import { COLUMN_SIZES, pictureHtml } from '@/lib/photos/picture-html'
import type { SiteArticle, SiteIssueContent } from '@/lib/server/site/queries'
import { ArticleHead } from './article-head'
import { articleLanguage } from './article-language'
import { JumpLine } from './jump-line'
import { makeUp } from './make-up'
import { PhotoNotes } from './photo-notes'
import { Prose } from './prose'
import type { SiteWords } from './words'

/** A printed page is made up in four columns, on a tablet in two; a phone has one. */
const WIDE = 4
const NARROW = 2

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

/** A page of the paper, set in columns from its text. */
export function PageView({ issue, words }: { readonly issue: SiteIssueContent; readonly words: SiteWords }) {
  const lengths = issue.articles.map(lengthOf)
  const wide = makeUp(lengths, WIDE)
  const narrow = makeUp(lengths, NARROW)
  return (
    <div className="page-view-sheet">
      {issue.articles.map((article, index) => (
        <SetArticle
          key={article.ordinal} article={article} issue={issue} words={words}
          lead={index === 0} wide={wide[index] ?? WIDE} narrow={narrow[index] ?? NARROW}
        />
      ))}
    </div>
  )
}

/** A line of a column holds some seventeen characters and is a seventeenth of it high, nearly: so many lie under a square picture. */
const SQUARE = 17 * 10

function lengthOf({ content }: SiteArticle): number {
  const room = ({ picture }: FigureBlock) => (picture === null ? 0 : (SQUARE * picture.height) / picture.width)
  const body = content.body.reduce((sum, block) => sum + (block.role === 'figure' ? room(block) : plainText(block).length), 0)
  return body + content.photos.reduce((sum, { caption, credit }) => sum + (caption?.length ?? 0) + (credit?.length ?? 0), 0)
}

function SetArticle({ article, issue, words, lead, wide, narrow }: {
  readonly article: SiteArticle
  readonly issue: SiteIssueContent
  readonly words: SiteWords
  readonly lead: boolean
  readonly wide: number
  readonly narrow: number
}) {
  const { content, headline, page, ordinal } = article
  const language = articleLanguage(article, issue.title.language)
  return (
    <article className="page-view-article" lang={language} data-wide={wide} data-narrow={narrow}>
      <ArticleHead
        content={content} headline={headline} language={language} level={2}
        href={articlePath(issue.title.slug, issue.date, page, ordinal)}
        size={lead ? 'lead' : wide > 1 ? 'large' : 'small'}
      />
      <PhotoNotes photos={apartFromBody(content)} words={words} />
      <Prose html={toHtml(content, (picture) => pictureHtml(picture, COLUMN_SIZES), 'h3')} words={words} columns />
      {content.jump && <JumpLine jump={content.jump} issue={issue} />}
    </article>
  )
}
