import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { heedSlip, ignoreSlip } from '@/lib/server/proofs/commands'
import { slipPrint, slipToIgnore } from '@/lib/server/proofs/schema'
import { handle } from '@/lib/server/route'
import { jsonOf } from '@/lib/server/sent-bytes'

/** A print, and nothing more. */
const MOST_BYTES = 2 * 1024

/** Lets a slip of an article stand: `{ print }`. */
export const POST = handle<RouteContext<'/api/articles/[article]/ignored-slips'>>(async (request, actor, { params }) => {
  const article = parse(z.uuid(), (await params).article)
  await ignoreSlip(actor, article, parse(slipToIgnore, await jsonOf(request, MOST_BYTES)).print)
  return new Response(null, { status: 204 })
})

/** Shows the slip with the print `?print=` again. */
export const DELETE = handle<RouteContext<'/api/articles/[article]/ignored-slips'>>(async (request, actor, { params }) => {
  const article = parse(z.uuid(), (await params).article)
  await heedSlip(actor, article, parse(slipPrint, new URL(request.url).searchParams.get('print')))
  return new Response(null, { status: 204 })
})
