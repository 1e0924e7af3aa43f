import type { Actor } from '@/lib/editorial/actor'
import { assign, endAssignment } from '@/lib/server/assignments/commands'
import { assigning } from '@/lib/server/assignments/queries'
import { type Assignable, assignable, assignmentEnd, newAssignment } from '@/lib/server/assignments/schema'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { jsonOf } from '@/lib/server/sent-bytes'

/** A note, however it is written, and the few words around it: bytes. */
const MOST = 4_096

/** Who has an article or a Review (`?kind=article&id=…`), and who could: `Assigning`. */
export const GET = handle(async (request, actor) =>
  answered(actor, parse(assignable, Object.fromEntries(new URL(request.url).searchParams))))

/** Gives it to somebody: `NewAssignment`. Answers as GET does. */
export const POST = handle(async (request, actor) => {
  const wish = parse(newAssignment, await jsonOf(request, MOST))
  await assign(actor, wish)
  return answered(actor, wish.thing)
})

/** Says that it is done, is open after all, or is asked of nobody any more: `AssignmentEnd`. Answers as GET does. */
export const PUT = handle(async (request, actor) => {
  const end = parse(assignmentEnd, await jsonOf(request, MOST))
  await endAssignment(actor, end)
  return answered(actor, end.thing)
})

async function answered(actor: Actor, thing: Assignable): Promise<Response> {
  return Response.json(await assigning(actor, thing), { headers: { 'cache-control': 'no-store' } })
}
