import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { previewPhoto } from '@/lib/server/photos/queries'
import { renditionAsked, renditionResponse } from '@/lib/server/photos/rendition-address'
import { handle } from '@/lib/server/route'

/** Bytes that never change, on a machine that others of the desk may use. */
const FOR_AN_HOUR = 'private, max-age=3600'

/** A photo as the desk sees it: any part of it, in one of the widths of renditions. WebP. */
export const GET = handle<RouteContext<'/api/photos/[photo]/[crop]/[width]'>>(async (_, actor, { params }) => {
  const { photo, crop, width } = await params
  return renditionResponse(await previewPhoto(actor, parse(z.uuid(), photo), renditionAsked(crop, width)), FOR_AN_HOUR)
})
