import { rm } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '@/scripts/platform/postgres-server.mjs'
import { packageProgram, run } from '@/scripts/platform/program.mjs'
import { startServer } from '@/scripts/platform/web-server.mjs'
import type { AtEnd } from './at-end'

const FOLDER = path.join(import.meta.dirname, 'bare-app')

/** What the bare application stands beside. */
interface Beside {
  readonly databaseUrl: string
  readonly atEnd: AtEnd
}

/**
 * Builds the bare application and starts it beside Galley, on the same database; gives its address.
 *
 * @param page a file with the page that it sends to readers (bench/site/sent-page.ts), where it is to send one
 */
export async function startBareServer({ databaseUrl, atEnd }: Beside, page = ''): Promise<string> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const, DATABASE_URL: databaseUrl, BARE_PAGE: page }
  atEnd(() => rm(path.join(FOLDER, '.next'), { recursive: true, force: true }))
  const [program, args] = packageProgram('next', ['build', FOLDER])
  await run(program, args, { env, output: 'when it fails' })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = startServer({ host: '127.0.0.1', port, url }, env, path.join(FOLDER, '.next', 'server.log'), FOLDER)
  atEnd(() => server.end())
  await server.ready
  return url
}
