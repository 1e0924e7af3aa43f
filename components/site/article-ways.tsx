import { articlePath, tagPath } from '@/lib/editorial/address'
import { dayInWords } from '@/lib/language/day-in-words'
import { textLanguage } from '@/lib/language/text-language'
import type { SiteArticleSeries, SiteRelated } from '@/lib/server/site/related/queries'
import type { SiteDatedLink } from '@/lib/server/site/notices/queries'
import type { SiteTitle } from '@/lib/server/site/titles/queries'
import { tagName } from './subject-lists'
import type { SiteWords } from './words'

/** The series of an article: where in it the article stands, and its parts before and after. */
export function InSeries({ series, title, words }: {
  readonly series: readonly SiteArticleSeries[]
  readonly title: SiteTitle
  readonly words: SiteWords
}) {
  return series.map((one, index) => (
    <nav key={one.slug} className="article-ways" aria-labelledby={`series-${index}`}>
      <h2 id={`series-${index}`}>{words.t('series.name')} <a href={tagPath(title.slug, one.slug)}>{tagName(one, words)}</a></h2>
      <Side name={words.t('series.before')} links={one.before} title={title} words={words} />
      <Side name={words.t('series.after')} links={one.after} title={title} words={words} />
    </nav>
  ))
}

function Side({ name, links, title, words }: {
  readonly name: string
  readonly links: readonly SiteDatedLink[]
  readonly title: SiteTitle
  readonly words: SiteWords
}) {
  return links.length > 0 && (
    <>
      <h3>{name}</h3>
      <Links links={links} title={title} words={words} />
    </>
  )
}

/** Articles of other issues and of this one that share most with an article. */
export function Related({ related, title, words }: {
  readonly related: SiteRelated['related']
  readonly title: SiteTitle
  readonly words: SiteWords
}) {
  if (related.length === 0) return null
  return (
    <nav className="article-ways" aria-labelledby="related">
      <h2 id="related">{words.t('article.related')}</h2>
      <Links links={related} title={title} words={words} />
    </nav>
  )
}

function Links({ links, title, words }: { readonly links: readonly SiteDatedLink[]; readonly title: SiteTitle; readonly words: SiteWords }) {
  return (
    <ul>
      {links.map(({ date, page, ordinal, headline }) => (
        <li key={`${date}/${ordinal}`}>
          <a href={articlePath(title.slug, date, page, ordinal)} lang={textLanguage(headline, title.language)}>{headline}</a>{' '}
          <time dateTime={date}>{dayInWords(date, words.language)}</time>
        </li>
      ))}
    </ul>
  )
}
