import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignTints, TINTS } from './tints'

describe('the tints of articles', () => {
  it('differ between all articles of an ordinary page', () => {
    const tints = assignTints(new Map(), ['a', 'b', 'c', 'd', 'e', 'f'])
    expect(new Set(tints.values()).size).toBe(TINTS)
  })

  it('stay with their articles while others come and go', () => {
    const before = assignTints(new Map(), ['a', 'b', 'c'])
    const after = assignTints(before, ['a', 'new', 'c'])
    expect(after.get('a')).toBe(before.get('a'))
    expect(after.get('c')).toBe(before.get('c'))
  })

  it('are the very same map where nothing changed but the order', () => {
    const before = assignTints(new Map(), ['a', 'b'])
    expect(assignTints(before, ['b', 'a'])).toBe(before)
  })

  it('of a new article differ from its neighbours, whatever stood there', () => {
    const page = fc.uniqueArray(fc.nat(60).map(String), { maxLength: 40 })
    fc.assert(fc.property(page, page, (old, now) => {
      const before = assignTints(new Map(), old)
      const tints = assignTints(before, now)
      for (const [index, id] of now.entries()) {
        if (before.has(id)) continue
        const neighbours = [now[index - 1], now[index + 1]].filter((one) => one !== undefined)
        expect(neighbours.map((one) => tints.get(one))).not.toContain(tints.get(id))
      }
    }))
  })
})
