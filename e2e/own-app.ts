import path from 'node:path'
import { type APIRequest, type APIRequestContext, expect, test as base } from '@playwright/test'
import pg from 'pg'
import type { Role } from '@/lib/editorial/actor'
import { freePort } from '@/scripts/platform/postgres-server.mjs'
import { endProcess } from '@/scripts/platform/process-identity.mjs'
import { dataFolder } from '@/scripts/platform/project.mjs'
import { makeTestDatabase } from '@/scripts/platform/test-databases.mjs'
import { startServer, type WebServer } from '@/scripts/platform/web-server.mjs'
import { addAccount, signIn } from './people'

/** The built application on a port and a database of its own, so that a test may kill it. */
export interface OwnApp {
  readonly sql: pg.Client
  readonly url: string
  /** With it, a program works on the database of the app. */
  readonly env: NodeJS.ProcessEnv
  /** Starts it, and waits until it answers. */
  readonly start: () => Promise<void>
  /** Ends it as `npm start` does. */
  readonly end: () => Promise<void>
  /** Kills it without a chance to say good-bye, and waits until the database has noticed. */
  readonly kill: () => Promise<void>
  /** Requests as the pages of the app send them: as a new person of a role, or as nobody with null. They outlive a kill. */
  readonly requestAs: (role: Role | null) => Promise<APIRequestContext>
}

/** Something to be ended with the app. */
export type AtEnd = (end: () => Promise<unknown>) => void

export const test = base.extend<{ readonly app: OwnApp; readonly drain: number }>({
  /** Seconds for which it is unready before it ends. */
  drain: [0, { option: true }],
  app: async ({ playwright, drain }, give) => {
    const ends: (() => Promise<unknown>)[] = []
    try {
      await give(await openOwnApp(playwright.request, (end) => ends.push(end), drain))
    } finally {
      for (const end of ends.reverse()) await end()
    }
  },
})

async function openOwnApp(requests: APIRequest, atEnd: AtEnd, drain: number): Promise<OwnApp> {
  const { sql, url: databaseUrl } = await openDatabase(atEnd)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, DATABASE_URL: databaseUrl, NEXTAUTH_URL: url, GALLEY_DRAIN: String(drain) }
  let running: WebServer | null = null
  atEnd(async () => running?.end())
  async function start(): Promise<void> {
    running = startServer({ host: '127.0.0.1', port, url }, env, path.join(dataFolder(), 'own-server.log'))
    await running.ready
  }
  async function kill(): Promise<void> {
    if (!running) throw new RangeError('nothing runs that could be killed')
    await endProcess(running.identity, 'SIGKILL', 0)
    await expect.poll(() => othersOn(sql), { intervals: [20] }).toBe(0)
  }
  async function end(): Promise<void> {
    await running?.end()
  }
  async function requestAs(role: Role | null): Promise<APIRequestContext> {
    const request = await requests.newContext({ baseURL: url, extraHTTPHeaders: { origin: url }, maxRedirects: 0 })
    atEnd(() => request.dispose())
    if (role) await signIn(request, await addAccount(role, env))
    return request
  }
  await start()
  return { sql, url, env, start, end, kill, requestAs }
}

export { expect } from '@playwright/test'

export async function openDatabase(atEnd: AtEnd): Promise<{ sql: pg.Client; url: string }> {
  const database = await makeTestDatabase(process.env['DATABASE_URL'] ?? '', 'migrated')
  atEnd(() => database.drop())
  const sql = new pg.Client({ connectionString: database.url })
  await sql.connect()
  atEnd(() => sql.end())
  return { sql, url: database.url }
}

/** How many connections other than this one are open; that of a killed process stays until its last statement is done. */
async function othersOn(sql: pg.Client): Promise<number> {
  const { rows } = await sql.query(`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`)
  return rows.length
}
