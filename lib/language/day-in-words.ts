import { type Language, LANGUAGE_TAGS } from './language'

/** Days have no time; they are told as the calendar has them, wherever the server stands. */
const TIME_ZONE = 'UTC'

const DAY: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat(LANGUAGE_TAGS.zh, { year: 'numeric', month: 'long', day: 'numeric', timeZone: TIME_ZONE }),
  en: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', day: 'numeric', timeZone: TIME_ZONE }),
}
const WEEKDAY: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat(LANGUAGE_TAGS.zh, { weekday: 'long', timeZone: TIME_ZONE }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: TIME_ZONE }),
}
const SHORT_WEEKDAY: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat(LANGUAGE_TAGS.zh, { weekday: 'narrow', timeZone: TIME_ZONE }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: TIME_ZONE }),
}
const MONTH: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat(LANGUAGE_TAGS.zh, { year: 'numeric', month: 'long', timeZone: TIME_ZONE }),
  en: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: TIME_ZONE }),
}
const LUNAR = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', { dateStyle: 'long', timeZone: TIME_ZONE })

function dateOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** A day in words: 2026年6月12日, 12 June 2026. */
export function dayInWords(day: string, language: Language): string {
  return DAY[language].format(dateOfDay(day))
}

/** The day of the week: 星期五, Friday; in short 五, Fri. */
export function weekdayInWords(day: string, language: Language, length: 'long' | 'short' = 'long'): string {
  return (length === 'short' ? SHORT_WEEKDAY : WEEKDAY)[language].format(dateOfDay(day))
}

/** A month in words, by 2026-06: 2026年6月, June 2026. */
export function monthInWords(month: string, language: Language): string {
  return MONTH[language].format(dateOfDay(`${month}-01`))
}

/** The day as the head of a Chinese paper tells it besides, by the moon: 农历丙午年四月廿七. */
export function lunarDay(day: string): string {
  const parts = LUNAR.formatToParts(dateOfDay(day)).filter(({ type }) => (type as string) !== 'relatedYear')
  return `农历${parts.map(({ value }) => value).join('')}`
}
