import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { endProcess, isAlive } from './process-identity.mjs'
import { say } from './speech.mjs'

/**
 * A server outlives the command that started it when that is killed. So the command writes down which process the
 * server is, and the next start ends what was left behind.
 */

/** @param {string} folder */
const recordFile = (folder) => path.join(folder, 'web-server.json')

/**
 * @param {string} folder of the data that the server works on
 * @param {import('./process-identity.mjs').ProcessIdentity} identity
 */
export async function recordServer(folder, identity) {
  await writeFile(recordFile(folder), JSON.stringify(identity))
}

/** @param {string} folder */
export async function forgetServer(folder) {
  await rm(recordFile(folder), { force: true })
}

/** @param {string} folder */
export async function endLeftServer(folder) {
  /** @type {import('./process-identity.mjs').ProcessIdentity | null} */
  const left = await readFile(recordFile(folder), 'utf8').then(JSON.parse).catch(() => null)
  if (left && isAlive(left)) {
    say('Ending a server that was left behind …', '正在结束遗留的服务器进程……')
    await endProcess(left, 'SIGTERM', 5_000)
  }
  await forgetServer(folder)
}
