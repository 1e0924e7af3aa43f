import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { jsonOf } from '@/lib/server/sent-bytes'
import { tagArticle, untagArticle } from '@/lib/server/tags/commands'
import { tagChoice } from '@/lib/server/tags/schema'

/** A label or an id, and nothing more. */
const MOST_BYTES = 2 * 1024

/** Puts a tag on an article: `TagChoice` → `TagOption`. */
export const POST = handle<RouteContext<'/api/articles/[article]/tags'>>(async (request, actor, { params }) => {
  const article = parse(z.uuid(), (await params).article)
  return Response.json(await tagArticle(actor, article, parse(tagChoice, await jsonOf(request, MOST_BYTES))))
})

/** Takes the tag `?tag=` off an article. */
export const DELETE = handle<RouteContext<'/api/articles/[article]/tags'>>(async (request, actor, { params }) => {
  const article = parse(z.uuid(), (await params).article)
  await untagArticle(actor, article, parse(z.uuid(), new URL(request.url).searchParams.get('tag')))
  return new Response(null, { status: 204 })
})
