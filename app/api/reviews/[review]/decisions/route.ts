import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { decideOn } from '@/lib/server/reviews/commands'
import { deciding } from '@/lib/server/reviews/schema'
import { handle } from '@/lib/server/route'
import { jsonOf } from '@/lib/server/sent-bytes'

/** Ten thousand decisions, the most that are made at once, are about two megabytes. */
const MOST_BYTES = 4 * 1024 * 1024

/** Keeps decisions about items of a Review, and takes back others: `Deciding`. */
export const POST = handle<RouteContext<'/api/reviews/[review]/decisions'>>(async (request, actor, { params }) => {
  const review = parse(z.uuid(), (await params).review)
  await decideOn(actor, review, parse(deciding, await jsonOf(request, MOST_BYTES)))
  return new Response(null, { status: 204 })
})
