import { spawn } from 'node:child_process'
import { endProcess, identityOf, type ProcessIdentity } from '@/scripts/platform/process-identity.mjs'
import type { AtEnd } from './own-app'

/** `npm run worker`, on its way. */
export interface OwnWorker {
  readonly identity: ProcessIdentity
  /** Kills it without a chance to say good-bye. */
  readonly kill: () => Promise<void>
}

/** Starts a worker by the command that an operator would use; it takes jobs when this is done. */
export async function startWorker(env: NodeJS.ProcessEnv, atEnd: AtEnd): Promise<OwnWorker> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/worker.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const identity = identityOf(child.pid ?? 0)
  if (!identity) throw new Error('the worker did not start')
  atEnd(() => endProcess(identity, 'SIGTERM', 10_000))
  const said: string[] = []
  await new Promise<void>((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      said.push(bytes.toString())
      if (said.join('').includes('The worker runs')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(`the worker ended: ${said.join('')}`)))
  })
  return { identity, kill: () => endProcess(identity, 'SIGKILL', 0) }
}
