import { handleAnybody } from '@/lib/server/route'
import { readersPicture } from '@/lib/server/site/photos/picture'

/** A picture for readers: WebP, as a live Edition shows it. */
export const GET = handleAnybody<RouteContext<'/photos/[sha256]/[crop]/[file]'>>(async (_, { params }) => {
  const { sha256, crop, file } = await params
  return readersPicture(sha256, crop, file)
})
