const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether this is a day of the calendar in the form 2026-11-20. */
export function isDay(text: string): boolean {
  if (!DATE.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The day of a date as it stands in addresses: 2026-11-20. Dates of issues have no time; they are kept as UTC midnight. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** The date of a day, as UTC midnight. Throws RangeError for what is no day. */
export function dateOf(day: string): Date {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return new Date(`${day}T00:00:00Z`)
}
