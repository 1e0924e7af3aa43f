import type { Crop } from '../article/picture'

/** Shares are kept in so many parts, which is finer than a pixel of any rendition. */
const PARTS = 10_000

/**
 * The name of a part of a picture in addresses, file names and rows: `whole`, or left, top, width and height in ten-thousandths.
 *
 *     null                                       →  whole
 *     { x: .1, y: 0, width: .8, height: .5 }     →  1000-0-8000-5000
 */
export function cropName(crop: Crop | null): string {
  if (crop === null) return 'whole'
  return [crop.x, crop.y, crop.width, crop.height].map((share) => Math.round(share * PARTS)).join('-')
}

/** The part that a name means; undefined where it is no such name, or not within the picture. */
export function cropNamed(name: string): Crop | null | undefined {
  if (name === 'whole') return null
  const [x, y, width, height] = /^\d{1,5}(?:-\d{1,5}){3}$/.test(name) ? name.split('-').map((part) => Number(part) / PARTS) : []
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  // Two rounded shares can be one part too long together.
  const within = (from: number, length: number) => length > 0 && Math.round((from + length) * PARTS) <= PARTS + 1
  return within(x, width) && within(y, height) ? { x, y, width, height } : undefined
}
