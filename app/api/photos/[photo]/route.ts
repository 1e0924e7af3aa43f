import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { editPhoto } from '@/lib/server/photos/commands'
import { deskPhoto } from '@/lib/server/photos/queries'
import { photoEdit } from '@/lib/server/photos/schema'
import { handle } from '@/lib/server/route'
import { jsonOf } from '@/lib/server/sent-bytes'

/** The words of a photo at their longest, each character written as an escape. */
const MOST_BYTES = 64 * 1024

/** A photo with where it stands: `DeskPhoto`. */
export const GET = handle<RouteContext<'/api/photos/[photo]'>>(async (_, actor, { params }) => {
  const photo = await deskPhoto(actor, parse(z.uuid(), (await params).photo))
  return Response.json(photo, { headers: { 'cache-control': 'no-store' } })
})

/** Says something else of a photo: `PhotoEdit` → `DeskPhoto`. */
export const PATCH = handle<RouteContext<'/api/photos/[photo]'>>(async (request, actor, { params }) => {
  const photo = parse(z.uuid(), (await params).photo)
  return Response.json(await editPhoto(actor, photo, parse(photoEdit, await jsonOf(request, MOST_BYTES))))
})
