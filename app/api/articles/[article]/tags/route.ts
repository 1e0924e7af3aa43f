import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { jsonOf } from '@/lib/server/sent-bytes'
import { tagArticle, tagArticleWith, untagArticle } from '@/lib/server/tags/commands'
import { tagChoice, tagChoices } from '@/lib/server/tags/schema'

/** As many tags as an article may have, with long names; what is more is told by its number as far as it can be read. */
const MOST_BYTES = 1024 * 1024

/** Puts a tag on an article: `TagChoice` → `TagOption`; or several: `TagChoice[]` → `TagOption[]`. */
export const POST = handle<RouteContext<'/api/articles/[article]/tags'>>(async (request, actor, { params }) => {
  const article = parse(z.uuid(), (await params).article)
  const sent = await jsonOf(request, MOST_BYTES)
  if (Array.isArray(sent)) return Response.json(await tagArticleWith(actor, article, parse(tagChoices, sent)))
  return Response.json(await tagArticle(actor, article, parse(tagChoice, sent)))
})

/** Takes the tag `?tag=` off an article. */
export const DELETE = handle<RouteContext<'/api/articles/[article]/tags'>>(async (request, actor, { params }) => {
  const article = parse(z.uuid(), (await params).article)
  await untagArticle(actor, article, parse(z.uuid(), new URL(request.url).searchParams.get('tag')))
  return new Response(null, { status: 204 })
})
