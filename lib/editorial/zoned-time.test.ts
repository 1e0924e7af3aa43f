import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { instantsOf, localTime } from './zoned-time'

const ZONES = [
  'Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'America/St_Johns',
  'Africa/Casablanca', 'UTC',
] as const

const zone = fc.constantFrom(...ZONES)
/** Minutes from 1980 to 2090. */
const moment = fc.integer({ min: 5_259_492, max: 63_113_904 }).map((minute) => new Date(minute * 60_000))

describe('a time of the wall clock', () => {
  it('is found again from the moment at which it was shown', () => {
    fc.assert(fc.property(moment, zone, (at, here) => {
      const found = instantsOf(localTime(at, here), here)
      const moments = found.kind === 'once' ? [found.at] : found.kind === 'twice' ? [found.first, found.second] : []
      expect(moments.map((one) => one.getTime())).toContain(at.getTime())
    }), { numRuns: 300 })
  })

  it('names moments at which it is shown, in their order; or one over which the clock was put, and up to when', () => {
    const days = fc.constantFrom('2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2026-04-05', '2026-10-04', '2011-12-30', '2026-06-12')
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 1439 }), zone, (day, minute, here) => {
      const local = { day, time: new Date(minute * 60_000).toISOString().slice(11, 16) }
      const found = instantsOf(local, here)
      if (found.kind === 'once') expect(localTime(found.at, here)).toEqual(local)
      if (found.kind === 'twice') {
        expect([localTime(found.first, here), localTime(found.second, here)]).toEqual([local, local])
        expect(found.second.getTime()).toBeGreaterThan(found.first.getTime())
      }
      if (found.kind === 'never') {
        expect(`${found.until.day} ${found.until.time}` > `${day} ${local.time}`).toBe(true)
        expect(instantsOf(found.until, here).kind).not.toBe('never')
      }
    }), { numRuns: 300 })
  })

  test.each([
    ['2026-11-20', '06:30', 'Asia/Shanghai', { kind: 'once', at: new Date('2026-11-19T22:30:00Z') }],
    ['2026-03-29', '02:30', 'Europe/Berlin', { kind: 'never', until: { day: '2026-03-29', time: '03:00' } }],
    ['2026-10-25', '02:30', 'Europe/Berlin', { kind: 'twice', first: new Date('2026-10-25T00:30:00Z'), second: new Date('2026-10-25T01:30:00Z') }],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', { kind: 'never', until: { day: '2026-10-04', time: '02:30' } }],
    ['2011-12-30', '12:00', 'Pacific/Apia', { kind: 'never', until: { day: '2011-12-31', time: '00:00' } }],
  ] as const)('%s %s in %s is %j', (day, time, here, expected) => {
    expect(instantsOf({ day, time }, here)).toEqual(expected)
  })

  it.each([['2026-02-30', '06:00'], ['2026-06-12', '24:00'], ['2026-06-12', '6:00'], ['soon', '06:00']])('%s %s is none', (day, time) => {
    expect(() => instantsOf({ day, time }, 'UTC')).toThrow(RangeError)
  })
})
