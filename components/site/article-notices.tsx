import { articlePath, correctionsPath } from '@/lib/editorial/address'
import { dayInWords } from '@/lib/language/day-in-words'
import { textLanguage } from '@/lib/language/text-language'
import type { SiteDatedLink } from '@/lib/server/site/notices/queries'
import type { SiteArticlePage, SiteArticleWithdrawn } from '@/lib/server/site/queries'
import type { SiteTitle } from '@/lib/server/site/titles/queries'
import type { SiteWords } from './words'

/** What stands over the text of an article: what was corrected in it, what it corrects, and that nobody proofread it. */
export function ArticleNotices({ found: { issue: { title }, corrections, corrects, unproofed }, words }: {
  readonly found: SiteArticlePage
  readonly words: SiteWords
}) {
  if (corrections.length === 0 && corrects.length === 0 && !unproofed) return null
  return (
    <aside className="article-notices-notices" aria-label={words.t('notice.label')}>
      {unproofed && <p className="article-notices-unproofed">{words.t('notice.unproofed')}</p>}
      {corrections.map(({ text, day, printedIn }, index) => (
        <div key={index} className="article-notices-notice">
          <p className="article-notices-kind">{words.t('notice.correction')} <time dateTime={day}>{dayInWords(day, words.language)}</time></p>
          <p lang={textLanguage(text, title.language)}>{text}</p>
          {printedIn && <p className="article-notices-link">{words.t('notice.printed-in')} <DatedLink title={title} link={printedIn} words={words} /></p>}
        </div>
      ))}
      {corrections.length > 0 && <p className="article-notices-link"><a href={correctionsPath(title.slug)}>{words.t('notice.all')}</a></p>}
      {corrects.map((link) => (
        <p key={`${link.date}/${link.ordinal}`} className="article-notices-link">{words.t('notice.corrects')} <DatedLink title={title} link={link} words={words} /></p>
      ))}
    </aside>
  )
}

/** An article of another day, by its headline and its day. */
export function DatedLink({ title, link: { date, page, ordinal, headline }, words }: {
  readonly title: SiteTitle
  readonly link: SiteDatedLink
  readonly words: SiteWords
}) {
  return (
    <a href={articlePath(title.slug, date, page, ordinal)}>
      <span lang={textLanguage(headline, title.language)}>{headline}</span> <time dateTime={date}>{dayInWords(date, words.language)}</time>
    </a>
  )
}

/** What is left at the address of an article that the paper has withdrawn: that it did, when, and why. */
export function Withdrawn({ found: { issue: { title }, text, day }, words }: {
  readonly found: SiteArticleWithdrawn
  readonly words: SiteWords
}) {
  return (
    <main id="main" tabIndex={-1} className="article-notices-withdrawn">
      <h1>{words.t('notice.withdrawn')}</h1>
      <p className="article-notices-kind"><time dateTime={day}>{dayInWords(day, words.language)}</time></p>
      <p lang={textLanguage(text, title.language)}>{text}</p>
    </main>
  )
}
