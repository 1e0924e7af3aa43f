import { listPath } from '@/lib/editorial/address'
import { newestMonth } from '@/lib/server/site/calendar/queries'
import { titlePart } from '../../address-parts'
import { titleScreen } from '../../screens'
import { calendarScreen } from './calendar-screen'

export const dynamic = 'force-dynamic'

/** The month of a title's newest issue. It changes with the issues, so it is shown here and leads nowhere for good. */
export const GET = titleScreen<{ readonly title: string }>((params) => {
  const title = titlePart(params.title)
  return {
    address: listPath(title, 'calendar'), title, manyIssues: true,
    make: async (words) => calendarScreen(title, await newestMonth(title), words),
  }
})
