import { dateOf, dayOf, isDay } from './dates'

const MONTH = /^\d{4}-\d{2}$/

/** Whether this is a month of the calendar in the form 2026-11. */
export function isMonth(text: string): boolean {
  return MONTH.test(text) && isDay(`${text}-01`)
}

/** The month of a day: 2026-11 of 2026-11-20. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** The first day of a month, and the first one after it: 2026-12-01, 2027-01-01. Throws RangeError for what is no month. */
export function monthBounds(month: string): { readonly first: string; readonly after: string } {
  const first = dateOf(`${month}-01`)
  return { first: dayOf(first), after: dayOf(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1))) }
}

const DAYS_A_WEEK = 7

/** The weeks of a month from Monday to Sunday, each with its seven days; null for days of the months beside it. */
export function weeksOf(month: string): readonly (readonly (string | null)[])[] {
  const first = dateOf(`${month}-01`)
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  // Sunday is the 0th day of the week to JavaScript, and the last one of a week here.
  const before = (first.getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK
  return Array.from({ length: Math.ceil((before + days) / DAYS_A_WEEK) }, (_week, week) =>
    Array.from({ length: DAYS_A_WEEK }, (_day, day) => {
      const date = week * DAYS_A_WEEK + day - before + 1
      return date < 1 || date > days ? null : `${month}-${`${date}`.padStart(2, '0')}`
    }))
}
