import { expect, test } from 'vitest'
import { isAway } from './away'
import { db, sql, sqlTransaction, transaction } from './db'
import { withDesk } from './testing/desk'

withDesk()

/** Ends a connection on the side of the database, and waits until it is gone, as it is when PostgreSQL stops. */
async function cut(pid: number): Promise<void> {
  await db().$queryRaw`SELECT pg_terminate_backend(${pid}::int)`
  await expect.poll(async () => (await db().$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity WHERE pid = ${pid}::int`).length).toBe(0)
}

test.each([['plain', sqlTransaction], ['of Prisma', transaction]])('a connection lost in the middle of a transaction, %s, fails that transaction and nothing else', async (_, begin) => {
  const failed: unknown = await begin(async (tx) => {
    const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS "pid"`
    await cut(own?.pid ?? 0)
    return tx.$queryRaw`SELECT 1`
  }).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(Error)
  expect(isAway(failed)).toBe(true)
  expect(await begin(async (tx) => tx.$queryRaw`SELECT 1 AS "one"`)).toEqual([{ one: 1 }])
})

test('what a person or a programmer did wrong is no matter of a database that is away', async () => {
  expect(isAway(await sql().$queryRaw`SELECT 1 / 0`.then(null, (error: unknown) => error))).toBe(false)
  expect(isAway(await db().title.findUniqueOrThrow({ where: { slug: 'none' } }).catch((error: unknown) => error))).toBe(false)
  expect([isAway(null), isAway('ECONNREFUSED'), isAway(new RangeError('a number'))]).toEqual([false, false, false])
})
