import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { lazily } from './lazily'
import { type Prisma, PrismaClient } from './prisma-client/client'

/** The database. Only queries, commands and events ask for it. */
export const db = lazily(() => new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL }) }))

/** The database within one transaction. */
export type Transaction = Prisma.TransactionClient

/**
 * Runs `work` as one transaction: all of it holds, or nothing. Ten seconds is past what the largest page needs and
 * short enough to free its locks when something hangs.
 */
export function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db().$transaction(work, { timeout: 10_000, maxWait: 5_000 })
}

/** Lets go of the connections, so that a command in a terminal can end. */
export async function closeDatabase(): Promise<void> {
  await db().$disconnect()
}
