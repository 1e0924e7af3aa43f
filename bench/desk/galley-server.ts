import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { galleyEnvironment } from '@/scripts/platform/galley-environment.mjs'
import { ensureBuilt } from '@/scripts/platform/next-build.mjs'
import { freePort } from '@/scripts/platform/postgres-server.mjs'
import { ensureClient } from '@/scripts/platform/prisma-client.mjs'
import type { ProcessIdentity } from '@/scripts/platform/process-identity.mjs'
import { testFolder } from '@/scripts/platform/test-databases.mjs'
import { testDist } from '@/scripts/platform/test-parts.mjs'
import { startServer } from '@/scripts/platform/web-server.mjs'
import type { AtEnd } from './at-end'

/** The production build that the tests use, made anew where sources changed. */
export async function ensureGalley(): Promise<void> {
  await ensureClient()
  await mkdir(testFolder(), { recursive: true })
  await ensureBuilt(await galleyEnvironment(undefined, testFolder()), testDist)
}

/** The built application as it runs. */
export interface GalleyServer {
  readonly url: string
  /** In it, its commands reach the same database. */
  readonly env: NodeJS.ProcessEnv
  readonly identity: ProcessIdentity
}

/** Starts the built application on a database; `settings` go before those of the tests. */
export async function startGalley(databaseUrl: string, atEnd: AtEnd, settings: Readonly<Record<string, string>> = {}): Promise<GalleyServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...(await galleyEnvironment(databaseUrl, testFolder())), GALLEY_DIST: testDist, NEXTAUTH_URL: url, LOG_LEVEL: 'error', ...settings }
  const server = startServer({ host: '127.0.0.1', port, url }, env, path.join(testFolder(), `bench-server-${port}.log`))
  atEnd(() => server.end())
  await server.ready
  return { url, env, identity: server.identity }
}
