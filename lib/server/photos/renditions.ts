import 'server-only'
import { createHash } from 'node:crypto'
import { type Crop, cropPixels } from '../../article/picture'
import { cropName } from '../../photos/crop'
import { type Rendition, renditionName, type RenditionWidth, widthsFor } from '../../photos/renditions'
import { isWholeWebp } from '../../photos/whole-webp'
import { lazily } from '../lazily'
import { storage } from '../storage/open-storage'
import { decoder } from './decoder'
import { originalName } from './original'

/** A photo as far as renditions are made of it: the name of its bytes, and its pixels, upright. */
export interface Original {
  readonly sha256: string
  readonly width: number
  readonly height: number
}

/** Of 100: what the eye does not tell from the original at the size of a screen, at a third of its bytes. */
const QUALITY = 80

/** How hard the encoder tries, of 6: more takes twice the time for some hundredths of the bytes. */
const EFFORT = 4

/** The widths in which a part of a photo is offered. */
export function widthsOf({ width, height }: Original, crop: Crop | null): readonly RenditionWidth[] {
  return widthsFor(cropPixels(crop, { width, height }).width)
}

/**
 * The bytes of a rendition as WebP: those that are kept, else made at once; null where the photo is too small for its width, or its
 * original is not in the storage. Fails where the original there is not the one that came.
 *
 * @param keep whether what is made is kept, with the other widths of the same part; a part that somebody only tries is not
 */
export async function renditionOf(
  photo: Original, { crop, width }: Omit<Rendition, 'sha256'>, keep: boolean,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const widths = widthsOf(photo, crop)
  if (!widths.includes(width)) return null
  const kept = await storage().get(renditionName({ sha256: photo.sha256, crop, width }))
  // One that a store lost the end of is made again, and no reader keeps it for a year.
  if (kept && isWholeWebp(kept)) return kept
  const made = await (keep ? makeMissing(photo, crop) : make(photo, crop, [width]))
  return made?.get(width) ?? null
}

/**
 * Makes the renditions of one part of a photo, unless all are kept already, and keeps them.
 *
 * @returns whether they are there now; they cannot be where the original is not in the storage
 */
export async function keepRenditions(photo: Original, crop: Crop | null): Promise<boolean> {
  return (await areKept(photo, crop)) || (await makeMissing(photo, crop)) !== null
}

async function areKept(photo: Original, crop: Crop | null): Promise<boolean> {
  const kept = await Promise.all(widthsOf(photo, crop).map((width) => storage().has(renditionName({ sha256: photo.sha256, crop, width }))))
  return kept.every(Boolean)
}

/** The renditions of a part, by their widths. */
type Made = ReadonlyMap<RenditionWidth, Uint8Array<ArrayBuffer>>

/** What is being made, by the hash and the part. A page that is just published is read by many, who all ask for the same pictures. */
const underWay = lazily(() => new Map<string, Promise<Made | null>>())

/** Makes all widths of a part, once for all who ask meanwhile, and keeps them. */
function makeMissing(photo: Original, crop: Crop | null): Promise<Made | null> {
  const name = `${photo.sha256}/${cropName(crop)}`
  const making = underWay().get(name) ?? makeAll(photo, crop).finally(() => underWay().delete(name))
  underWay().set(name, making)
  return making
}

/** All widths cost little more than one, since the original is decoded once. */
async function makeAll(photo: Original, crop: Crop | null): Promise<Made | null> {
  const made = await make(photo, crop, widthsOf(photo, crop))
  for (const [width, bytes] of made ?? []) await storage().put(renditionName({ sha256: photo.sha256, crop, width }), bytes)
  return made
}

/**
 * Upright, cut, in sRGB and 8 bits, and without a word of what the file says of itself: sharp writes neither EXIF nor IPTC nor XMP
 * unless it is told to.
 */
async function make({ sha256, width, height }: Original, crop: Crop | null, widths: readonly RenditionWidth[]): Promise<Made | null> {
  const original = await storage().get(originalName(sha256))
  if (!original) return null
  if (createHash('sha256').update(original).digest('hex') !== sha256) throw new RangeError(`the original of the photo ${sha256} is not whole in the storage`)
  const { decode, of } = await decoder()
  const { data, info } = await decode(original, (picture) =>
    picture.autoOrient().extract(cropPixels(crop, { width, height }))
      .resize({ width: Math.max(...widths), withoutEnlargement: true }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true }))
  const made = new Map<RenditionWidth, Uint8Array<ArrayBuffer>>()
  for (const each of widths) {
    const bytes = await of(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
      .resize({ width: each, withoutEnlargement: true }).webp({ quality: QUALITY, effort: EFFORT, smartSubsample: true }).toBuffer()
    made.set(each, new Uint8Array(bytes))
  }
  return made
}
