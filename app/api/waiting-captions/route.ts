import { parse } from '@/lib/server/parse'
import { waitingPlace } from '@/lib/server/photos/schema'
import { waitingCaptions } from '@/lib/server/photos/waiting/queries'
import { handle } from '@/lib/server/route'

/** The captions that wait for their picture, of `?article=`: `WaitingCaption[]`. */
export const GET = handle(async (request, actor) => {
  const { article } = parse(waitingPlace, Object.fromEntries(new URL(request.url).searchParams))
  return Response.json(await waitingCaptions(actor, article), { headers: { 'cache-control': 'no-store' } })
})
