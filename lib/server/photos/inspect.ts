import 'server-only'
import type { Metadata } from 'sharp'
import { formatOf, LARGEST_PHOTO, MOST_PIXELS, type PhotoFormat } from '../../photos/format'
import { Invalid } from '../errors'
import { decoder } from './decoder'

/** What a file turned out to be. */
export interface Inspected {
  readonly format: PhotoFormat
  /** In pixels, upright. */
  readonly width: number
  readonly height: number
  readonly head: Metadata
}

/** Red, green and blue, or cyan, magenta, yellow and black, each perhaps with transparency. */
const MOST_CHANNELS = 5

/**
 * Finds out whether a file is a picture that can be kept: by its size, its first bytes, its head, and then by decoding all of it.
 * Invalid for one that is not, whatever it is called. The first picture of a TIFF counts, since the others are previews and layers;
 * what moves is refused, because nobody could tell which of its pictures is meant.
 *
 * @param file its name, for the sentence
 */
export async function inspectPhoto(bytes: Uint8Array, file: string): Promise<Inspected> {
  if (bytes.length > LARGEST_PHOTO) throw new Invalid('photo-too-large', { file })
  const format = formatOf(bytes)
  if (format === null) throw new Invalid('photo-not-a-picture', { file })
  const { head: readHead, decode } = await decoder()
  const head = await readHead(bytes).catch(() => null)
  const read = head?.format === 'heif' ? 'avif' : head?.format
  if (!head || read !== format || head.channels > MOST_CHANNELS) throw new Invalid('photo-broken', { file })
  if (head.width * head.height > MOST_PIXELS) {
    throw new Invalid('photo-too-many-pixels', { file, width: head.width, height: head.height, most: MOST_PIXELS / 1_000_000 })
  }
  if ((head.pages ?? 1) > 1 && format !== 'tiff') throw new Invalid('photo-moving', { file })
  // Every row is read for even the smallest picture of all of it.
  await decode(bytes, (picture) => picture.resize(PROBE, PROBE, { fit: 'fill' }).raw().toBuffer())
    .catch(() => { throw new Invalid('photo-broken', { file }) })
  return { format, ...head.autoOrient, head }
}

/** Pixels each way. */
const PROBE = 16
