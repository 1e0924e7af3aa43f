import { isMoment } from '@/lib/editorial/version'
import type { VersionEntry } from '@/lib/server/versions/queries'

/** Who has not saved for half an hour has done something else in between; the next save begins another sitting. */
const PAUSE = 30 * 60 * 1000

/** Whether somebody would look for this version: it was published, named, restored … and not just saved on the way. */
export function isMomentEntry({ cause, name, editions, judgements }: VersionEntry): boolean {
  return isMoment({ cause, name, published: editions.length > 0, judged: judgements.length > 0 })
}

/** Whether `older` is a save of the same sitting as `newer`, the one after it. */
function goesOn(newer: VersionEntry, older: VersionEntry): boolean {
  return newer.by === older.by && newer.cause === older.cause && !isMomentEntry(newer) && !isMomentEntry(older)
    && Date.parse(newer.at) - Date.parse(older.at) <= PAUSE
}

/** The versions of one day, newest first: saves of one sitting together, everything else by itself. */
export interface VersionDay {
  readonly day: string
  readonly sittings: readonly (readonly VersionEntry[])[]
}

/**
 * Versions as a list shows them, by day and sitting.
 *
 * @param entries newest first
 * @param dayOf the day of a time, as the list calls it
 */
export function daysOf(entries: readonly VersionEntry[], dayOf: (at: string) => string): readonly VersionDay[] {
  const days: { day: string; sittings: VersionEntry[][] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day !== day) {
      days.push({ day, sittings: [[entry]] })
      continue
    }
    const sitting = last.sittings.at(-1)
    const newer = sitting?.at(-1)
    if (sitting !== undefined && newer !== undefined && goesOn(newer, entry)) sitting.push(entry)
    else last.sittings.push([entry])
  }
  return days
}
