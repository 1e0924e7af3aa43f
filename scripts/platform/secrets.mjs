import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * What nobody else may know, made once and kept.
 *
 * @typedef {object} Secrets
 * @property {string} databaseAdminPassword of the embedded server's superuser
 * @property {string} databasePassword of the role that owns Galley's database
 * @property {string} authSecret signs the sessions' cookies
 * @property {string} serverActionsKey encrypts what Next's server functions close over: 32 bytes, base64
 */

/** @returns {Secrets} */
function makeSecrets() {
  return {
    databaseAdminPassword: randomBytes(24).toString('base64url'),
    databasePassword: randomBytes(24).toString('base64url'),
    authSecret: randomBytes(32).toString('base64url'),
    serverActionsKey: randomBytes(32).toString('base64'),
  }
}

/**
 * The secrets of a data folder. The file appears whole or not at all, and only its owner can read it.
 *
 * @param {string} folder
 * @returns {Promise<Secrets>}
 */
export async function keptSecrets(folder) {
  const file = path.join(folder, 'secrets.json')
  /** @type {Partial<Secrets>} */
  const kept = await readFile(file, 'utf8').then(JSON.parse, (error) => {
    if (error.code === 'ENOENT') return {}
    throw error
  })
  const secrets = { ...makeSecrets(), ...kept }
  if (Object.keys(kept).length < Object.keys(secrets).length) {
    await mkdir(folder, { recursive: true })
    const draft = `${file}.${process.pid}`
    await writeFile(draft, JSON.stringify(secrets, null, 2) + '\n', { mode: 0o600 })
    await chmod(draft, 0o600)
    await rename(draft, file)
  }
  return secrets
}
