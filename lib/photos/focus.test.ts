import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropBetween } from './crop-moves'
import { focusInCrop, objectPosition, partInFrame, positionInFrame } from './focus'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const ratio = fc.double({ min: 0.1, max: 10, noNaN: true })

test('a frame shows the focus of its picture, in the middle as far as there is picture around it', () => {
  fc.assert(fc.property(share, share, ratio, ratio, (x, y, picture, frame) => {
    const at = positionInFrame({ x, y }, picture, frame)
    for (const [focus, place, shown] of [[x, at.x, Math.min(1, frame / picture)], [y, at.y, Math.min(1, picture / frame)]] as const) {
      const begins = place * (1 - shown)
      expect(focus).toBeGreaterThanOrEqual(begins - 1e-9)
      expect(focus).toBeLessThanOrEqual(begins + shown + 1e-9)
      const reachesEdge = begins < 1e-9 || begins + shown > 1 - 1e-9
      if (!reachesEdge) expect(begins + shown / 2).toBeCloseTo(focus)
    }
  }))
})

test('without a focus the middle is shown, and a focus outside of the crop goes to its edge', () => {
  expect(objectPosition(focusInCrop(null, null), 1.5, 1)).toBe('50% 50%')
  const crop = { x: 0.2, y: 0.2, width: 0.4, height: 0.4 }
  expect(focusInCrop({ x: 0.9, y: 0.4 }, crop)).toEqual({ x: 1, y: 0.5 })
  expect(objectPosition({ x: 1, y: 0.5 }, 2, 1)).toBe('100% 50%')
})

test('what a frame shows of a part lies within the part and has the shape of the frame', () => {
  const point = fc.record({ x: share, y: share })
  fc.assert(fc.property(point, point, fc.option(point), ratio, ratio, (one, other, focus, picture, frame) => {
    const crop = cropBetween(one, other)
    const part = partInFrame(crop, focus, picture, frame)
    expect((picture * part.width) / part.height / frame).toBeCloseTo(1)
    expect(part.x).toBeGreaterThanOrEqual(crop.x - 1e-9)
    expect(part.y).toBeGreaterThanOrEqual(crop.y - 1e-9)
    expect(part.x + part.width).toBeLessThanOrEqual(crop.x + crop.width + 1e-9)
    expect(part.y + part.height).toBeLessThanOrEqual(crop.y + crop.height + 1e-9)
  }))
})
