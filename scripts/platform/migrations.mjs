import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { projectFolder } from './project.mjs'
import { Trouble } from './speech.mjs'

/**
 * Prisma's own migration engine must be downloaded, and closed networks cannot do that. So Galley applies the SQL
 * under prisma/migrations itself and keeps the record that Prisma keeps, so that its tool can take over at any time.
 *
 * @typedef {{ readonly name: string, readonly sql: string, readonly checksum: string }} Migration
 * @typedef {{ readonly name: string, readonly checksum: string, readonly finished: boolean }} AppliedMigration
 */

export const migrationsFolder = path.join(projectFolder, 'prisma', 'migrations')

// The lock that Prisma's tool takes, so that it and Galley never migrate at the same time.
export const advisoryLock = 72_707_369

/** Makes the record of migrations where there is none. */
export const makeRecord = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                  VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"            VARCHAR(64) NOT NULL,
    "finished_at"         TIMESTAMPTZ,
    "migration_name"      VARCHAR(255) NOT NULL,
    "logs"                TEXT,
    "rolled_back_at"      TIMESTAMPTZ,
    "started_at"          TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`

/**
 * The migrations of a folder in their order.
 *
 * @param {string} folder
 * @returns {Promise<readonly Migration[]>}
 */
export async function readMigrations(folder) {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.sort().map((name) => readMigration(folder, name)))
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<Migration>}
 */
async function readMigration(folder, name) {
  const bytes = await readFile(path.join(folder, name, 'migration.sql'))
  return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
}

/**
 * Brings a database to the state of the migrations in `folder`, each in one transaction.
 *
 * @param {string} url
 * @param {string} [folder]
 * @returns {Promise<readonly string[]>} the names of those applied now
 */
export async function migrate(url, folder = migrationsFolder) {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: url, application_name: 'galley migrate' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock])
    await client.query(makeRecord)
    const pending = pendingMigrations(migrations, await appliedMigrations(client))
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    // The end of the connection gives the lock back.
    await client.end()
  }
}

/**
 * What a database says of its migrations; it must have the record.
 *
 * @param {pg.Client} client
 * @returns {Promise<readonly AppliedMigration[]>}
 */
export async function appliedMigrations(client) {
  const { rows } = await client.query(`
    SELECT "migration_name" AS name, "checksum", "finished_at" IS NOT NULL AS finished
    FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at", "migration_name"`)
  return rows
}

/**
 * Those that are still to be applied. Throws a Trouble where the applied ones are not the beginning of these.
 *
 * @param {readonly Migration[]} migrations
 * @param {readonly AppliedMigration[]} applied
 */
export function pendingMigrations(migrations, applied) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum, finished } of applied) {
    const migration = known.get(name)
    if (!migration) throw madeByNewer(name)
    if (!finished) throw halfApplied(name)
    if (migration.checksum !== checksum) throw changedSince(name)
  }
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}

/** @param {string} name */
function madeByNewer(name) {
  return new Trouble(
    `The database has the migration ${name}, which this Galley does not know. Start it with the newer Galley.`,
    `数据库已执行迁移 ${name}，而此版本的 Galley 不认识它。请使用更新版本的 Galley 启动。`,
  )
}

/** @param {string} name */
function halfApplied(name) {
  return new Trouble(
    `Another tool began the migration ${name} and did not finish it. Put the database right, mark the migration with ` +
      '"prisma migrate resolve", then start again.',
    `另一个工具开始了迁移 ${name} 但没有完成。请先修复数据库，并用 “prisma migrate resolve” 标记该迁移，再重新启动。`,
  )
}

/** @param {string} name */
function changedSince(name) {
  return new Trouble(
    `The file of the migration ${name} was changed after it was applied. Put the file back as it was ` +
      '(git checkout prisma/migrations) and write a new migration for the change.',
    `迁移 ${name} 的文件在执行之后被修改。请恢复原文件（git checkout prisma/migrations），并为改动另写一个新迁移。`,
  )
}

/**
 * @param {pg.Client} client
 * @param {Migration} migration
 */
async function apply(client, migration) {
  try {
    await client.query('BEGIN')
    await applyWithin(client, migration)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Trouble(
      `The migration ${migration.name} failed and left the database as it was. PostgreSQL says:`,
      `迁移 ${migration.name} 失败，数据库保持原状。PostgreSQL 的报告：`,
      error instanceof Error ? error.message : String(error),
    )
  }
}

/**
 * Applies a migration as a part of the transaction of whoever asks, and records it.
 *
 * @param {pg.Client} client
 * @param {Migration} migration
 */
export async function applyWithin(client, { name, sql, checksum }) {
  await client.query(sql)
  await client.query(
    `INSERT INTO "_prisma_migrations"
       ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  )
}
