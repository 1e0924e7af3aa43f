import 'server-only'
import { NotFound } from '../../errors'
import { renditionAsked, renditionResponse } from '../../photos/rendition-address'
import { renditionOf } from '../../photos/renditions'
import { publicPhoto } from './queries'

/** A year: the address names the very bytes that the picture is made of. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * A picture for readers, as a live Edition shows it, made at once where it is not there yet. Anything else is NotFound, whoever asks.
 *
 * @param file as in 640.webp
 */
export async function readersPicture(sha256: string, crop: string, file: string): Promise<Response> {
  const [, width = ''] = /^(\d+)\.webp$/.exec(file) ?? []
  const asked = renditionAsked(crop, width)
  const photo = await publicPhoto(sha256, crop)
  const bytes = photo && (await renditionOf(photo, asked, true))
  if (!bytes) throw new NotFound('no-such-photo')
  return renditionResponse(bytes, FOR_EVER)
}
