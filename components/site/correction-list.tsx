import { dayInWords } from '@/lib/language/day-in-words'
import { textLanguage } from '@/lib/language/text-language'
import type { SiteListedCorrection } from '@/lib/server/site/notices/queries'
import type { SiteTitle } from '@/lib/server/site/titles/queries'
import { DatedLink } from './article-notices'
import type { SiteWords } from './words'

/** Corrections, each with the article that it is about and, where one is published, the one that printed it. */
export function CorrectionList({ title, corrections, words }: {
  readonly title: SiteTitle
  readonly corrections: readonly SiteListedCorrection[]
  readonly words: SiteWords
}) {
  return (
    <ol className="correction-list-list">
      {corrections.map(({ text, day, original, printedIn }) => (
        <li key={`${day}/${original.date}/${original.ordinal}/${text}`}>
          <article className="correction-list-correction">
            <p className="correction-list-day"><time dateTime={day}>{dayInWords(day, words.language)}</time></p>
            <p className="correction-list-text" lang={textLanguage(text, title.language)}>{text}</p>
            <p className="correction-list-link">{words.t('notice.corrects')} <DatedLink title={title} link={original} words={words} /></p>
            {printedIn && <p className="correction-list-link">{words.t('notice.printed-in')} <DatedLink title={title} link={printedIn} words={words} /></p>}
          </article>
        </li>
      ))}
    </ol>
  )
}
