import { classes } from '@/components/ui/classes'
import { searchPath, titlePath } from '@/lib/editorial/address'
import { lunarDay } from '@/lib/language/day-in-words'
import type { SiteIssue } from '@/lib/server/site/queries'
import type { SiteTitle } from '@/lib/server/site/titles/queries'
import { fullDay, issueNumber } from './issue-names'
import { TitleBar } from './title-bar'
import type { SiteWords } from './words'

/** The head of a front page: the paper's name, large, between its date and its number. */
export function Nameplate({ title, issue, words, dated = false }: {
  readonly title: SiteTitle
  readonly issue: SiteIssue | null
  readonly words: SiteWords
  /** Whether the date belongs to the name of the screen, as on an issue's own address. */
  readonly dated?: boolean
}) {
  const { language, t } = words
  return (
    <header className="nameplate">
      <div className="nameplate-ear">
        {issue && <time dateTime={issue.date}>{fullDay(words, issue.date)}</time>}
        {issue && language === 'zh' && <span>{lunarDay(issue.date)}</span>}
      </div>
      <h1 className="nameplate-name" lang={title.language}>
        <a href={titlePath(title.slug)}>{title.name}</a>
        {dated && issue && <span className="visually-hidden" lang={words.language}> {fullDay(words, issue.date)}</span>}
      </h1>
      <div className={classes('nameplate-ear', 'nameplate-right')}>
        {issue && <span>{issueNumber(words, issue.number)}</span>}
        {issue && <span>{t('issue.pages', { count: issue.pages.length })}</span>}
        <a href={searchPath('', title.slug)}>{t('search.name')}</a>
      </div>
      <TitleBar title={title} words={words} />
    </header>
  )
}

/** The folio line over a page or an article: the paper's name, the day, and the way to search. */
export function FolioLine({ title, day, number, words }: {
  readonly title: SiteTitle
  readonly day?: string
  readonly number?: string | null
  readonly words: SiteWords
}) {
  return (
    <header className="nameplate-folio">
      <a className="nameplate-small-name" href={titlePath(title.slug)} lang={title.language}>{title.name}</a>
      {day && (
        <p className="nameplate-day">
          <a href={`${titlePath(title.slug)}/${day}`}><time dateTime={day}>{fullDay(words, day)}</time></a>
          {number && <span>{issueNumber(words, number)}</span>}
        </p>
      )}
      <TitleBar title={title} words={words} />
      <a className="nameplate-search" href={searchPath('', title.slug)}>{words.t('search.name')}</a>
    </header>
  )
}
