import 'server-only'
import { AWAY, isAway } from './away'
import { defectOf, type Failure, failureOf } from './errors'
import { log } from './log'

/** What is not there for a moment; browsers of ours try again by themselves what they may. */
const UNAVAILABLE = 503

const STATUS: Record<Failure['kind'], number> = {
  'not-found': 404,
  'not-allowed': 403,
  invalid: 422,
  conflict: 409,
  defect: 500,
}

/**
 * What a request is answered whose work failed, as JSON `{ failure }`: 403, 404, 409 or 422 for what a person can cause. A defect is
 * logged, and is 500 with the id of the request, under which the log has it; 503 where the database or the store is away.
 */
export function failureAnswer(error: unknown, { method, url }: Request, id: string): Response {
  const failure = failureOf(error)
  if (failure) return failed(STATUS[failure.kind], failure)
  // The path alone: what somebody searches for stands behind it.
  log().error({ error, method, path: new URL(url).pathname }, 'a request failed')
  return isAway(error) ? failed(UNAVAILABLE, AWAY) : failed(STATUS.defect, defectOf(id))
}

export function failed(status: number, failure: Failure): Response {
  return Response.json({ failure }, { status, headers: { 'cache-control': 'no-store' } })
}
