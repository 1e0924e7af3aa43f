import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { postgresAccount } from './postgres-account.mjs'
import { postgresBinaries } from './postgres-binaries.mjs'
import { commandLineOf, identityOf } from './process-identity.mjs'
import { say, Trouble } from './speech.mjs'

/**
 * Where the files of one embedded server lie.
 *
 * @typedef {object} ServerPlace
 * @property {string} folder of everything
 * @property {string} data PostgreSQL's own
 * @property {string} log of the present run
 */

/**
 * @param {string} folder
 * @returns {ServerPlace}
 */
export function serverPlace(folder) {
  return { folder, data: path.join(folder, 'postgres'), log: path.join(folder, 'postgres.log') }
}

// A terminal's locale and PG* variables must not decide how a kept database is made or reached.
const { PATH, SystemRoot, NODE_ENV } = process.env
const cleanEnvironment = { PATH, SystemRoot, NODE_ENV }

/**
 * Makes the database files, whole or not at all: they are made beside their place and renamed into it.
 *
 * @param {ServerPlace} place
 * @param {string} adminPassword
 */
export async function initialise(place, adminPassword) {
  const { initdb, major } = await postgresBinaries()
  if (existsSync(path.join(place.data, 'PG_VERSION'))) return checkMajor(place, major)
  say('Making the database …', '正在建立数据库……')
  const draft = `${place.data}.new`
  const passwordFile = `${place.data}.password`
  await rm(draft, { recursive: true, force: true })
  // 711: others may pass through to what is theirs (the database's account), and see nothing on the way.
  await mkdir(place.folder, { recursive: true, mode: 0o711 })
  const account = postgresAccount(draft, initdb)
  await mkdir(draft, { mode: 0o700 })
  account.give(draft)
  await writeFile(passwordFile, adminPassword, { mode: 0o600 })
  account.give(passwordFile)
  // With LC_CTYPE "C", pg_trgm finds nothing in Chinese. macOS has no C.UTF-8.
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const args = ['-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8']
  try {
    await finished(...account.command(initdb, [...args, `--locale=${locale}`, '--lc-messages=C']), account.identity)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(draft, place.data)
}

/**
 * @param {ServerPlace} place
 * @param {number} major
 */
async function checkMajor(place, major) {
  const made = Number.parseInt(await readFile(path.join(place.data, 'PG_VERSION'), 'utf8'), 10)
  if (made === major) return
  throw new Trouble(
    `The data in ${place.data} were made by PostgreSQL ${made}, and this Galley brings PostgreSQL ${major}. ` +
      'Start them with the Galley that made them, and move them by backup and restore.',
    `${place.data} 中的数据由 PostgreSQL ${made} 建立，而此版本的 Galley 自带 PostgreSQL ${major}。` +
      '请用建立它们的 Galley 版本启动，并通过备份和恢复迁移。',
  )
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {object} identity
 * @returns {Promise<void>}
 */
function finished(program, args, identity) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: '/', env: cleanEnvironment, stdio: ['ignore', 'ignore', 'pipe'], ...identity })
    let words = ''
    child.stderr?.setEncoding('utf8').on('data', (chunk) => (words += chunk))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(startTrouble(words))))
  })
}

/** @param {ServerPlace} place */
const lockFile = (place) => path.join(place.data, 'postmaster.pid')

/**
 * The server that runs on these data, as its own lock file tells, or null.
 *
 * @param {ServerPlace} place
 */
export async function runningServer(place) {
  const lines = await readFile(lockFile(place), 'utf8').then((text) => text.split('\n'), () => [])
  const pid = Number.parseInt(lines[0] ?? '', 10)
  const identity = pid > 0 ? identityOf(pid) : null
  // After a crash the number can have gone to another program.
  if (!identity || (process.platform !== 'win32' && !commandLineOf(pid).includes('postgres'))) return null
  return { identity, port: Number.parseInt(lines[3] ?? '', 10) || null }
}

/**
 * Takes a dead server's lock file away, at which PostgreSQL would stop: it cannot tell its own number from the same
 * number of another program, or of a process that nobody has buried yet. Where a process still works on the data,
 * the file stays.
 *
 * @param {ServerPlace} place
 */
export async function dropDeadLock(place) {
  if ((await runningServer(place)) || worksIn(place.data)) return
  await rm(lockFile(place), { force: true })
}

/**
 * Whether a process stands in this folder, as every process of PostgreSQL stands in its data. Only Linux tells.
 *
 * @param {string} folder
 */
function worksIn(folder) {
  if (process.platform !== 'linux') return false
  const real = realpathSync(folder)
  return readdirSync('/proc').some((name) => {
    try {
      return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`) === real
    } catch {
      return false
    }
  })
}

/**
 * Starts the server. It goes on without us, in a process group of its own, so that Ctrl-C ends what uses it first.
 *
 * @param {ServerPlace} place
 * @param {readonly string[]} settings as in `fsync=off`
 * @param {number} [wanted] a port that is known to be free, where it must be this one
 */
export async function launch(place, settings, wanted) {
  const { postgres } = await postgresBinaries()
  const account = postgresAccount(place.data, postgres)
  const port = wanted ?? (await freePort())
  const flags = [
    'listen_addresses=127.0.0.1',
    // No socket file: its path would be too long in a deep folder.
    'unix_socket_directories=',
    'log_checkpoints=off',
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ].flatMap((setting) => ['-c', setting])
  const [program, args] = account.command(postgres, ['-D', place.data, '-p', String(port), ...flags])
  const log = openSync(place.log, 'w', 0o600)
  const child = spawn(program, args, {
    cwd: '/',
    env: cleanEnvironment,
    stdio: ['ignore', log, log],
    detached: true,
    ...account.identity,
  })
  closeSync(log)
  child.unref()
  child.on('error', () => undefined)
  return { port, ended: () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null }
}

/** @returns {Promise<number>} a port of this machine that nobody listens on */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** @param {ServerPlace} place */
export function logOf(place) {
  return existsSync(place.log) ? readFileSync(place.log, 'utf8').trim().split('\n').slice(-12).join('\n') : ''
}

/** @param {string} words of PostgreSQL */
export function startTrouble(words) {
  if (/No space left on device/.test(words)) {
    return new Trouble('The disk is full. Make room, then try again.', '磁盘已满。请腾出空间后重试。', words)
  }
  const sentence = {
    en: 'The embedded PostgreSQL did not start. Its own words are below; or set DATABASE_URL to a PostgreSQL of your own.',
    zh: '内嵌的 PostgreSQL 未能启动，其报告见下；也可以把 DATABASE_URL 设为您自己的 PostgreSQL。',
  }
  return new Trouble(sentence.en, sentence.zh, words)
}
