'use client'

import { useFormatter } from 'use-intl'
import { dateOf } from '@/lib/editorial/dates'

/** Writes the day of an issue, with its weekday, in the language of the screen. */
export function useDay(): (day: string) => string {
  const format = useFormatter()
  return (day) => format.dateTime(dateOf(day), { dateStyle: 'full', timeZone: 'UTC' })
}
