import { describe, expect, it } from 'vitest'
import { dayInWords, lunarDay, weekdayInWords } from './day-in-words'

describe('a day', () => {
  it.each([
    ['2026-06-12', 'zh', '2026年6月12日', '星期五'],
    ['2026-06-12', 'en', '12 June 2026', 'Friday'],
    ['1987-01-01', 'zh', '1987年1月1日', '星期四'],
    ['2024-02-29', 'en', '29 February 2024', 'Thursday'],
  ] as const)('%s is in %s %s, %s', (day, language, words, weekday) => {
    expect([dayInWords(day, language), weekdayInWords(day, language)]).toEqual([words, weekday])
  })

  it.each([
    ['2026-06-12', '农历丙午年四月廿七'],
    ['2026-02-17', '农历丙午年正月初一'],
    ['2025-08-12', '农历乙巳年闰六月十九'],
  ])('%s is by the moon %s', (day, lunar) => {
    expect(lunarDay(day)).toBe(lunar)
  })
})
