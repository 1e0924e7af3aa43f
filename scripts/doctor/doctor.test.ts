import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openQueues } from '@/lib/server/jobs/queue'
import { diskStorage } from '@/lib/server/storage/disk-storage'
import { withDesk } from '@/lib/server/testing/desk'
import { projectFolder } from '../platform/project.mjs'
import { examineClock, examineMigrations, examineRights, examineServer, examineUnlogged } from './database'
import { examine, type Finding } from './finding'
import { examineAddresses, examineSecrets, examineSettings, examineStorage } from './surroundings'
import { examineJobs } from './work'

withDesk()
const folder = mkdtempSync(path.join(tmpdir(), 'galley-doctor-'))
afterAll(() => rmSync(folder, { recursive: true }))

const opened: { client: pg.Client | null } = { client: null }
beforeAll(async () => {
  opened.client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await opened.client.connect()
})
afterAll(() => opened.client?.end())

function client(): pg.Client {
  if (!opened.client) throw new RangeError('the tests of a file have a connection')
  return opened.client
}

const states = (findings: readonly Finding[]) => findings.map(({ state }) => state)

/** What is found while something is so, which is taken back afterwards. */
async function found(change: string, look: (client: pg.Client) => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  await client().query('BEGIN')
  try {
    await client().query(change)
    return await examine({ en: 'It', zh: '它' }, () => look(client()))
  } finally {
    await client().query('ROLLBACK')
  }
}

describe('the doctor', () => {
  test('finds nothing wrong with a database that is as it should be', async () => {
    for (const look of [examineServer, examineRights, examineMigrations, examineUnlogged, examineClock]) expect(states(await look(client()))).toEqual(['right'])
  })

  test.each([
    ['a migration that was changed', `UPDATE _prisma_migrations SET checksum = repeat('0', 64) WHERE migration_name = '0001_first'`, examineMigrations, 'wrong'],
    ['a newer migration', `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '9999_newer', now())`, examineMigrations, 'wrong'],
    ['a migration that is missing', `DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`, examineMigrations, 'look'],
    ['a table that a crash would empty', 'CREATE UNLOGGED TABLE "Careless" (id int)', examineUnlogged, 'wrong'],
  ] as const)('finds %s', async (_, change, look, state) => {
    expect(states(await found(change, look))).toEqual([state])
  })

  test('finds that no worker runs, and jobs that failed', async () => {
    expect(states(await found('SELECT 1', examineJobs))).toEqual(['look'])
    await openQueues()
    expect(states(await found(`INSERT INTO pgboss.job (name, state) VALUES ('tidy', 'failed')`, examineJobs))).toEqual(['look', 'wrong'])
    expect(states(await found(`INSERT INTO pgboss.job (name, state, started_on, completed_on) VALUES ('tidy', 'completed', now(), now())`, examineJobs))).toEqual(['right'])
  })

  test('finds a storage that cannot be written', async () => {
    expect(states(await examineStorage(diskStorage(path.join(folder, 'photos'))))).toEqual(['right'])
    const blocked = path.join(folder, 'blocked')
    writeFileSync(blocked, '')
    const findings = await examine({ en: 'The storage', zh: '存储' }, () => examineStorage(diskStorage(blocked)))
    expect(states(findings)).toEqual(['wrong'])
    expect(findings[0]?.says.zh).toMatch(/^存储/u)
  })

  test('finds secrets that others can read', async () => {
    expect(states(await examineSecrets(folder))).toEqual(['look'])
    const file = path.join(folder, 'secrets.json')
    writeFileSync(file, '{}', { mode: 0o644 })
    expect(states(await examineSecrets(folder))).toEqual(['wrong'])
    chmodSync(file, 0o600)
    expect(states(await examineSecrets(folder))).toEqual(['right'])
  })

  test.each([
    [{}, 'right'],
    [{ HOST: '0.0.0.0' }, 'wrong'],
    [{ NEXTAUTH_URL: 'http://paper.example' }, 'wrong'],
    [{ NEXTAUTH_URL: 'https://paper.example' }, 'look'],
    [{ NEXTAUTH_URL: 'https://paper.example', GALLEY_PROXIES: '1' }, 'right'],
    [{ NEXTAUTH_URL: 'http://localhost:3000' }, 'right'],
  ] as const)('takes the addresses %j as %s', (env, state) => {
    expect(states(examineAddresses(env))).toEqual([state])
    expect(states(examineSettings(env))).toEqual(['right'])
  })

  test('ends with 1 where something is wrong, and says in both languages what', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/doctor.mjs'], {
      cwd: projectFolder, encoding: 'utf8',
      env: { NODE_ENV: 'test', PATH: process.env['PATH'], GALLEY_DATA: folder, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing', PORT: 'door' },
    })
    expect(status).toBe(1)
    expect(stdout).toContain('PORT must be')
    expect(stdout).toContain('PORT 应为')
    expect(stdout).toContain('PostgreSQL cannot be reached')
    expect(stdout).toContain('无法通过 DATABASE_URL 连接')
  })
})
