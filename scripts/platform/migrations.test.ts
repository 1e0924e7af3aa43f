import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withDatabase } from '../../prisma/testing/database'
import { migrate } from './migrations.mjs'

const database = withDatabase('empty')
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'galley-migrations-'))
  await query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
})
afterEach(() => rm(folder, { recursive: true }))

async function write(name: string, sql: string) {
  await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, name, 'migration.sql'), sql)
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const apply = () => migrate(database.url, folder)

test('applies migrations in the order of their numbers and records them as Prisma does', async () => {
  await write('0002_name', 'ALTER TABLE paper ADD name text')
  await write('0001_paper', 'CREATE TABLE paper (id int)')
  expect(await apply()).toEqual(['0001_paper', '0002_name'])
  expect(await query('SELECT * FROM paper')).toEqual([])
  const rows = await query(`
    SELECT migration_name, checksum = encode(sha256('CREATE TABLE paper (id int)'), 'hex') AS by_bytes, logs,
           applied_steps_count, rolled_back_at, finished_at >= started_at AS finished
    FROM _prisma_migrations ORDER BY migration_name`)
  const row = { logs: null, applied_steps_count: 1, rolled_back_at: null, finished: true }
  expect(rows).toEqual([
    { migration_name: '0001_paper', by_bytes: true, ...row },
    { migration_name: '0002_name', by_bytes: false, ...row },
  ])
})

test('a second run changes nothing', async () => {
  await write('0001_paper', 'CREATE TABLE paper (id int)')
  await apply()
  const before = await query('SELECT * FROM _prisma_migrations')
  expect(await apply()).toEqual([])
  expect(await query('SELECT * FROM _prisma_migrations')).toEqual(before)
})

test('two at once apply each migration once', async () => {
  await write('0001_paper', 'CREATE TABLE paper (id int); SELECT pg_sleep(0.1)')
  const both = await Promise.all([apply(), apply()])
  expect(both.flat()).toEqual(['0001_paper'])
})

test('a migration that fails leaves the database as it was, and the ones before it stay', async () => {
  await write('0001_paper', 'CREATE TABLE paper (id int)')
  await write('0002_wrong', 'CREATE TABLE issue (id int); SELECT 1 / 0')
  await expect(apply()).rejects.toThrow('The migration 0002_wrong failed')
  expect(await query(`SELECT to_regclass('paper')::text AS paper, to_regclass('issue')::text AS issue`)).toEqual([
    { paper: 'paper', issue: null },
  ])
  await write('0002_wrong', 'CREATE TABLE issue (id int)')
  expect(await apply()).toEqual(['0002_wrong'])
})

test('refuses a migration whose file was changed after it was applied', async () => {
  await write('0001_paper', 'CREATE TABLE paper (id int)')
  await apply()
  await write('0001_paper', 'CREATE TABLE paper (id bigint)')
  await write('0002_issue', 'CREATE TABLE issue (id int)')
  await expect(apply()).rejects.toThrow('The file of the migration 0001_paper was changed')
  expect(await query(`SELECT to_regclass('issue')::text AS issue`)).toEqual([{ issue: null }])
})

test('refuses a database that a newer Galley has migrated', async () => {
  await write('0001_paper', 'CREATE TABLE paper (id int)')
  await write('0002_future', 'CREATE TABLE future (id int)')
  await apply()
  await rm(path.join(folder, '0002_future'), { recursive: true })
  await expect(apply()).rejects.toThrow('0002_future, which this Galley does not know')
})

test('refuses a migration that another tool began and did not finish', async () => {
  await write('0001_paper', 'CREATE TABLE paper (id int)')
  await apply()
  await query('UPDATE _prisma_migrations SET finished_at = NULL')
  await expect(apply()).rejects.toThrow('began the migration 0001_paper and did not finish it')
})
