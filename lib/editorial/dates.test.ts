import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, dayOf, isDay } from './dates'

describe('days', () => {
  it('come back as they went', () => {
    const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }).map(dayOf)
    fc.assert(fc.property(days, (day) => isDay(day) && dayOf(dateOf(day)) === day))
  })

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '2026-01-01T00:00', ''])('are not %j', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => dateOf(text)).toThrow(RangeError)
  })
})
