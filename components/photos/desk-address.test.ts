import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropPixels } from '@/lib/article/picture'
import { RENDITION_WIDTHS, widthsFor } from '@/lib/photos/renditions'
import { deskAddressWithin } from './desk-address'

const share = fc.double({ min: 0.001, max: 1, noNaN: true })
const part = fc.record({ width: share, height: share }).map((size) => ({ x: 0, y: 0, ...size }))

test('a picture is asked for in a width that there is, as wide as it may be', () => {
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 5_000 }), fc.option(part), fc.constantFrom(...RENDITION_WIDTHS), (width, crop, most) => {
      const photo = { id: 'p', width, height: 900 }
      const there = widthsFor(cropPixels(crop, photo).width)
      const asked = Number(deskAddressWithin(photo, crop, most).split('/').at(-1))
      expect(there).toContain(asked)
      expect(asked).toBe(Math.max(...there.filter((each) => each <= most)))
    },
  ))
})

test('a small photo, and a small part of a large one, are shown in the editor', () => {
  expect(deskAddressWithin({ id: 'p', width: 800, height: 600 }, null, 960)).toBe('/api/photos/p/whole/640')
  expect(deskAddressWithin({ id: 'p', width: 3_000, height: 2_000 }, { x: 0, y: 0, width: 0.1, height: 0.1 }, 960)).toBe('/api/photos/p/0-0-1000-1000/320')
})
