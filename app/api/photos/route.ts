import { parse } from '@/lib/server/parse'
import { addPhoto } from '@/lib/server/photos/commands'
import { searchPhotos } from '@/lib/server/photos/queries'
import { photoWish } from '@/lib/server/photos/schema'
import { readPhotoUpload } from '@/lib/server/photos/upload'
import { handle } from '@/lib/server/route'

/** Photos of the library: `?q= &title= &from= &to= &unused=yes &screen=` → `PhotoScreen`. */
export const GET = handle(async (request, actor) => {
  const wish = parse(photoWish, Object.fromEntries(new URL(request.url).searchParams))
  return Response.json(await searchPhotos(actor, wish), { headers: { 'cache-control': 'no-store' } })
})

/** Takes in the photo that is the body, `?name=` and perhaps `&title=`: `AddedPhoto`, with 201, or 200 where its bytes are there already. */
export const POST = handle(async (request, actor) => {
  const { intake, bytes } = await readPhotoUpload(request, actor)
  const added = await addPhoto(actor, bytes, intake)
  return Response.json(added, { status: added.kind === 'already-there' ? 200 : 201 })
})
