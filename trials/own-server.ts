import { rm } from 'node:fs/promises'
import path from 'node:path'
import { openEmbedded } from '@/scripts/platform/embedded-postgres.mjs'
import { migrate } from '@/scripts/platform/migrations.mjs'
import { freePort, runningServer, serverPlace } from '@/scripts/platform/postgres-server.mjs'
import { endProcess } from '@/scripts/platform/process-identity.mjs'
import { dataFolder } from '@/scripts/platform/project.mjs'

/** A PostgreSQL of the trial's own, with PostgreSQL's own settings, that it stops and starts where everybody expects it. */
export interface OwnServer {
  readonly url: string
  /** Its data; what else a trial keeps in it is removed with them. */
  readonly folder: string
  /** Stops it as an administrator does: connections are ended, whatever they were about. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Stops it for good, and removes what it kept. */
  end(): Promise<void>
}

/** Past this the server is killed; it has little to write. Milliseconds. */
const PATIENCE = 30_000

export async function openOwnServer(): Promise<OwnServer> {
  const folder = path.join(dataFolder(), `trial-${process.pid}`)
  const port = await freePort()
  const open = () => openEmbedded(folder, { port })
  let lease = await open()
  await migrate(lease.url)
  return {
    url: lease.url,
    folder,
    stop: async () => {
      const running = await runningServer(serverPlace(folder))
      if (running) await endProcess(running.identity, 'SIGINT', PATIENCE)
    },
    start: async () => {
      lease = await open()
    },
    end: async () => {
      await lease.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
