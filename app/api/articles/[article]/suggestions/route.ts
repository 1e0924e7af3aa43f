import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { suggestedTags } from '@/lib/server/tag-suggestions/queries'

/** Tags that the article could have and has not: `TagSuggestion[]`, the surest first. */
export const GET = handle<RouteContext<'/api/articles/[article]/suggestions'>>(async (_request, actor, { params }) => {
  const article = parse(z.uuid(), (await params).article)
  return Response.json(await suggestedTags(actor, article), { headers: { 'cache-control': 'no-store' } })
})
