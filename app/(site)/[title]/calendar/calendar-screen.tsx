import { CalendarView } from '@/components/site/calendar-view'
import { ListHead } from '@/components/site/list-head'
import { FolioLine } from '@/components/site/nameplate'
import type { SiteWords } from '@/components/site/words'
import { monthPath } from '@/lib/editorial/address'
import { monthInWords } from '@/lib/language/day-in-words'
import { siteCalendar } from '@/lib/server/site/calendar/queries'
import type { Screen } from '../../print'

/** A month of a title's issues as a screen. */
export async function calendarScreen(slug: string, month: string, words: SiteWords): Promise<Screen> {
  const calendar = await siteCalendar(slug, month)
  const { title, issues } = calendar
  const named = { title: title.name, month: monthInWords(month, words.language) }
  return {
    head: {
      title: words.t('calendar.title', named), canonical: monthPath(slug, month), unlisted: issues.length === 0,
      description: words.t('calendar.caption', { ...named, count: issues.length }),
    },
    body: (
      <>
        <FolioLine title={title} words={words} />
        <main id="main" tabIndex={-1}>
          <ListHead kind={title.name} name={named.month} said={words.t('calendar.count', { count: issues.length })} />
          <CalendarView calendar={calendar} words={words} />
        </main>
      </>
    ),
  }
}
