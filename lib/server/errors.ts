import 'server-only'

/**
 * The four errors that a person can cause. `code` names a sentence in messages/<language>/errors.json, in which
 * `values` stand. Everything else that is thrown is a defect: it is logged, and the person sees a general sentence.
 */
abstract class ExpectedError extends Error {
  abstract readonly kind: 'not-found' | 'not-allowed' | 'invalid' | 'conflict'
  constructor(readonly code: string, readonly values: Readonly<Record<string, string | number>> = {}) {
    super(code)
  }
}

/** The thing does not exist, or is not for this person to know of. */
export class NotFound extends ExpectedError {
  override readonly kind = 'not-found'
}

/** The person may not do this. */
export class NotAllowed extends ExpectedError {
  override readonly kind = 'not-allowed'
}

/** What was sent cannot be used as it is. */
export class Invalid extends ExpectedError {
  override readonly kind = 'invalid'
}

/** Somebody else was first. `detail` is what the person needs to decide: the state as it is now. */
export class Conflict extends ExpectedError {
  override readonly kind = 'conflict'
  constructor(code: string, values: Readonly<Record<string, string | number>> = {}, readonly detail: unknown = null) {
    super(code, values)
  }
}

/** What of an error may leave the server. */
export interface Failure {
  readonly kind: ExpectedError['kind'] | 'defect'
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  readonly detail?: unknown
}

/** An expected error as a plain value; null for a defect. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof ExpectedError)) return null
  const { kind, code, values } = error
  return error instanceof Conflict ? { kind, code, values, detail: error.detail } : { kind, code, values }
}

/** What a person learns of a defect: that it is ours, and under which id it is logged. */
export function defectOf(request: string): Failure {
  return { kind: 'defect', code: 'defect-logged', values: { request } }
}
