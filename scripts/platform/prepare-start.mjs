import path from 'node:path'
import { ensureInstalled } from './install.mjs'
import { tryLock } from './lock.mjs'
import { dataFolder } from './project.mjs'
import { say } from './speech.mjs'
import { endLeftServer } from './left-server.mjs'
import { chosenAddress, checkPort } from './web-server.mjs'

/**
 * What must be settled before anything is touched: that no other Galley runs on these data, that the port is free,
 * and that the packages are there. Uses nothing that would have to be installed.
 *
 * @returns {Promise<{ address: import('./web-server.mjs').Address, release: () => Promise<void> } | null>} null when
 *   Galley runs already
 */
export async function prepareStart() {
  const address = chosenAddress()
  const lock = await tryLock(path.join(dataFolder(), 'galley.lock'), address.url)
  if (!lock.held) {
    const { note, pid } = lock.holder
    say(
      `Galley runs already on these data: ${note} (process ${pid}). Stop that one first to start it anew.`,
      `Galley 已在使用这些数据运行：${note}（进程 ${pid}）。如需重新启动，请先停止它。`,
    )
    return null
  }
  try {
    await endLeftServer(dataFolder())
    await checkPort(address)
    await ensureInstalled()
    return { address, release: lock.release }
  } catch (error) {
    await lock.release()
    throw error
  }
}
