import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stretchesOf } from './stretches'

it('are all blocks once, in their order', () => {
  fc.assert(fc.property(fc.nat(2_000), (count) => {
    const places = stretchesOf(count, []).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))
    expect(places).toEqual(Array.from({ length: count }, (_, at) => at))
  }))
})

it('are drawn around each block that is needed, as far as a screen goes, and few besides', () => {
  fc.assert(fc.property(fc.integer({ min: 151, max: 2_000 }), fc.nat(1_999), (count, one) => {
    const at = one % count
    const drawn = stretchesOf(count, [at]).filter(({ needed }) => needed)
    expect(drawn[0]?.from).toBeLessThanOrEqual(Math.max(0, at - 40))
    expect(drawn.at(-1)?.to).toBeGreaterThanOrEqual(Math.min(count, at + 40))
    expect(drawn.reduce((sum, { from, to }) => sum + to - from, 0)).toBeLessThanOrEqual(120)
  }))
})

it('is one, and drawn, for a printed article', () => {
  expect(stretchesOf(150, [])).toEqual([{ from: 0, to: 150, needed: true }])
})
