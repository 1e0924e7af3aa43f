import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { endPresence, showPresence } from '@/lib/server/presence/commands'
import { presence, tab } from '@/lib/server/presence/schema'
import { handle } from '@/lib/server/route'
import { jsonOf } from '@/lib/server/sent-bytes'

/** A tab and a line. */
const MOST_BYTES = 1024

/** Says that somebody has the page open: `Presence` → `PageSigns`. */
export const POST = handle<RouteContext<'/api/pages/[page]/presence'>>(async (request, actor, { params }) => {
  const page = parse(z.uuid(), (await params).page)
  const signs = await showPresence(actor, page, parse(presence, await jsonOf(request, MOST_BYTES)))
  return Response.json(signs, { headers: { 'cache-control': 'no-store' } })
})

/** Says that it was closed. `?tab=` */
export const DELETE = handle<RouteContext<'/api/pages/[page]/presence'>>(async (request, actor, { params }) => {
  const page = parse(z.uuid(), (await params).page)
  await endPresence(actor, page, parse(tab, new URL(request.url).searchParams.get('tab')))
  return new Response(null, { status: 204 })
})
