import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { createHash } from 'node:crypto'
import pg from 'pg'
import { env } from './env'
import { lazily } from './lazily'
import { Prisma, PrismaClient } from './prisma-client/client'

/** A deed that waits longer for a connection, or for somebody's lock, is better told that it failed. */
const LONGEST_WAIT = 5_000
/** Past what the largest page needs, and short enough to free its locks when something hangs. */
const LONGEST_TRANSACTION = 10_000

/** Longer than a pause in typing, after which a save finds its connection and its prepared statements again. */
const LONGEST_IDLE = 60_000

/**
 * Opens connections whose loss ends no process: an idle one that the server closed is told to `lost` and replaced when one is needed,
 * and whoever uses one learns it from their statement.
 */
export function openPool(settings: pg.PoolConfig, lost: (error: Error) => void = () => undefined): pg.Pool {
  const made = new pg.Pool(settings)
  made.on('error', lost)
  // On its way between the pool and who asked for it, nobody else listens to a connection.
  made.on('connect', (connection) => connection.on('error', () => undefined))
  return made
}

const pool = lazily(() => openPool({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: LONGEST_WAIT, idleTimeoutMillis: LONGEST_IDLE }))

/** The database. Only queries, commands and events ask for it. */
export const db = lazily(() => new PrismaClient({ adapter: new PrismaPg(pool()) }))

/** The database within one transaction. */
export type Transaction = Prisma.TransactionClient

/**
 * Statements whose values are bound. A transaction of Prisma is one, and so is a plain connection, which is what the
 * hot paths use: a whole article on its way through Prisma's query engine costs ten times the work.
 */
export interface Sql {
  $queryRaw<T>(text: TemplateStringsArray, ...values: unknown[]): PromiseLike<T>
  $executeRaw(text: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>
  /** A statement that a library wrote. Its values are bound like those of the others, and nothing of its text comes from a person. */
  $queryRawUnsafe<T>(text: string, ...values: unknown[]): PromiseLike<T>
}

/**
 * @param prepared whether the database may keep what it made of a statement for the next time on this connection; for those that a
 * desk runs over and over, planning costs as much as running them
 */
function sqlOn(connection: Pick<pg.ClientBase, 'query'>, { prepared }: { readonly prepared: boolean }): Sql {
  // A value can be a piece of a statement, as with Prisma.
  const run = (strings: TemplateStringsArray, given: unknown[]) => {
    const { text, values } = Prisma.sql(strings, ...given)
    return prepared ? connection.query({ name: nameOf(text), text, values }) : connection.query(text, values)
  }
  return {
    $queryRaw: async <T>(text: TemplateStringsArray, ...values: unknown[]) => (await run(text, values)).rows as T,
    $executeRaw: async (text, ...values) => (await run(text, values)).rowCount ?? 0,
    $queryRawUnsafe: async <T>(text: string, ...values: unknown[]) => (await connection.query(text, values)).rows as T,
  }
}

/** One and the same statement has one and the same name; the database takes 63 bytes of it. */
function nameOf(text: string): string {
  return createHash('sha1').update(text).digest('base64')
}

/** Statements that a library wrote: their values are bound, and nothing of them comes from a person. */
export interface WrittenSql {
  executeSql<T>(text: string, values?: readonly unknown[]): Promise<{ rows: T[] }>
}

/** Such statements within a transaction. */
export function writtenSqlIn(tx: Sql): WrittenSql {
  return { executeSql: async <T>(text: string, values: readonly unknown[] = []) => ({ rows: await tx.$queryRawUnsafe<T[]>(text, ...values) }) }
}

/** Such statements outside a transaction, on these connections. */
export function writtenSqlOn(connections: pg.Pool): WrittenSql {
  return { executeSql: async <T>(text: string, values?: readonly unknown[]) => ({ rows: (await connections.query(text, values && [...values])).rows as T[] }) }
}

/** Such statements outside a transaction. */
export const writtenSql = lazily(() => writtenSqlOn(pool()))

/** Single statements outside a transaction. */
export const sql = lazily(() => sqlOn(pool(), { prepared: false }))

/** The same for statements that are asked all the time: the database keeps what it made of them. */
export const preparedSql = lazily(() => sqlOn(pool(), { prepared: true }))

/** Runs `work` as one transaction: all of it holds, or nothing. */
export function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db().$transaction(work, { timeout: LONGEST_TRANSACTION, maxWait: LONGEST_WAIT })
}

/** The same on a plain connection, for what is done with every pause in typing. */
export function sqlTransaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
  return plainTransaction(work, LONGEST_TRANSACTION)
}

/**
 * The same for what is done again where it was not done: its commit does not wait for the disk. A killed process changes nothing about it;
 * of a power cut, the last of these may be gone as a whole. Whatever is committed by `sqlTransaction` afterwards keeps all that came before.
 */
export function forgettableTransaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
  return plainTransaction(work, LONGEST_TRANSACTION, '; SET LOCAL synchronous_commit = off')
}

/** Where some hundred pages are worked on between two statements. */
const LONGEST_PAUSE = 60_000

/** The same for a deed that goes through much of what is kept, and holds its locks for that long. */
export function longTransaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
  return plainTransaction(work, LONGEST_PAUSE)
}

async function plainTransaction<T>(work: (tx: Sql) => Promise<T>, pause: number, also = ''): Promise<T> {
  const connection = await pool().connect()
  let broken: Error | undefined
  try {
    await connection.query(`BEGIN; SET LOCAL lock_timeout = ${LONGEST_WAIT}; SET LOCAL idle_in_transaction_session_timeout = ${pause}${also}`)
    const result = await work(sqlOn(connection, { prepared: true }))
    await connection.query('COMMIT')
    return result
  } catch (error) {
    await connection.query('ROLLBACK').catch((failed: Error) => (broken = failed))
    throw error
  } finally {
    // A connection that cannot even roll back is not given to the next deed.
    connection.release(broken)
  }
}

/** Lets go of the connections, so that a command in a terminal can end. */
export async function closeDatabase(): Promise<void> {
  await db().$disconnect()
  await pool().end()
}
