import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { Actor } from '../editorial/actor'
import { AWAY, isAway } from './away'
import { defectOf, type Failure, failureOf, NotAllowed } from './errors'
import { log } from './log'
import { asRequest } from './request'
import { isSameOrigin } from './same-origin'
import { currentSession } from './session/current-actor'

/** What a server action answers: a value, or why not, as a plain value that a form can show. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/**
 * Runs the work of an action, if it was sent from our own pages. An error that a person can cause comes back as a value; a defect is logged and comes
 * back as a general one. Next's own signals (redirect, not found) pass through.
 */
export async function runAction<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  const sent = await headers()
  return asRequest(sent, async (id) => {
    try {
      if (!isSameOrigin(sent)) throw new NotAllowed('foreign-origin')
      return { ok: true, value: await work() }
    } catch (error) {
      unstable_rethrow(error)
      const failure = failureOf(error)
      if (!failure) log().error({ error }, 'an action failed')
      return { ok: false, failure: failure ?? (isAway(error) ? AWAY : defectOf(id)) }
    }
  })
}

/** Like `runAction`, for the deeds of the desk: the work is told who it is and by which session, and nobody else gets there. */
export function runDeed<T>(work: (actor: Actor, sessionId: string) => Promise<T>): Promise<Outcome<T>> {
  return runAction(async () => {
    const session = await currentSession()
    if (!session) throw new NotAllowed('not-signed-in')
    return work(session.actor, session.id)
  })
}
