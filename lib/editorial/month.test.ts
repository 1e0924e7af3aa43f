import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, dayOf, isDay } from './dates'
import { isMonth, monthBounds, monthOf, weeksOf } from './month'

const month = fc.tuple(fc.integer({ min: 1600, max: 2400 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${`${number}`.padStart(2, '0')}`)

describe('a month', () => {
  it.each([['2026-11', true], ['2026-13', false], ['2026-00', false], ['2026-1', false], ['2026-11-01', false], ['', false]])('%s: %s', (text, is) => {
    expect(isMonth(text)).toBe(is)
  })

  it('begins its weeks on Monday', () => {
    expect(weeksOf('2026-06')[0]).toEqual(['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-06', '2026-06-07'])
    expect(weeksOf('2026-11')[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
  })

  it('has each of its days once, in order, each in the column of its day of the week', () => {
    fc.assert(fc.property(month, (one) => {
      const weeks = weeksOf(one)
      const days = weeks.flat().filter((day) => day !== null)
      expect(days).toEqual([...new Set(days)].sort())
      expect(days.every((day) => isDay(day) && monthOf(day) === one)).toBe(true)
      const { first, after } = monthBounds(one)
      expect(days[0]).toBe(first)
      expect(dayOf(new Date(dateOf(days.at(-1) ?? '').getTime() + 86_400_000))).toBe(after)
      for (const week of weeks) for (const [column, day] of week.entries()) if (day) expect((dateOf(day).getUTCDay() + 6) % 7).toBe(column)
    }))
  })
})
