import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropName, cropNamed } from './crop'
import { cropBetween, cropOfShape, fittingCrop, keptCrop, LEAST_SIDE, moveCrop, movePoint, resizeCrop, WHOLE } from './crop-moves'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const point = fc.record({ x: share, y: share })
const by = fc.record({ x: fc.double({ min: -2, max: 2, noNaN: true }), y: fc.double({ min: -2, max: 2, noNaN: true }) })
const crop = fc.tuple(point, point).map(([one, other]) => cropBetween(one, other))
const ratio = fc.double({ min: 0.2, max: 5, noNaN: true })

test('whatever is done to a part, it lies within its picture, is wide enough, and has a name that means it', () => {
  fc.assert(fc.property(crop, by, ratio, ratio, (start, way, shape, picture) => {
    for (const part of [start, moveCrop(start, way), resizeCrop(start, way), cropOfShape(start, shape, picture)]) {
      expect(Math.min(part.x, part.y)).toBeGreaterThanOrEqual(0)
      expect(Math.max(part.x + part.width, part.y + part.height)).toBeLessThanOrEqual(1 + 1e-9)
      expect(Math.min(part.width, part.height)).toBeGreaterThanOrEqual(LEAST_SIDE)
      expect(cropNamed(cropName(part))).toEqual(part)
      expect(fittingCrop(part)).toEqual(part)
    }
  }))
})

test('moving keeps the size, resizing the corner where it begins', () => {
  fc.assert(fc.property(crop, by, (start, way) => {
    expect(moveCrop(start, way)).toMatchObject({ width: start.width, height: start.height })
    const grown = resizeCrop(start, { x: Math.abs(way.x), y: Math.abs(way.y) })
    expect([grown.x, grown.y]).toEqual([start.x, start.y])
  }))
})

test('a shape has its shape, as large as it fits', () => {
  const square = cropOfShape(WHOLE, 1, 1.5)
  expect(square).toEqual({ x: 0.1667, y: 0, width: 0.6667, height: 1 })
  expect(cropOfShape({ x: 0.9, y: 0, width: 0.1, height: 1 }, 1, 1.5)).toEqual({ x: 0.3333, y: 0, width: 0.6667, height: 1 })
})

test('all of a picture is no part of it', () => {
  expect(keptCrop(WHOLE)).toBeNull()
  expect(keptCrop({ ...WHOLE, width: 0.5 })).toEqual({ ...WHOLE, width: 0.5 })
  expect(movePoint({ x: 0.99, y: 0 }, { x: 0.1, y: -0.1 })).toEqual({ x: 1, y: 0 })
})
