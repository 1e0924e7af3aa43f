import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAnchor, textAnchor } from './text-anchor'

/** `|` is the anchored position before, and the position where it must be found after typing. */
test.each([
  ['甲乙|丙丁', '甲乙|丙丁'],
  ['甲乙|丙丁', '新甲乙|丙丁'],
  ['甲乙|丙丁', '乙|丙'],
  ['甲乙|丙丁', '甲|丙丁'],
  ['甲乙|', '新甲乙|'],
  ['|甲乙', '|甲乙新'],
  ['江江江江|村', '江江江江江江|村'],
])('%s is found again in %s', (before, after) => {
  const anchor = textAnchor(before.replace('|', ''), before.indexOf('|'))
  expect(findAnchor(after.replace('|', ''), anchor)).toBe(after.indexOf('|'))
})

test('an anchor finds its own place, tears no character apart, and survives JSON', () => {
  const text = fc.string({ unit: fc.constantFrom('江', '𠮷', 'a', ' '), maxLength: 40 })
  fc.assert(fc.property(text, text, fc.nat(40), (one, other, at) => {
    const anchor = textAnchor(one, Math.min(at, one.length))
    expect(anchor.before + anchor.after).not.toMatch(/\p{Surrogate}/u)
    expect(findAnchor(one, anchor)).toBe(anchor.at)
    expect(other.slice(0, findAnchor(other, anchor))).not.toMatch(/\p{Surrogate}/u)
  }))
})
