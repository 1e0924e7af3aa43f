/** The kinds of pictures that are taken in. No GIF, which is for moving pictures; no SVG, which is a program. */
export const PHOTO_FORMATS = ['jpeg', 'png', 'webp', 'avif', 'tiff'] as const
export type PhotoFormat = (typeof PHOTO_FORMATS)[number]

/** The same as a browser's chooser of files is told of them. */
export const ACCEPTED_FILES = PHOTO_FORMATS.map((format) => `image/${format}`).join(',')

/** The largest file that is taken in: 60 MB. An uncompressed picture for a double page at 300 dots per inch is as much. */
export const LARGEST_PHOTO = 60 * 1024 * 1024

/** The most pixels that are decoded: the largest cameras that are sold take 151 million, and one of them needs half a gigabyte. */
export const MOST_PIXELS = 160_000_000

/**
 * What a file is by its first bytes, whatever it is called; null for what is not taken in. That it begins so does not mean that it
 * can be read.
 */
export function formatOf(bytes: Uint8Array): PhotoFormat | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp'
  if (['II*\0', 'MM\0*'].includes(latin(bytes, 0, 4))) return 'tiff'
  return isAvif(bytes) ? 'avif' : null
}

/** A still picture of AV1 names its brand, or names it among those that it is compatible with. */
function isAvif(bytes: Uint8Array): boolean {
  if (latin(bytes, 4, 8) !== 'ftyp') return false
  const length = Math.min(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0), bytes.length, LONGEST_BRANDS)
  return latin(bytes, 8, length).match(/.{4}/gs)?.includes('avif') ?? false
}

/** Files name a handful of brands, of four bytes each. */
const LONGEST_BRANDS = 256

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte)
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
