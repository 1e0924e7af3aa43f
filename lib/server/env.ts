import 'server-only'
import { z } from 'zod'
import { lazily } from './lazily'

/** What a store that speaks S3 needs to be told; all of it, or nothing. */
const S3_VARIABLES = ['GALLEY_S3_ENDPOINT', 'GALLEY_S3_BUCKET', 'GALLEY_S3_KEY', 'GALLEY_S3_SECRET'] as const

/** A whole number as it is written in the environment, where all is text. */
const whole = (least: number, most: number) => z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most))

/** An address without anything behind the host: Galley has a host of its own. */
const origin = z.url({ protocol: /^https?$/ }).refine((address) => new URL(address).pathname === '/' && new URL(address).search === '')

const schema = z.object({
  /** Any PostgreSQL from version 15 on, with UTF-8. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Signs the browser's token. Made once by `npm start`. */
  NEXTAUTH_SECRET: z.string().min(32),
  /** The public address; https makes cookies Secure and `__Host-`. */
  NEXTAUTH_URL: origin.optional(),
  /** Where it answers on this machine, which is its public address where none is named. */
  PORT: whole(1, 65_535).default(3000),
  /** How many proxies of ours stand before the app; only their entries of X-Forwarded-For are believed. */
  GALLEY_PROXIES: whole(0, 10).default(0),
  /** Whether the process that serves takes jobs, too. */
  GALLEY_WORKER: z.enum(['yes', 'no']).default('yes'),
  /** The folder of what is kept beside the database: photos, where no S3 store is named. */
  GALLEY_DATA: z.string().min(1).default('.galley'),
  /** A store that speaks S3, in which photos are kept instead; its address is without the bucket. */
  GALLEY_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  GALLEY_S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/).optional(),
  GALLEY_S3_REGION: z.string().min(1).default('us-east-1'),
  GALLEY_S3_KEY: z.string().min(1).optional(),
  GALLEY_S3_SECRET: z.string().min(1).optional(),
  /** Where a CDN is told what is stale: it is sent `{"tags":["issue/river/2026-06-12", …]}` as JSON, with the token as bearer. */
  GALLEY_PURGE_URL: z.url({ protocol: /^https?$/ }).optional(),
  GALLEY_PURGE_TOKEN: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
}).superRefine((given, context) => {
  const missing = S3_VARIABLES.filter((name) => given[name] === undefined)
  if (missing.length === S3_VARIABLES.length) return
  for (const name of missing) context.addIssue({ code: 'custom', path: [name], message: 'missing beside the others of GALLEY_S3' })
})

/** The names of all variables that the server reads. What terminals read besides is in scripts/platform/settings.mjs. */
export const VARIABLES = Object.keys(schema.shape)

/** A configuration out of variables. Throws with the names of what is missing or wrong. */
export function configurationOf(variables: Readonly<Record<string, string | undefined>>): z.infer<typeof schema> {
  return schema.parse(variables)
}

/** The configuration, checked once. */
export const env = lazily(() => configurationOf(process.env))
