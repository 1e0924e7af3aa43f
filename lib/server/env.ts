import 'server-only'
import { z } from 'zod'
import { lazily } from './lazily'

const schema = z.object({
  /** Any PostgreSQL from version 15 on, with UTF-8. */
  DATABASE_URL: z.url(),
  /** Signs the browser's token. Made once by `npm start`. */
  NEXTAUTH_SECRET: z.string().min(32),
  /** The public address; https makes cookies Secure and `__Host-`. */
  NEXTAUTH_URL: z.url().optional(),
  /** How many proxies of ours stand before the app; only their entries of X-Forwarded-For are believed. */
  GALLEY_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Whether the process that serves takes jobs, too. */
  GALLEY_WORKER: z.enum(['yes', 'no']).default('yes'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** The configuration, checked once. Throws with the names of what is missing or wrong. */
export const env = lazily(() => schema.parse(process.env))
