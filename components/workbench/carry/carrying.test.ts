import { describe, expect, it } from 'vitest'
import { dropKey, type Load } from '@/lib/split/drop-places'
import { pageOf } from '@/lib/split/testing/page-notation'
import { aim, type Carrying, carryKey, keepCarrying, takeUp } from './carrying'

const page = pageOf(`
  A: h1@0 "甲" / b1@1 "乙|丙"
  B: h2@3 "丁" / b2@4 "戊"
  aside folio: z1@5 "版"
`)

/** Where a load is after keys, or what the last one says. */
function press(load: Load, ...keys: string[]): string {
  let now: Carrying = takeUp(page, load)
  for (const key of keys) {
    const next = carryKey(page, now, key)
    if (next === null || typeof next === 'string') return next ?? 'not ours'
    now = next
  }
  return dropKey(now.place)
}
const block: Load = { blocks: ['b1'] }

describe('what is carried', () => {
  it.each([
    [[], 'inside A h1'],
    [['ArrowDown'], 'gap A'],
    [['ArrowDown', 'ArrowDown', 'ArrowDown'], 'inside B h2'],
    [['ArrowUp', 'ArrowUp'], 'gap '],
    [['Home', 'ArrowUp'], 'gap '],
    [['End', 'ArrowDown'], 'aside'],
    [['PageDown', 'PageDown'], 'gap B'],
    [['End', 'PageUp', 'PageUp'], 'gap A'],
    [['2'], 'inside B h2'],
    [['9'], 'inside A h1'],
    [['Enter'], 'put-down'],
    [['Escape'], 'leave'],
    [['x'], 'not ours'],
  ])('is after %j at: %s', (keys, place) => {
    expect(press(block, ...keys)).toBe(place)
  })

  it('goes from one gap to the next where it is an article', () => {
    expect(press({ article: 'B' }, 'ArrowUp')).toBe('gap ')
    expect(press({ article: 'B' }, 'ArrowDown')).toBe('aside')
  })

  it('goes to articles of two digits', () => {
    const long = pageOf(Array.from({ length: 12 }, (_, at) => `A${at + 1}: b${at}@${at} "甲"`).join('\n'))
    const typed = ['1', '2', '3'].map((digit, at) => [digit, at] as const).reduce<{ now: Carrying; at: string[] }>(({ now, at }, [digit]) => {
      const next = carryKey(long, now, digit)
      if (next === null || typeof next === 'string') throw new Error('a digit is ours')
      return { now: next, at: [...at, dropKey(next.place)] }
    }, { now: takeUp(long, { lines: { first: 5, last: 5 } }), at: [] })
    expect(typed.at).toEqual(['inside A1 b0', 'inside A12 ', 'inside A3 b2'])
  })

  it('is let go when it is gone from the page, and begins anew when its place is', () => {
    const after = pageOf('A: h1@0 "甲" / b1@1 "乙|丙"\naside folio: z1@5 "版"')
    const aimed = aim(takeUp(page, block), { kind: 'gap', after: 'B' })
    expect(keepCarrying(aimed, page)).toBe(aimed)
    expect(keepCarrying(aimed, after)).toEqual(takeUp(after, block))
    expect(keepCarrying(takeUp(page, { blocks: ['b2'] }), after)).toBeNull()
  })
})
