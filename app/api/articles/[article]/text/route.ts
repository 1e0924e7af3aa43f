import { z } from 'zod'
import { saveText } from '@/lib/server/articles/commands'
import { textSave } from '@/lib/server/articles/schema'
import { parse } from '@/lib/server/parse'
import { handle, jsonOf } from '@/lib/server/route'

/** The longest article with marks and ids around its text. */
const MOST_BYTES = 4 * 1024 * 1024

/** Saves the text of an article: `TextSave` → `Saved`. */
export const PUT = handle<RouteContext<'/api/articles/[article]/text'>>(async (request, actor, { params }) => {
  const article = parse(z.uuid(), (await params).article)
  return Response.json(await saveText(actor, article, parse(textSave, await jsonOf(request, MOST_BYTES))))
})
