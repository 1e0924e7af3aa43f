import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KEEP_ALL, KEEP_HOURS, thinVersions, type ThinnableVersion } from './thin-versions'
import { isMoment } from './version'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const NOW = Date.parse('2026-11-24T03:30:00Z')

const CAUSES = ['import', 'typing', 'typing', 'typing', 'typing', 'tagging', 'step', 'written', 'restore', 'review'] as const

/** The versions of an article over half a year; most are typed within minutes of each other. */
const anyVersions: fc.Arbitrary<ThinnableVersion[]> = fc.array(fc.record({
  cause: fc.constantFrom(...CAUSES),
  name: fc.option(fc.constant('送审稿'), { freq: 20 }),
  published: fc.integer({ min: 0, max: 19 }).map((one) => one === 0),
  judged: fc.integer({ min: 0, max: 19 }).map((one) => one === 0),
  by: fc.constantFrom('林岚', '周远', null),
  pause: fc.oneof(fc.integer({ min: 1, max: 10 * 60_000 }), fc.integer({ min: 1, max: 20 * DAY })),
}), { minLength: 1, maxLength: 60 }).map((drafts) => {
  let at = NOW
  const ages = drafts.map(({ pause }) => (at -= pause)).reverse()
  return drafts.map(({ pause: _, ...draft }, index) => ({ ...draft, id: `v${index + 1}`, revision: index + 1, at: ages[index] ?? NOW }))
})

function left(versions: readonly ThinnableVersion[], now = NOW): ThinnableVersion[] {
  const gone = new Set(thinVersions(versions, now))
  return versions.filter(({ id }) => !gone.has(id))
}

/** Typing by one person so many milliseconds ago, oldest first, as `v1`, `v2` … */
const typed = (...ages: number[]) => ages.map((age, index): ThinnableVersion => ({
  id: `v${index + 1}`, revision: index + 1, at: NOW - age, by: '林岚', cause: 'typing', name: null, published: false, judged: false,
}))

describe('thinning', () => {
  test('keeps every save of a week, then the last of each hour, then the last of each day', () => {
    const minute = HOUR / 60
    // Half past three at night: 31 and 32 minutes before are in the hour before.
    const ages = [100 * DAY + 2 * HOUR, 100 * DAY + HOUR, 100 * DAY, 30 * DAY + 32 * minute, 30 * DAY + 31 * minute, 30 * DAY + minute, 30 * DAY, DAY + minute, DAY]
    expect(left(typed(200 * DAY, ...ages)).map(({ id }) => id)).toEqual(['v1', 'v4', 'v6', 'v8', 'v9', 'v10'])
  })

  test('never takes moments, the one right before each, the first and the last', () => {
    fc.assert(fc.property(anyVersions, (versions) => {
      const gone = new Set(thinVersions(versions, NOW))
      const stays = versions.filter((version, index) => {
        const next = versions[index + 1]
        return index === 0 || next === undefined || isMoment(version) || isMoment(next)
      })
      expect(stays.filter(({ id }) => gone.has(id))).toEqual([])
    }))
  })

  test('takes nothing of the last week, so that every open text finds the version it began from', () => {
    fc.assert(fc.property(anyVersions, (versions) => {
      const young = versions.filter(({ at }) => NOW - at < KEEP_ALL)
      expect(left(versions)).toEqual(expect.arrayContaining(young))
    }))
  })

  test('leaves a version of every day on which somebody worked, and of every hour of each person for a quarter of a year', () => {
    fc.assert(fc.property(anyVersions, (versions) => {
      const stretches = (list: readonly ThinnableVersion[]) => new Set(list.map(({ at, by }) =>
        NOW - at < KEEP_HOURS ? `${Math.floor(at / HOUR)} ${by}` : `${Math.floor(at / DAY)}`))
      expect(stretches(left(versions))).toEqual(stretches(versions))
    }))
  })

  test('has nothing more to take the second time, and comes to the same however often it was done before', () => {
    fc.assert(fc.property(anyVersions, fc.integer({ min: 1, max: 200 }), (versions, days) => {
      const once = left(versions)
      expect(thinVersions(once, NOW)).toEqual([])
      const later = NOW + days * DAY
      expect(left(once, later)).toEqual(left(versions, later))
    }))
  })
})
