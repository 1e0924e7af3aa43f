import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { outcome } from './program.mjs'
import { projectFolder } from './project.mjs'
import { say, Trouble } from './speech.mjs'

/**
 * What npm knows of a package in a lock file.
 *
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean }} LockedPackage
 */

/**
 * Installs the packages that package-lock.json names, unless just these are there. No stamp of our own is kept: npm
 * writes what it installed into node_modules as its last deed, so an interrupted installation counts as none.
 */
export async function ensureInstalled() {
  checkNode(process.versions.node)
  if (installedAsLocked(lockedIn('package-lock.json'), lockedIn('node_modules/.package-lock.json'))) return
  say('Installing packages (a minute or two) …', '正在安装依赖包（约一两分钟）……')
  // Scripts of packages do not run: Galley needs none of them, and a poisoned package would use them. With
  // NODE_ENV=production npm would leave out the types and tools that the build and the tests need.
  const flags = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']
  const npm = process.env['npm_execpath']
  const [program, args] = npm ? [process.execPath, [npm, ...flags]] : ['npm', flags]
  const { code, words } = await outcome(program, args, {}).catch(() => ({ code: 1, words: 'npm: not found' }))
  if (code !== 0) throw installTrouble(words)
}

/** @param {string} version */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Trouble(
    `Galley needs Node 20.19 or newer; this is ${version}. Install a newer one from nodejs.org, then try again.`,
    `Galley 需要 Node 20.19 或更新版本，当前为 ${version}。请从 nodejs.org 安装更新版本后重试。`,
  )
}

/**
 * @param {string} file
 * @returns {Readonly<Record<string, LockedPackage>>}
 */
function lockedIn(file) {
  const full = path.join(projectFolder, file)
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : {}
}

/**
 * Whether the installed packages are those of the lock. Optional ones may be missing: they are for other machines.
 *
 * @param {Readonly<Record<string, LockedPackage>>} locked
 * @param {Readonly<Record<string, LockedPackage>>} installed
 */
export function installedAsLocked(locked, installed) {
  return Object.entries(locked).every(([place, { version, integrity, optional }]) => {
    if (place === '') return true
    const there = installed[place]
    return there ? there.version === version && there.integrity === integrity : optional === true
  })
}

/** @param {string} words of npm */
export function installTrouble(words) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/.test(words)) {
    return new Trouble(
      'The package registry cannot be reached. Connect to the network (or set npm’s proxy or registry), then try again.',
      '无法连接软件包仓库。请检查网络连接（或设置 npm 的代理或 registry）后重试。',
      words,
    )
  }
  if (/ENOSPC/.test(words)) {
    return new Trouble('The disk is full. Make room (about 2 GB), then try again.', '磁盘已满。请腾出约 2 GB 空间后重试。')
  }
  if (/EACCES|EPERM|EROFS/.test(words)) {
    return new Trouble(
      'No right to write into node_modules. Start as the owner of the folder, or give the folder to this user.',
      '没有写入 node_modules 的权限。请以该目录的所有者身份启动，或把目录交给当前用户。',
      words,
    )
  }
  return new Trouble('npm could not install the packages. Its own words are below.', 'npm 未能安装依赖包，其报告见下。', words)
}
