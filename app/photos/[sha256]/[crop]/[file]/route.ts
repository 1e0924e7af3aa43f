import { NotFound } from '@/lib/server/errors'
import { renditionAsked, renditionResponse } from '@/lib/server/photos/rendition-address'
import { renditionOf } from '@/lib/server/photos/renditions'
import { handleAnybody } from '@/lib/server/route'
import { publicPhoto } from '@/lib/server/site/photos/queries'

/** A year: the address names the very bytes that it is made of. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** A picture for readers, as a live Edition shows it. Anything else is not found, whoever asks. */
export const GET = handleAnybody<RouteContext<'/photos/[sha256]/[crop]/[file]'>>(async (_, { params }) => {
  const { sha256, crop, file } = await params
  const [, width = ''] = /^(\d+)\.webp$/.exec(file) ?? []
  const asked = renditionAsked(crop, width)
  const photo = await publicPhoto(sha256, crop)
  const bytes = photo && (await renditionOf(photo, asked, true))
  if (!bytes) throw new NotFound('no-such-photo')
  return renditionResponse(bytes, FOR_EVER)
})
