import { z } from 'zod'
import { mentionable } from '@/lib/server/comments/queries'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'

/** Everybody who can be asked by name about the article `?article=`: `NamedPerson[]`. */
export const GET = handle(async (request, actor) => {
  const article = parse(z.uuid(), new URL(request.url).searchParams.get('article'))
  return Response.json(await mentionable(actor, article), { headers: { 'cache-control': 'no-store' } })
})
