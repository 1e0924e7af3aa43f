import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { isWholeWebp } from './whole-webp'

test('a WebP is whole as it was written, and no beginning of it is', async () => {
  for (const width of [1, 2, 7, 320]) {
    const whole = new Uint8Array(await sharp({ create: { width, height: 3, channels: 3, background: 'teal' } }).webp().toBuffer())
    expect(isWholeWebp(whole)).toBe(true)
    fc.assert(fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => !isWholeWebp(whole.subarray(0, length))))
  }
})

test('what is no WebP is not whole', () => {
  expect(isWholeWebp(new TextEncoder().encode('RIFX\u0001\u0000\u0000\u0000x'))).toBe(false)
})
