import 'server-only'
import { pino } from 'pino'
import { env } from './env'
import { lazily } from './lazily'

/** The operator's log: structured lines on standard error, never article text and never a secret. */
export const log = lazily(() => pino({ level: env().LOG_LEVEL, serializers: { error: pino.stdSerializers.err } }, pino.destination(2)))
