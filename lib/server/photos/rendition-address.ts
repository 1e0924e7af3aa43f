import 'server-only'
import type { Crop } from '../../article/picture'
import { cropName, cropNamed } from '../../photos/crop'
import { RENDITION_WIDTHS, type RenditionWidth } from '../../photos/renditions'
import { NotFound } from '../errors'

/** The part of a photo and the width that two parts of an address mean; NotFound for others, and for another spelling of the same. */
export function renditionAsked(crop: string, width: string): { crop: Crop | null; width: RenditionWidth } {
  const part = cropNamed(crop)
  const pixels = RENDITION_WIDTHS.find((each) => String(each) === width)
  if (part === undefined || cropName(part) !== crop || pixels === undefined) throw new NotFound('no-such-photo')
  return { crop: part, width: pixels }
}

/** A rendition as an answer. */
export function renditionResponse(bytes: Uint8Array<ArrayBuffer>, cache: string): Response {
  const headers = { 'content-type': 'image/webp', 'content-length': `${bytes.byteLength}`, 'x-content-type-options': 'nosniff' }
  return new Response(bytes, { headers: { ...headers, 'cache-control': cache } })
}
