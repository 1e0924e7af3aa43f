import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { freePort } from '@/scripts/platform/postgres-server.mjs'
import type { AtEnd } from '../desk/at-end'

const PROGRAM = path.join(import.meta.dirname, 'plain-server-program.mjs')

/** Starts a server of nothing but Node that sends the page of a file; gives its address. */
export async function startPlainServer(page: string, atEnd: AtEnd): Promise<string> {
  const port = await freePort()
  const server = spawn(process.execPath, [PROGRAM, page, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
  atEnd(async () => {
    const ended = once(server, 'exit')
    server.kill()
    await ended
  })
  await once(server.stdout, 'data')
  return `http://127.0.0.1:${port}`
}
