import { issuePath, monthPath } from '@/lib/editorial/address'
import { weeksOf } from '@/lib/editorial/month'
import { monthInWords, weekdayInWords } from '@/lib/language/day-in-words'
import { textLanguage } from '@/lib/language/text-language'
import type { SiteCalendar, SiteCalendarIssue } from '@/lib/server/site/calendar/queries'
import { Headline } from './headline'
import { fullDay, issueNumber } from './issue-names'
import { TurnPages } from './turn-pages'
import type { SiteWords } from './words'

/** A Monday and the days after it, by which the days of the week are named. */
const WEEK = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-06', '2026-06-07']

/** A month of a title as a table of its weeks, with the ways to other months. */
export function CalendarView({ calendar, words }: { readonly calendar: SiteCalendar; readonly words: SiteWords }) {
  const { title, month, issues, previous, next } = calendar
  const byDay = new Map(issues.map((issue) => [issue.day, issue]))
  const turn = (to: string | null, way: string) => (to === null ? null : { href: monthPath(title.slug, to), way, to: monthInWords(to, words.language) })
  return (
    <>
      {issues.length === 0 && <p className="calendar-view-empty">{words.t('calendar.empty')}</p>}
      <table className="calendar-view-month">
        <caption className="visually-hidden">{words.t('calendar.caption', { month: monthInWords(month, words.language), count: issues.length })}</caption>
        <thead>
          <tr>{WEEK.map((day) => <th key={day} scope="col">{weekdayInWords(day, words.language, 'short')}</th>)}</tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, index) => (
            <tr key={index}>
              {week.map((day, column) => (
                <td key={column} className={day === null ? 'calendar-view-outside' : undefined}>
                  {day !== null && <Day day={day} issue={byDay.get(day)} calendar={calendar} words={words} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <TurnPages
        label={words.t('calendar.turn')}
        previous={turn(previous, words.t('calendar.previous'))} next={turn(next, words.t('calendar.next'))}
      />
      <OtherMonths calendar={calendar} words={words} />
    </>
  )
}

function Day({ day, issue, calendar: { title }, words }: {
  readonly day: string
  readonly issue: SiteCalendarIssue | undefined
  readonly calendar: SiteCalendar
  readonly words: SiteWords
}) {
  const date = <time dateTime={day}>{Number(day.slice(-2))}</time>
  if (!issue) return <span className="calendar-view-day">{date}</span>
  return (
    <a className="calendar-view-issue" href={issuePath(title.slug, day)} aria-label={fullDay(words, day)}>
      <span className="calendar-view-day">{date}</span>
      {issue.number !== null && <span className="calendar-view-number">{issueNumber(words, issue.number)}</span>}
      {issue.lead !== null && <span className="calendar-view-lead" lang={textLanguage(issue.lead, title.language)}><Headline text={issue.lead} language={textLanguage(issue.lead, title.language)} /></span>}
    </a>
  )
}

/** The months of this year and the years that have issues. */
function OtherMonths({ calendar: { title, month, months, years }, words }: { readonly calendar: SiteCalendar; readonly words: SiteWords }) {
  const year = month.slice(0, 4)
  return (
    <nav className="calendar-view-years" aria-label={words.t('calendar.years')}>
      {months.length > 1 && (
        <ul>
          {months.map((each) => (
            <li key={each}><a href={monthPath(title.slug, each)} aria-current={each === month ? 'page' : undefined}>{monthInWords(each, words.language)}</a></li>
          ))}
        </ul>
      )}
      {years.length > 1 && (
        <ul>
          {years.map((each) => (
            <li key={each}><a href={monthPath(title.slug, each)} aria-current={each.startsWith(year) ? 'true' : undefined}>{words.t('calendar.year', { year: each.slice(0, 4) })}</a></li>
          ))}
        </ul>
      )}
    </nav>
  )
}
