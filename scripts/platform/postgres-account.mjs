import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { Trouble } from './speech.mjs'

/**
 * PostgreSQL refuses to run as root. An account says as whom its programs run here, and how:
 * as ourselves; as ourselves under a harmless number in a user namespace; or as somebody else.
 *
 * @typedef {object} PostgresAccount
 * @property {(program: string, args: readonly string[]) => readonly [string, readonly string[]]} command
 * @property {{ uid: number, gid: number } | {}} identity for spawn
 * @property {(file: string) => void} give makes a file that we made belong to the account
 */

// "nobody" on every Linux; the number a user namespace shows for accounts that it does not know.
const nobody = 65534

/** @type {PostgresAccount} */
const ourselves = { command: (program, args) => [program, args], identity: {}, give: () => undefined }

/** @type {PostgresAccount} */
const ourselvesInNamespace = {
  ...ourselves,
  command: (program, args) => [
    'unshare',
    ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--', program, ...args],
  ],
}

/**
 * @param {number} uid
 * @param {number} gid
 * @returns {PostgresAccount}
 */
function somebody(uid, gid) {
  return { ...ourselves, identity: { uid, gid }, give: (file) => chownSync(file, uid, gid) }
}

/**
 * The account that runs the database of a folder. Data that exist tell by their owner. A new database of root goes
 * into a namespace, which works below a folder that only root may enter; else it runs as the owner of the place (root
 * at work in somebody's home), else as nobody.
 *
 * @param {string} folder where the database is or will be
 * @param {string} binary one of the programs, which the account must reach
 * @returns {PostgresAccount}
 */
export function postgresAccount(folder, binary) {
  if (process.getuid?.() !== 0) return ourselves
  const places = [path.dirname(folder), binary].flatMap(foldersTo)
  const owner = existsSync(folder) ? statSync(folder) : null
  if (owner && owner.uid !== 0) return reachable(somebody(owner.uid, owner.gid), owner.uid, places)
  const namespaces = namespacesWork()
  // In the namespace root has root's files, and none of root's power over the files of others.
  if (namespaces && places.every((place) => mayEnter(place, 0))) return ourselvesInNamespace
  if (owner && !namespaces) throw noNamespace()
  const { uid, gid } = places.map((place) => statSync(place)).find((place) => place.uid !== 0) ?? { uid: nobody, gid: nobody }
  return reachable(somebody(uid, gid), uid, places)
}

function namespacesWork() {
  const [program, args] = ourselvesInNamespace.command('true', [])
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

function noNamespace() {
  return new Trouble(
    'The database was made by root in a user namespace, and this system allows none now. Allow user namespaces, or ' +
      'give the whole folder to an ordinary user (chown -R) and start as that user.',
    '数据库由 root 在用户命名空间中建立，而系统现在不允许用户命名空间。请允许用户命名空间，' +
      '或把整个目录交给普通用户（chown -R）并以该用户启动。',
  )
}

/**
 * @param {PostgresAccount} account
 * @param {number} uid
 * @param {readonly string[]} places folders that it must enter
 */
function reachable(account, uid, places) {
  const closed = places.find((place) => !mayEnter(place, uid))
  if (!closed) return account
  throw new Trouble(
    `PostgreSQL cannot run as root, and the account it would run as may not enter ${closed}. ` +
      'Start as an ordinary user, or move the project to a folder that everyone may enter, such as /opt.',
    `PostgreSQL 不能以 root 运行，而代为运行的账户无权进入 ${closed}。` +
      '请以普通用户启动，或把项目移到人人可进入的目录，例如 /opt。',
  )
}

/**
 * The folders on the way to a file or folder, itself included where it is one, from the top.
 *
 * @param {string} place
 * @returns {readonly string[]}
 */
function foldersTo(place) {
  const above = path.dirname(place)
  const way = above === place ? [] : foldersTo(above)
  return existsSync(place) && statSync(place).isDirectory() ? [...way, place] : way
}

/**
 * @param {string} folder
 * @param {number} uid
 */
function mayEnter(folder, uid) {
  const { mode, uid: owner } = statSync(folder)
  return (mode & (owner === uid ? 0o100 : 0o001)) !== 0
}
