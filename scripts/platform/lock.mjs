import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { identityOf, isAlive } from './process-identity.mjs'
import { Trouble } from './speech.mjs'

/**
 * A lock is a folder with one file that says which process holds it. The folder is renamed into place, so it appears
 * with its content or not at all; a lock whose holder has died counts for nothing.
 *
 * @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity
 * @typedef {ProcessIdentity & { readonly key: string, readonly note: string }} Holder
 * @typedef {{ readonly held: true, readonly release: () => Promise<void> }} Held
 */

/**
 * Takes a lock if nobody alive holds it. The `note` is for those who come later.
 *
 * @param {string} lock
 * @param {string} [note]
 * @returns {Promise<Held | { readonly held: false, readonly holder: Holder }>}
 */
export async function tryLock(lock, note = '') {
  const identity = identityOf(process.pid)
  if (!identity) throw new RangeError('a process that runs has an identity')
  const key = randomUUID()
  const draft = `${lock}.${key}`
  await mkdir(draft, { recursive: true })
  await writeFile(path.join(draft, 'holder.json'), JSON.stringify({ ...identity, key, note }))
  for (;;) {
    if (await renamed(draft, lock)) return { held: true, release: () => remove(lock) }
    const holder = await holderOf(lock)
    if (holder && isAlive(holder)) {
      await rm(draft, { recursive: true })
      return { held: false, holder }
    }
    if (holder) await removeDead(lock, holder)
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
async function renamed(from, to) {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    // Windows says EPERM or EACCES where others say that the folder exists or is not empty.
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || (process.platform === 'win32' && code !== 'ENOENT')) return false
    throw error
  }
}

/**
 * @param {string} lock
 * @returns {Promise<Holder | null>}
 */
async function holderOf(lock) {
  const text = await readFile(path.join(lock, 'holder.json'), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return { pid: 0, started: 'never', key: '', note: '' }
  }
}

/**
 * Takes a lock away, whole: a folder that is emptied in its place could be taken meanwhile.
 *
 * @param {string} lock
 */
async function remove(lock) {
  const aside = `${lock}.${randomUUID()}`
  await rename(lock, aside)
  await rm(aside, { recursive: true, force: true })
}

// Burying takes a millisecond; a grave that is older was left by a process that was killed over it.
const oldGrave = 10_000

/**
 * Takes a dead holder's lock away. Several may see the same dead holder; only the one who digs the grave acts, and
 * looks once more, for the lock may be somebody else's by now.
 *
 * @param {string} lock
 * @param {Holder} dead
 */
async function removeDead(lock, dead) {
  const grave = `${lock}.${dead.key}.grave`
  try {
    await mkdir(grave)
  } catch {
    const { mtimeMs } = await stat(grave).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > oldGrave) await rmdir(grave).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 5))
    return
  }
  try {
    if ((await holderOf(lock))?.key === dead.key) await remove(lock)
  } finally {
    await rmdir(grave)
  }
}

// The longest work under a lock is making a new database, which takes a few seconds on a slow disk.
const patience = 120_000

/**
 * Does a short piece of work that only one process may do at a time.
 *
 * @template T
 * @param {string} lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(lock, work) {
  const giveUp = Date.now() + patience
  for (;;) {
    const attempt = await tryLock(lock)
    if (attempt.held) {
      try {
        return await work()
      } finally {
        await attempt.release()
      }
    }
    if (Date.now() > giveUp) {
      const { pid } = attempt.holder
      throw new Trouble(
        `Process ${pid} has been starting or stopping the database for two minutes. End it, then try again.`,
        `进程 ${pid} 启动或停止数据库已超过两分钟。请结束该进程后重试。`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
