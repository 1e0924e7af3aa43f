import 'server-only'
import { randomUUID } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import type { Actor } from '../editorial/actor'
import { DEFECT } from './action'
import { AWAY, isAway } from './away'
import { type Failure, failureOf, NotAllowed } from './errors'
import { log } from './log'
import { isSameOrigin } from './same-origin'
import { currentActor } from './session/current-actor'
import { PERSON_HEADER } from './session/schema'

const STATUS: Record<Failure['kind'], number> = {
  'not-found': 404,
  'not-allowed': 403,
  invalid: 422,
  conflict: 409,
  defect: 500,
}

/** What is not there for a moment; browsers of ours try again by themselves what they may. */
const UNAVAILABLE = 503

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

type Work<C> = (request: Request, actor: Actor, context: C) => Promise<Response>

/**
 * A route handler of the desk, in a fixed order: same origin, who it is, the work. Errors that a person can cause are
 * answered as JSON `{ failure }` with 403, 404, 409 or 422, without a session 401, a defect with 500 and the id under
 * which it is logged, a database or store that does not answer with 503. A request that names whose it is goes on for that person only: a tab that outlived its session
 * does not write in the name of whoever signed in next.
 */
export function handle<C>(work: Work<C>): (request: Request, context: C) => Promise<Response> {
  return handleAnybody(async (request, context) => {
    const actor = await currentActor()
    if (!actor) return failed(401, { kind: 'not-allowed', code: 'not-signed-in', values: {} })
    const meant = request.headers.get(PERSON_HEADER)
    if (meant !== null && meant !== actor.id) throw new NotAllowed('another-person')
    return work(request, actor, context)
  })
}

/** A route handler for everybody, signed in or not; otherwise like `handle`. */
export function handleAnybody<C>(
  work: (request: Request, context: C) => Promise<Response>,
): (request: Request, context: C) => Promise<Response> {
  return async (request, context) => {
    try {
      if (!SAFE.has(request.method) && !isSameOrigin(request.headers)) throw new NotAllowed('foreign-origin')
      return await work(request, context)
    } catch (error) {
      unstable_rethrow(error)
      const failure = failureOf(error)
      if (failure) return failed(STATUS[failure.kind], failure)
      const id = randomUUID()
      log().error({ error, request: id, method: request.method, path: new URL(request.url).pathname }, 'a request failed')
      const [status, told] = isAway(error) ? [UNAVAILABLE, AWAY] : [STATUS.defect, DEFECT]
      return failed(status, { ...told, values: { request: id } })
    }
  }
}

function failed(status: number, failure: Failure): Response {
  return Response.json({ failure }, { status, headers: { 'cache-control': 'no-store' } })
}
