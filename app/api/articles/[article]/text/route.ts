import { z } from 'zod'
import { MOST_TEXT } from '@/lib/article/document'
import { saveText } from '@/lib/server/articles/commands'
import { textSave } from '@/lib/server/articles/schema'
import { Invalid } from '@/lib/server/errors'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { jsonOf } from '@/lib/server/sent-bytes'

/** The longest article with marks and ids around its text. */
const MOST_BYTES = 4 * 1024 * 1024
const tooMuch = () => new Invalid('document-too-much-text', { most: MOST_TEXT })

/** Saves the text of an article: `TextSave` → `Saved`. */
export const PUT = handle<RouteContext<'/api/articles/[article]/text'>>(async (request, actor, { params }) => {
  const article = parse(z.uuid(), (await params).article)
  return Response.json(await saveText(actor, article, parse(textSave, await jsonOf(request, MOST_BYTES, tooMuch))))
})
