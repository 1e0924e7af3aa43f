import { z } from 'zod'
import type { Actor } from '@/lib/editorial/actor'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { jsonOf } from '@/lib/server/sent-bytes'
import { markLevel, passArticle, refuseArticle, takeBackSignOff } from '@/lib/server/sign-offs/commands'
import { deskWorkflow } from '@/lib/server/sign-offs/queries'
import { type WorkflowWish, workflowWish } from '@/lib/server/sign-offs/schema'

/** A reason, however it is written, and the few words around it: bytes. */
const MOST = 16_384

type Context = RouteContext<'/api/articles/[article]/workflow'>

/** Where an article is on its way into print: `ArticleWorkflow`. */
export const GET = handle<Context>(async (_, actor, { params }) =>
  answered(actor, parse(z.uuid(), (await params).article)))

/** Does one deed of the workflow with an article, and answers where it is then. */
export const POST = handle<Context>(async (request, actor, { params }) => {
  const article = parse(z.uuid(), (await params).article)
  await done(actor, article, parse(workflowWish, await jsonOf(request, MOST)))
  return answered(actor, article)
})

async function answered(actor: Actor, article: string): Promise<Response> {
  return Response.json(await deskWorkflow(actor, article), { headers: { 'cache-control': 'no-store' } })
}

function done(actor: Actor, article: string, wish: WorkflowWish): Promise<void> {
  switch (wish.deed) {
    case 'pass': return passArticle(actor, { article, revision: wish.revision })
    case 'refuse': return refuseArticle(actor, { article, revision: wish.revision, reason: wish.reason })
    case 'take-back': return takeBackSignOff(actor, { article, signOff: wish.signOff })
    case 'mark': return markLevel(actor, { article, revision: wish.revision, level: wish.level })
  }
}
