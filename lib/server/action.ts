import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { type Failure, failureOf } from './errors'
import { log } from './log'

/** What a server action answers: a value, or why not, as a plain value that a form can show. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** What a person learns of a defect: that it is ours, and logged. */
export const DEFECT: Failure = { kind: 'defect', code: 'defect', values: {} }

/**
 * Runs the work of an action. An error that a person can cause comes back as a value; a defect is logged and comes
 * back as a general one. Next's own signals (redirect, not found) pass through.
 */
export async function runAction<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    unstable_rethrow(error)
    const failure = failureOf(error)
    if (!failure) log().error({ error }, 'an action failed')
    return { ok: false, failure: failure ?? DEFECT }
  }
}
