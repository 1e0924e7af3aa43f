import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropPixels, shownPicture } from '../article/picture'
import { cropName, cropNamed } from './crop'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const crops = fc.tuple(share, share, share, share)
  .map(([x, y, width, height]) => ({ x, y, width: Math.max(1e-4, width * (1 - x)), height: Math.max(1e-4, height * (1 - y)) }))
  .filter(({ x, y, width, height }) => x + width <= 1 && y + height <= 1)
const pictures = fc.record({ width: fc.integer({ min: 1, max: 20_000 }), height: fc.integer({ min: 1, max: 20_000 }) })

test('a crop of a picture is at least one pixel each way, and all of it lies within', () => {
  fc.assert(fc.property(crops, pictures, (crop, picture) => {
    const { left, top, width, height } = cropPixels(crop, picture)
    expect([left, top, width, height].every(Number.isInteger)).toBe(true)
    expect(left >= 0 && top >= 0 && width >= 1 && height >= 1).toBe(true)
    expect(left + width <= picture.width && top + height <= picture.height).toBe(true)
  }))
})

test('what is said of a picture is what is cut out of it', () => {
  fc.assert(fc.property(crops, pictures, (part, picture) => {
    const crop = cropNamed(cropName(part))
    fc.pre(crop !== undefined)
    const shown = shownPicture({ photo: 'p', alt: '', crop, focus: null }, { sha256: '', credit: '', ...picture })
    expect([shown.width, shown.height]).toEqual([cropPixels(crop, picture).width, cropPixels(crop, picture).height])
  }))
  // One that begins within a pixel has all of it.
  const crop = { x: 0.0501, y: 0, width: 0.3164, height: 1 }
  expect(shownPicture({ photo: 'p', alt: '', crop, focus: null }, { sha256: '', credit: '', width: 2_021, height: 2_000 }).width).toBe(640)
})

test('the whole of a picture is the whole of it', () => {
  expect(cropPixels(null, { width: 3, height: 2 })).toEqual({ left: 0, top: 0, width: 3, height: 2 })
  expect(cropPixels({ x: 0, y: 0, width: 1, height: 1 }, { width: 3, height: 2 })).toEqual({ left: 0, top: 0, width: 3, height: 2 })
})

test('the crop that a name means has that name', () => {
  fc.assert(fc.property(crops, (crop) => {
    const name = cropName(crop)
    const named = cropNamed(name)
    expect(named === undefined || named === null ? named : cropName(named)).toBe(name)
  }))
  expect(cropNamed('whole')).toBeNull()
})

test.each(['', 'Whole', '0-0-0-0', '0-0-1-0', '5000-0-6000-1', '0-0-10002-1', '-1-0-1-1', '0-0-1', '0.5-0-1-1', '0-0-1-1-1'])(
  '%j is the name of no part of a picture', (name) => {
    expect(cropNamed(name)).toBeUndefined()
  })
