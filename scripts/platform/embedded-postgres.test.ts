import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmbedded } from './embedded-postgres.mjs'
import { runningServer, serverPlace } from './postgres-server.mjs'
import { isAlive } from './process-identity.mjs'

let folder = ''
const settings = ['fsync=off']

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'galley-embedded-'))
})
afterAll(() => rm(folder, { recursive: true }))

const open = () => openEmbedded(folder, { settings })
const running = () => runningServer(serverPlace(folder))

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0]
  } finally {
    await client.end()
  }
}

test('the last who leaves stops the server, and what was written is there the next time', async () => {
  const first = await open()
  const second = await open()
  await ask(first.url, 'CREATE TABLE kept AS SELECT 1')
  await first.end()
  expect(await ask(second.url, 'SELECT count(*)::int FROM kept')).toBe(1)
  await second.end()
  expect(await running()).toBeNull()
  const third = await open()
  expect(await ask(third.url, 'SELECT count(*)::int FROM kept')).toBe(1)
  await third.end()
})

test('several who come at once start one server', async () => {
  const leases = await Promise.all([open(), open(), open()])
  expect(new Set(leases.map(({ url }) => url)).size).toBe(1)
  await Promise.all(leases.map((lease) => lease.end()))
  expect(await running()).toBeNull()
})

test('a server whose user was killed is joined by the next, and stopped', async () => {
  const program = `
    import { openEmbedded } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded-postgres.mjs'))}
    await openEmbedded(${JSON.stringify(folder)}, { settings: ['fsync=off'] })
    console.log('open')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const left = await running()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const lease = await open()
  expect((await running())?.identity).toEqual(left?.identity)
  await lease.end()
  expect(left && isAlive(left.identity)).toBe(false)
})

test('a server that was killed is started again with what it had confirmed, and its user is told', async () => {
  const lease = await open()
  await ask(lease.url, 'CREATE TABLE confirmed AS SELECT 1')
  const server = await running()
  if (server) process.kill(server.identity.pid, 'SIGKILL')
  await lease.lost
  const next = await open()
  expect(await ask(next.url, 'SELECT count(*)::int FROM confirmed')).toBe(1)
  await next.end()
})

test('a lock file whose number belongs to another program does not stop the start', async () => {
  const lease = await open()
  const file = path.join(folder, 'postgres/postmaster.pid')
  const lines = (await readFile(file, 'utf8')).split('\n')
  const owner = await stat(file)
  await lease.end()
  await writeFile(file, [String(process.pid), ...lines.slice(1)].join('\n'), { mode: owner.mode })
  const next = await open()
  expect(await ask(next.url, 'SELECT 1')).toBe(1)
  await next.end()
})

test('Galley’s role is no superuser, the password is asked for, and Chinese counts as letters', async () => {
  const lease = await open()
  expect(await ask(lease.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toBe(false)
  expect(await ask(lease.url, `SELECT '报' ~ '^\\w$'`)).toBe(true)
  const wrong = new URL(lease.url)
  wrong.password = 'wrong'
  await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
  expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
  await lease.end()
})
