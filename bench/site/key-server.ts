import { rm } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '@/scripts/platform/postgres-server.mjs'
import { packageProgram, run } from '@/scripts/platform/program.mjs'
import { projectFolder } from '@/scripts/platform/project.mjs'
import { startServer } from '@/scripts/platform/web-server.mjs'
import type { AtEnd } from '../desk/at-end'

const FOLDER = path.join(import.meta.dirname, 'key-app')

/**
 * Builds the application that reads one article by its key through the handler of Galley's search, and starts it on a database; gives the
 * address of its one route. It runs in Galley's own folder, where that handler finds its styles.
 */
export async function startKeyServer(databaseUrl: string, atEnd: AtEnd): Promise<string> {
  const env = {
    ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const, DATABASE_URL: databaseUrl, LOG_LEVEL: 'error',
    NEXTAUTH_SECRET: 'nobody signs in while this is measured',
  }
  atEnd(() => rm(path.join(FOLDER, '.next'), { recursive: true, force: true }))
  const [program, args] = packageProgram('next', ['build', FOLDER])
  await run(program, args, { env, output: 'when it fails' })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = startServer({ host: '127.0.0.1', port, url }, env, path.join(FOLDER, '.next', 'server.log'), projectFolder, FOLDER)
  atEnd(() => server.end())
  await server.ready
  return `${url}/key`
}
