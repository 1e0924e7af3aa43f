import { dayInWords, weekdayInWords } from '@/lib/language/day-in-words'
import type { SiteWords } from './words'

/** The number of an issue as the paper tells it: 第4127期. A number that is words already stands as it is. */
export function issueNumber({ t }: SiteWords, number: string | null): string | null {
  if (number === null) return null
  return /^\d+$/.test(number) ? t('issue.number', { number }) : number
}

/** A page by number and name: 第1版 要闻. */
export function pageName({ t }: SiteWords, { number, name }: { readonly number: number; readonly name: string }): string {
  return name === '' ? t('page.number', { number }) : t('page.name', { number, name })
}

/** A day with its day of the week: 2026年6月12日 星期五. */
export function fullDay({ language, t }: SiteWords, day: string): string {
  return t('day', { day: dayInWords(day, language), weekday: weekdayInWords(day, language) })
}
