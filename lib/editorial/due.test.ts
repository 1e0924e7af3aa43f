import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Due, dueOf, dueState } from './due'
import { instantsOf } from './zoned-time'

const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'UTC']
const moment = fc.date({ min: new Date('2020-01-01T00:00Z'), max: new Date('2035-01-01T00:00Z'), noInvalidDate: true })
const zone = fc.constantFrom(...ZONES)
const due = (at: string): Due => dueOf(new Date(at), 'Asia/Shanghai')

test('a due time is what the clocks of the title show', () => {
  expect(due('2026-06-12T16:30:00Z')).toEqual({ at: '2026-06-12T16:30:00.000Z', zone: 'Asia/Shanghai', day: '2026-06-13', time: '00:30' })
})

test('what is due is today on the day of the title, and overdue when its minute is over', () => {
  const evening = due('2026-06-12T10:00:00Z')
  expect(dueState(evening, new Date('2026-06-11T15:59:59Z'))).toBe('later')
  expect(dueState(evening, new Date('2026-06-11T16:00:00Z'))).toBe('today')
  expect(dueState(evening, new Date('2026-06-12T10:00:59Z'))).toBe('today')
  expect(dueState(evening, new Date('2026-06-12T10:01:00Z'))).toBe('overdue')
})

test('a due time never goes back: once it is today it is not later, once it is overdue it stays so', () => {
  const order = ['later', 'today', 'overdue']
  fc.assert(fc.property(moment, moment, moment, zone, (at, one, other, where) => {
    const states = [one, other].sort((a, b) => a.getTime() - b.getTime()).map((now) => order.indexOf(dueState(dueOf(at, where), now)))
    expect(states[0]).toBeLessThanOrEqual(states[1] ?? -1)
  }))
})

test('what a due time shows leads back to its minute', () => {
  fc.assert(fc.property(moment, zone, (at, where) => {
    const shown = dueOf(at, where)
    const instants = instantsOf(shown, where)
    const moments = instants.kind === 'once' ? [instants.at] : instants.kind === 'twice' ? [instants.first, instants.second] : []
    expect(moments.map((each) => each.getTime())).toContain(Math.floor(at.getTime() / 60_000) * 60_000)
  }))
})
