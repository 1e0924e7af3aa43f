import { lunarDay } from '@/lib/language/day-in-words'
import { pageName } from './issue-names'
import type { SiteWords } from './words'

/** The line over a page of the paper: which page it is, and of which day. */
export function PageFolio({ page, day, words }: {
  readonly page: { readonly number: number; readonly name: string }
  readonly day: string
  readonly words: SiteWords
}) {
  return (
    <header className="page-folio">
      <h1>{pageName(words, page)}</h1>
      {words.language === 'zh' && <p>{lunarDay(day)}</p>}
    </header>
  )
}
