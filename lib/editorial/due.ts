import { type LocalTime, localTime } from './zoned-time'

/** When something is due: the moment, and what the clocks of its title show then. */
export interface Due extends LocalTime {
  readonly at: string
  /** IANA name of the title's time zone. */
  readonly zone: string
}

/** Whether a due time is past, comes before the title's day ends, or is later. */
export type DueState = 'overdue' | 'today' | 'later'

/** A moment as a due time of a title. Throws RangeError for a zone that nobody knows. */
export function dueOf(at: Date, zone: string): Due {
  return { at: at.toISOString(), zone, ...localTime(at, zone) }
}

/** Where a due time is, seen from now. What is due this very minute is not overdue yet. */
export function dueState({ at, day, zone }: Due, now: Date): DueState {
  if (now.getTime() - Date.parse(at) >= MINUTE) return 'overdue'
  return day <= localTime(now, zone).day ? 'today' : 'later'
}

/** Due times are given to the minute, and a minute ends with its last second. */
const MINUTE = 60_000
