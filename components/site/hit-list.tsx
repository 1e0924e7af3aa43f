import { articlePath } from '@/lib/editorial/address'
import { dayInWords } from '@/lib/language/day-in-words'
import { textLanguage } from '@/lib/language/text-language'
import type { SiteHit } from '@/lib/server/site/hits/queries'
import { MarkedText } from '@/components/ui/marked-text'
import type { SiteWords } from './words'

/** Articles from many issues, each with a stretch of its text, and what was searched for marked. */
export function HitList({ hits, words }: {
  readonly hits: readonly SiteHit[]
  readonly words: SiteWords
}) {
  return (
    <ol className="hit-list-hits">
      {hits.map(({ title, date, page, ordinal, headline, marked, snippet }) => {
        const language = textLanguage(headline, title.language)
        return (
          <li key={`${title.slug}/${date}/${ordinal}`}>
            <article>
              <h2 className="hit-list-headline" lang={language}>
                <a href={articlePath(title.slug, date, page, ordinal)}><MarkedText segments={marked} /></a>
              </h2>
              <p className="hit-list-snippet" lang={language}><MarkedText segments={snippet} /></p>
              <p className="hit-list-place">
                <span lang={title.language}>{title.name}</span>
                <time dateTime={date}>{dayInWords(date, words.language)}</time>
                <span>{words.t('page.number', { number: page })}</span>
              </p>
            </article>
          </li>
        )
      })}
    </ol>
  )
}
