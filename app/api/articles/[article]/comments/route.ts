import { z } from 'zod'
import type { Actor } from '@/lib/editorial/actor'
import { answerComment, resolveComment, writeComment } from '@/lib/server/comments/commands'
import { deskComments } from '@/lib/server/comments/queries'
import { type CommentWish, commentWish } from '@/lib/server/comments/schema'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { jsonOf } from '@/lib/server/sent-bytes'

/** A comment and its words, however they are written: bytes. */
const MOST = 32_768

type Context = RouteContext<'/api/articles/[article]/comments'>

/** The comments of an article: `CommentThread[]`. */
export const GET = handle<Context>(async (_, actor, { params }) => answered(actor, parse(z.uuid(), (await params).article)))

/** Says something about an article, or does something with what was said, and answers what is said of it then. */
export const POST = handle<Context>(async (request, actor, { params }) => {
  const article = parse(z.uuid(), (await params).article)
  await done(actor, article, parse(commentWish, await jsonOf(request, MOST)))
  return answered(actor, article)
})

async function answered(actor: Actor, article: string): Promise<Response> {
  return Response.json(await deskComments(actor, article), { headers: { 'cache-control': 'no-store' } })
}

function done(actor: Actor, article: string, wish: CommentWish): Promise<void> {
  switch (wish.deed) {
    case 'write': return writeComment(actor, article, wish)
    case 'answer': return answerComment(actor, wish)
    case 'resolve': return resolveComment(actor, wish.thread, 'resolved')
    case 'reopen': return resolveComment(actor, wish.thread, 'open')
  }
}
