import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '../db'
import { lazily } from '../lazily'

/** Ten wrong passwords for an account from one address, then a quarter of an hour without another try. */
export const TRIES = 10
const QUARTER_HOUR = 15 * 60

/**
 * A hundred wrong passwords from one address, whatever the accounts: one password tried on everybody. A house of sixty people behind one
 * address is wrong some twenty times on its worst morning, and tries at a rate of four hundred an hour find no password.
 */
export const TRIES_FROM_ADDRESS = 100

const limiter = lazily(() => new RateLimiterPrisma({
  storeClient: db(),
  tableName: 'signInThrottle',
  points: TRIES,
  duration: QUARTER_HOUR,
  blockDuration: QUARTER_HOUR,
}))

const addressLimiter = lazily(() => new RateLimiterPrisma({
  storeClient: db(),
  tableName: 'signInThrottle',
  keyPrefix: 'address',
  points: TRIES_FROM_ADDRESS,
  duration: QUARTER_HOUR,
  blockDuration: QUARTER_HOUR,
}))

/** An account as it is tried from an address. */
export interface Attempt {
  readonly email: string
  /** As `addressOf` gives it; where none can be believed, tries are counted by their account alone. */
  readonly address: string | null
}

function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join(' ')).digest('hex')
}

/** Counts a try before it is made, so that many at once are counted too; false when there are none left. */
export async function takeTry({ email, address }: Attempt): Promise<boolean> {
  if (address !== null && !(await consume(addressLimiter(), keyOf(address)))) return false
  return consume(limiter(), keyOf(email, address ?? ''))
}

async function consume(from: RateLimiterPrisma, key: string): Promise<boolean> {
  try {
    await from.consume(key)
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

/** Forgets the tries of an account. */
export async function forgetTries({ email, address }: Attempt): Promise<void> {
  await limiter().delete(keyOf(email, address ?? ''))
}

/** The try was right: forgets those of the account, and counts it to its address no more. Those of other accounts stay counted. */
export async function giveBackTry(attempt: Attempt): Promise<void> {
  await forgetTries(attempt)
  if (attempt.address !== null) await addressLimiter().reward(keyOf(attempt.address))
}
