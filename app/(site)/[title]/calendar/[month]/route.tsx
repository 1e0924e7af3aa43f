import { monthPath } from '@/lib/editorial/address'
import { monthPart, titlePart } from '../../../address-parts'
import { titleScreen } from '../../../screens'
import { calendarScreen } from '../calendar-screen'

export const dynamic = 'force-dynamic'

/** A month of a title's issues. */
export const GET = titleScreen<{ readonly title: string; readonly month: string }>((params) => {
  const [title, month] = [titlePart(params.title), monthPart(params.month)]
  return { address: monthPath(title, month), title, manyIssues: true, make: (words) => calendarScreen(title, month, words) }
})
