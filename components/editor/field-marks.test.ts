import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaid } from './field-marks'

const mark = fc.tuple(fc.nat(12), fc.nat(12), fc.constantFrom('slip', 'comment')).map(([one, other, look]) => ({ from: Math.min(one, other), to: Math.max(one, other), look }))

test('each character has just the looks of all marks over it, and stretches come in order without meeting', () => {
  fc.assert(fc.property(fc.array(mark, { maxLength: 4 }), fc.array(mark, { maxLength: 4 }), (one, other) => {
    const shown = overlaid(one, other)
    const looksAt = (marks: readonly { from: number; to: number; look: string }[], at: number) =>
      new Set(marks.filter(({ from, to }) => from <= at && to > at).flatMap(({ look }) => look.split(' ')))
    for (let at = 0; at <= 12; at += 1) expect(looksAt(shown, at)).toEqual(looksAt([...one, ...other], at))
    for (const [index, { from, to }] of shown.entries()) {
      expect(to).toBeGreaterThan(from)
      expect(from).toBeGreaterThanOrEqual(shown[index - 1]?.to ?? 0)
    }
  }))
})
