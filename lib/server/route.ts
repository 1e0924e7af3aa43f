import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { Actor } from '../editorial/actor'
import { NotAllowed } from './errors'
import { failed, failureAnswer } from './failure-answer'
import { answerRequest } from './request'
import { isSameOrigin } from './same-origin'
import { currentActor } from './session/current-actor'
import { PERSON_HEADER } from './session/schema'

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
  return (request, context) => answerRequest(request.headers, async (id) => {
    try {
      if (!SAFE.has(request.method) && !isSameOrigin(request.headers)) throw new NotAllowed('foreign-origin')
      return await work(request, context)
    } catch (error) {
      unstable_rethrow(error)
      return failureAnswer(error, request, id)
    }
  })
}
