import 'server-only'
import type { Transaction } from '../db'

/** All changes of who may do what take turns, so that two of them cannot both see the other's administrator. */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('galley people'))::text`
}
