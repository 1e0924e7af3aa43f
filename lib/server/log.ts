import 'server-only'
import { pino } from 'pino'
import { env } from './env'
import { lazily } from './lazily'
import { requestId } from './request'
import { toldError } from './told-error'

/**
 * The operator's log: lines of JSON on standard error, each with the id of the request that it is about. Never article text, never a
 * query, never a secret: of an error only that is written which cannot repeat one (`toldError`).
 */
export const log = lazily(() => pino({
  level: env().LOG_LEVEL,
  mixin: () => withId(requestId()),
  serializers: { error: (error: unknown) => toldError(error) },
  // Written before the work goes on: the line about what ends a process must not end with it.
}, pino.destination({ dest: 2, sync: true })))

const withId = (request: string | null) => (request === null ? {} : { request })
