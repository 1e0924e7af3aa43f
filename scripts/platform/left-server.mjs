import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { endProcess, isAlive } from './process-identity.mjs'
import { dataFolder } from './project.mjs'
import { say } from './speech.mjs'

/**
 * A server outlives the command that started it when that is killed. So the command writes down which process the
 * server is, and the next start ends what was left behind.
 */

const recordFile = () => path.join(dataFolder(), 'web-server.json')

/** @param {import('./process-identity.mjs').ProcessIdentity} identity */
export async function recordServer(identity) {
  await writeFile(recordFile(), JSON.stringify(identity))
}

export async function forgetServer() {
  await rm(recordFile(), { force: true })
}

export async function endLeftServer() {
  /** @type {import('./process-identity.mjs').ProcessIdentity | null} */
  const left = await readFile(recordFile(), 'utf8').then(JSON.parse).catch(() => null)
  if (left && isAlive(left)) {
    say('Ending a server that was left behind …', '正在结束遗留的服务器进程……')
    await endProcess(left, 'SIGTERM', 5_000)
  }
  await forgetServer()
}
