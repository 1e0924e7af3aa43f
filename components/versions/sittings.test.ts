import { describe, expect, test } from 'vitest'
import type { VersionEntry } from '@/lib/server/versions/queries'
import { changeOf, usualPair } from './pair'
import { daysOf } from './sittings'

/** `7 12:03 林岚 typing`, newest first; `*` publishes, `+` names it, `!` signs it off. */
function entries(...written: readonly string[]): VersionEntry[] {
  return written.map((line) => {
    const [revision, time, by, cause = ''] = line.split(' ')
    return {
      revision: Number(revision), at: `2026-06-12T${time}:00Z`, by: by ?? null, characters: 100, step: null, restoredFrom: null,
      cause: cause.replace(/[*+!]/, '') as VersionEntry['cause'], name: cause.includes('+') ? '送审稿' : null, editions: cause.includes('*') ? [1] : [],
      judgements: cause.includes('!') ? [{ verdict: 'passed', by: '周远' }] : [],
    }
  })
}
const sittings = (list: readonly VersionEntry[]) =>
  daysOf(list, (at) => at.slice(0, 10)).map(({ sittings: all }) => all.map((one) => one.map(({ revision }) => revision)))

describe('the list of versions', () => {
  test.each([
    ['puts saves of one sitting together', ['4 12:03 林岚 typing', '3 12:00 林岚 typing', '2 11:58 林岚 typing', '1 10:00 林岚 import'], [[[4, 3, 2], [1]]]],
    ['parts them at a pause', ['3 12:31 林岚 typing', '2 12:00 林岚 typing'], [[[3], [2]]]],
    ['parts two people', ['3 12:01 林岚 typing', '2 12:00 周远 typing'], [[[3], [2]]]],
    ['leaves what was published or named by itself', ['4 12:02 林岚 typing', '3 12:01 林岚 typing+', '2 12:00 林岚 typing*', '1 11:59 林岚 typing'], [[[4], [3], [2], [1]]]],
  ])('%s', (_, written, expected) => {
    expect(sittings(entries(...written))).toEqual(expected)
  })

  test('begins each day anew', () => {
    const [late, early] = entries('2 00:01 林岚 typing', '1 23:59 林岚 typing')
    const list = [late, early && { ...early, at: '2026-06-11T23:59:00Z' }].filter((entry) => entry !== undefined)
    expect(sittings(list)).toEqual([[[2]], [[1]]])
  })
})

describe('the pair that is compared', () => {
  test('begins at the last publication that is not the newest version, else at the first version', () => {
    expect(usualPair(entries('5 12:05 a typing', '4 12:04 a typing*', '3 12:03 a typing', '2 12:02 a typing*'))).toEqual({ from: 4, to: 5 })
    expect(usualPair(entries('5 12:05 a typing*', '4 12:04 a typing', '3 12:03 a typing*'))).toEqual({ from: 3, to: 5 })
    expect(usualPair(entries('5 12:05 a typing', '4 12:04 a typing', '1 12:03 a import'))).toEqual({ from: 1, to: 5 })
    expect(usualPair(entries('1 12:03 a import'))).toEqual({ from: 1, to: 1 })
  })

  test('of a row tells all that its saves changed', () => {
    const list = entries('5 12:05 a typing', '4 12:04 a typing', '2 12:03 a typing', '1 12:00 a import')
    expect(changeOf(list, list.slice(0, 2))).toEqual({ from: 2, to: 5 })
    expect(changeOf(list, list.slice(3))).toEqual({ from: 1, to: 5 })
  })
})
