import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { endProcess, identityOf } from '@/scripts/platform/process-identity.mjs'
import { projectFolder } from '@/scripts/platform/project.mjs'
import type { AtEnd } from '../desk/at-end'

/** A worker finishes the page that it is at before it stops; a hanging one is killed after so long, in milliseconds. */
const PATIENCE = 40_000

/** Workers of their own, as an operator starts them. */
export interface Workers {
  /** Megabytes that all of them hold, or null where the system does not tell. */
  readonly memory: () => Promise<number | null>
}

/** Starts so many of `npm run worker`; they take jobs when this is done. */
export async function startWorkers(count: number, env: NodeJS.ProcessEnv, atEnd: AtEnd): Promise<Workers> {
  const ids: number[] = []
  for (let worker = 0; worker < count; worker += 1) ids.push(await startWorker(env, atEnd))
  return {
    memory: async () => {
      const held = await Promise.all(ids.map(memoryOf))
      return held.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
    },
  }
}

async function startWorker(env: NodeJS.ProcessEnv, atEnd: AtEnd): Promise<number> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/worker.ts'], { cwd: projectFolder, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const identity = identityOf(child.pid ?? 0)
  if (!identity) throw new Error('the worker did not start')
  atEnd(() => endProcess(identity, 'SIGTERM', PATIENCE))
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', () => reject(new Error('the worker ended')))
  })
  return child.pid ?? 0
}

async function memoryOf(id: number): Promise<number | null> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}
