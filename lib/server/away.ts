import 'server-only'
import type { Failure } from './errors'

/** What a person learns where Galley cannot reach what it keeps everything in: nobody at the desk can mend it, and it passes. */
export const AWAY: Failure = { kind: 'defect', code: 'away', values: {} }

/** What PostgreSQL says by SQLSTATE where it goes, comes, or takes no more connections. */
const STATES = /^(?:08...|57P0[1-5]|53300)$/

/** What the network says where nobody answers, and Prisma where it could not get through to the database. */
const CODES: readonly unknown[] = [
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037',
]

/** What `pg` and Prisma say in words alone, and a client of S3 by its name. */
const WORDS = /^(?:Connection terminated|Connection ended|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)|Unable to start a transaction in the given time|Server has closed the connection/
const TIMEOUT = 'TimeoutError'

/** What a store that speaks S3 answers where the fault is its own, and it may pass. */
function isFaultOfStore(metadata: unknown): boolean {
  return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata && Number(metadata.httpStatusCode) >= 500
}

/**
 * Whether an error says that a store said nothing for as long as anybody waits. The client of S3 gives the same name to a connection
 * that broke, which then has a code.
 */
export function isSilence(error: unknown): boolean {
  return error instanceof Error && error.name === TIMEOUT && !('code' in error)
}

/** An error may be the consequence of another one, which is looked for no deeper than libraries wrap. */
const DEPTH = 6

/**
 * Whether an error says that the database, or the store of photos, does not answer just now: it was stopped, is starting, or cannot be
 * reached. What was on its way may or may not have been done.
 */
export function isAway(error: unknown, depth = DEPTH): boolean {
  if (typeof error !== 'object' || error === null || depth === 0) return false
  const told: Readonly<Record<string, unknown>> = { ...error, message: 'message' in error ? error.message : '', name: 'name' in error ? error.name : '' }
  const codes = [told['code'], told['originalCode']]
  if (codes.some((code) => CODES.includes(code) || (typeof code === 'string' && STATES.test(code)))) return true
  if (told['name'] === TIMEOUT || (typeof told['message'] === 'string' && WORDS.test(told['message']))) return true
  if (isFaultOfStore(told['$metadata'])) return true
  const causes = [told['meta'], told['driverAdapterError'], 'cause' in error ? error.cause : null, ...(Array.isArray(told['errors']) ? told['errors'] : [])]
  return causes.some((cause) => isAway(cause, depth - 1))
}
