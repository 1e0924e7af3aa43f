import { handle } from '@/lib/server/route'
import { findTags } from '@/lib/server/tags/queries'

/** No label is longer than a long question. */
const MOST_CHARACTERS = 80

/** Tags that answer what was typed: `?q=` → `TagOption[]`. */
export const GET = handle(async (request, actor) => {
  const words = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json(await findTags(actor, words.slice(0, MOST_CHARACTERS)))
})
