'use client'

import { useFormatter, useNow, useTranslations } from 'use-intl'
import { Badge, type Tone } from '@/components/ui/badge'
import { dateOf } from '@/lib/editorial/dates'
import { localTime } from '@/lib/editorial/zoned-time'
import { type Due, type DueState, dueState } from '@/lib/editorial/due'

const TONES: Readonly<Record<DueState, Tone>> = { overdue: 'danger', today: 'warning', later: 'plain' }

/** Due times are given to the minute. */
const MINUTE = 60_000

/** Until when something is to be done, by the clocks of its title; whether that is past is said in words. */
export function DueMark({ due }: { readonly due: Due }) {
  const t = useTranslations('assignments.due')
  const format = useFormatter()
  const now = useNow({ updateInterval: MINUTE })
  const state = dueState(due, now)
  const year = due.day.slice(0, 4) === localTime(now, due.zone).day.slice(0, 4) ? undefined : 'numeric'
  const day = format.dateTime(dateOf(due.day), { year, month: 'short', day: 'numeric', timeZone: 'UTC' })
  return <Badge tone={TONES[state]}>{t(state, { day, time: due.time })}</Badge>
}
