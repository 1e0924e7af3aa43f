import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { type APIRequest, type APIRequestContext, test as base } from '@playwright/test'
import type pg from 'pg'
import type { Role } from '@/lib/editorial/actor'
import { openTestStore, testStoreAccess } from '@/lib/server/storage/testing/s3-store'
import { freePort } from '@/scripts/platform/postgres-server.mjs'
import { dataFolder } from '@/scripts/platform/project.mjs'
import { startServer } from '@/scripts/platform/web-server.mjs'
import { type AtEnd, openDatabase } from './own-app'
import { type OwnWorker, startWorker } from './own-worker'
import { addAccount, signIn } from './people'

/** Somebody, as each of the two applications sees them: with the cookies that the first one gave. */
export type AtBoth = readonly [APIRequestContext, APIRequestContext]

/**
 * Two processes of the built application, neither of which takes jobs, and two workers, on one database of their own and one store that
 * speaks S3: as on four machines, which share nothing else.
 */
export interface Fleet {
  readonly sql: pg.Client
  readonly workers: readonly [OwnWorker, OwnWorker]
  /** Requests as the pages of both applications send them: as a new person who signed in at the first, or as nobody with null. */
  readonly requestAs: (role: Role | null) => Promise<AtBoth>
}

export const test = base.extend<{ readonly fleet: Fleet }>({
  fleet: async ({ playwright }, give) => {
    const ends: (() => Promise<unknown>)[] = []
    try {
      await give(await openFleet(playwright.request, (end) => ends.push(end)))
    } finally {
      for (const end of ends.reverse()) await end()
    }
  },
})

export { expect } from '@playwright/test'

async function openFleet(requests: APIRequest, atEnd: AtEnd): Promise<Fleet> {
  const { sql, url: databaseUrl } = await openDatabase(atEnd)
  const urls = [await ownUrl(), await ownUrl()] as const
  const env = { ...process.env, ...(await openStore(atEnd)), DATABASE_URL: databaseUrl, NEXTAUTH_URL: urls[0], GALLEY_WORKER: 'no' }
  // One after the other: two that start at once on two cores are ready no sooner.
  for (const [number, url] of urls.entries()) await startApp(url, number, env, atEnd)
  const workers = [await startWorker(env, atEnd), await startWorker(env, atEnd)] as const
  async function requestAs(role: Role | null): Promise<AtBoth> {
    const open = async (url: string, storageState?: Awaited<ReturnType<APIRequestContext['storageState']>>) => {
      const request = await requests.newContext({ baseURL: url, extraHTTPHeaders: { origin: url }, maxRedirects: 0, storageState })
      atEnd(() => request.dispose())
      return request
    }
    const first = await open(urls[0])
    if (role) await signIn(first, await addAccount(role, env))
    return [first, await open(urls[1], await first.storageState())]
  }
  return { sql, workers, requestAs }
}

async function ownUrl(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`
}

/** A bucket of its own; what a process is told of it. */
async function openStore(atEnd: AtEnd): Promise<Readonly<Record<string, string>>> {
  const store = await openTestStore()
  atEnd(() => store.end())
  const { key, secret } = testStoreAccess()
  return {
    GALLEY_S3_ENDPOINT: store.endpoint, GALLEY_S3_BUCKET: `galley-${randomBytes(8).toString('hex')}`, GALLEY_S3_KEY: key, GALLEY_S3_SECRET: secret,
  }
}

async function startApp(url: string, number: number, env: NodeJS.ProcessEnv, atEnd: AtEnd): Promise<void> {
  const { hostname: host, port } = new URL(url)
  const server = startServer({ host, port: Number(port), url }, env, path.join(dataFolder(), `fleet-server-${number}.log`))
  atEnd(() => server.end())
  await server.ready
}
