import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEdits, type Edits } from './edits'

/** How long the longest list is that both have in this order, by the table that everybody knows. */
function longestShared(old: readonly number[], now: readonly number[]): number {
  let above = new Array<number>(now.length + 1).fill(0)
  for (const one of old) {
    const row = [0]
    for (const [at, other] of now.entries()) {
      row.push(one === other ? (above[at] ?? 0) + 1 : Math.max(row[at] ?? 0, above[at + 1] ?? 0))
    }
    above = row
  }
  return above[now.length] ?? 0
}
function applied(old: readonly number[], now: readonly number[], { hunks }: Edits): number[] {
  return hunks.toReversed().reduce(
    (list, { oldFrom, oldTo, nowFrom, nowTo }) => list.toSpliced(oldFrom, oldTo - oldFrom, ...now.slice(nowFrom, nowTo)), [...old],
  )
}
function find(old: readonly number[], now: readonly number[]): Edits {
  return findEdits(Int32Array.from(old), Int32Array.from(now))
}
/** A list without any order in it, and always the same. */
function noise(length: number, seed: number): number[] {
  let state = seed
  return Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) % 3_000)
}

const list = fc.oneof(
  fc.array(fc.nat(2), { maxLength: 40 }),
  fc.array(fc.nat(30), { maxLength: 40 }),
)

describe('the edits from one list to another', () => {
  test('applied to the one give the other, and are the fewest there are', () => {
    fc.assert(fc.property(list, list, (old, now) => {
      const edits = find(old, now)
      const removed = edits.hunks.reduce((sum, { oldFrom, oldTo }) => sum + oldTo - oldFrom, 0)
      expect(applied(old, now, edits)).toEqual(now)
      expect(old.length - removed).toBe(longestShared(old, now))
      expect(edits.approximate).toBe(false)
    }), { numRuns: 2_000 })
  })

  test('are said to be approximate where two long lists have hardly anything in common, and give the other all the same', () => {
    const [old, now] = [noise(20_000, 7), noise(20_000, 11)]
    const edits = find(old, now)
    expect(edits.approximate).toBe(true)
    expect(applied(old, now, edits)).toEqual(now)
  })

  test('keep what surely belongs together even when they are approximate', () => {
    const kept = noise(200, 3)
    const [old, now] = [[...noise(8_000, 7), ...kept, ...noise(8_000, 5)], [...noise(8_000, 11), ...kept, ...noise(8_000, 13)]]
    const { hunks, approximate } = find(old, now)
    expect(approximate).toBe(true)
    const changed = hunks.some(({ oldFrom, oldTo }) => oldFrom < 8_190 && oldTo > 8_010)
    expect(changed).toBe(false)
  })

  test('of many small changes in a long list are exact', () => {
    const old = noise(20_000, 7)
    const now = old.flatMap((one, at) => (at % 100 === 50 ? [5_000 + at, 6_000] : at % 100 === 70 ? [] : [one]))
    const edits = find(old, now)
    expect(edits.approximate).toBe(false)
    expect(edits.hunks).toHaveLength(400)
    expect(applied(old, now, edits)).toEqual(now)
  })
})
