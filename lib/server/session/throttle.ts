import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '../db'
import { lazily } from '../lazily'

/** Ten wrong passwords for an account from one address, then a quarter of an hour without another try. */
export const TRIES = 10
const QUARTER_HOUR = 15 * 60

const limiter = lazily(() => new RateLimiterPrisma({
  storeClient: db(),
  tableName: 'signInThrottle',
  points: TRIES,
  duration: QUARTER_HOUR,
  blockDuration: QUARTER_HOUR,
}))

/** An account as it is tried from an address. */
export interface Attempt {
  readonly email: string
  readonly address: string | null
}

function keyOf({ email, address }: Attempt): string {
  return createHash('sha256').update(`${email} ${address ?? ''}`).digest('hex')
}

/** Counts a try before it is made, so that many at once are counted too; false when there are none left. */
export async function takeTry(attempt: Attempt): Promise<boolean> {
  try {
    await limiter().consume(keyOf(attempt))
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

/** Forgets the tries of an account that has shown its password. */
export async function forgetTries(attempt: Attempt): Promise<void> {
  await limiter().delete(keyOf(attempt))
}
