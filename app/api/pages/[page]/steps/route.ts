import { z } from 'zod'
import { correctPage } from '@/lib/server/pages/commands'
import { correction } from '@/lib/server/pages/schema'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { jsonOf } from '@/lib/server/sent-bytes'

/** Twenty thousand ops, the most that a Step may have, are about three megabytes. */
const MOST_BYTES = 4 * 1024 * 1024

/** Corrects the split of a page: `Correction` → `Corrected`. */
export const POST = handle<RouteContext<'/api/pages/[page]/steps'>>(async (request, actor, { params }) => {
  const page = parse(z.uuid(), (await params).page)
  return Response.json(await correctPage(actor, page, parse(correction, await jsonOf(request, MOST_BYTES))))
})
