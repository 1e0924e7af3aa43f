import 'server-only'
import type { Metadata, Sharp, SharpOptions } from 'sharp'
import { MOST_PIXELS } from '../../photos/format'
import { lazily } from '../lazily'
import { oneAtATime } from '../one-at-a-time'

/** What reads bytes of the kinds that are taken in. Nothing else can be reached: no SVG, PDF or Magick, and no file by its name. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Heif', 'Tiff'].map((kind) => `VipsForeignLoad${kind}Buffer`)

/** Seconds for one decoding: the largest picture takes some ten. */
const LONGEST_DECODING = 60

/** Decodes pictures, one at a time. */
export interface Decoder {
  /** Reads the head of a file, and no pixel. */
  head(bytes: Uint8Array): Promise<Metadata>
  /** Works on a picture when nobody else does, because the largest one takes half a gigabyte while it is decoded. */
  decode<T>(bytes: Uint8Array, work: (picture: Sharp) => Promise<T>): Promise<T>
  /** Makes pictures of pixels that were decoded before. */
  readonly of: (pixels: Uint8Array, options: SharpOptions) => Sharp
}

/** The decoder. sharp and libvips are loaded when a picture is first met. */
export const decoder = lazily(async (): Promise<Decoder> => {
  const { default: sharp } = await import('sharp')
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: LOADERS })
  // The server answers beside it; and no picture comes twice soon.
  sharp.concurrency(1)
  sharp.cache(false)
  // What is cut off is refused; what is merely odd is taken as every browser takes it.
  const options = { failOn: 'truncated', limitInputPixels: MOST_PIXELS, sequentialRead: true } as const
  const next = oneAtATime()
  return {
    head: (bytes) => sharp(bytes, { ...options, limitInputPixels: false }).metadata(),
    decode: (bytes, work) => next(() => work(sharp(bytes, options).timeout({ seconds: LONGEST_DECODING }))),
    of: sharp,
  }
})
