import { openEmbedded } from './embedded-postgres.mjs'
import { checkServer } from './external-postgres.mjs'
import { migrate } from './migrations.mjs'
import { dataFolder } from './project.mjs'
import { say } from './speech.mjs'

/**
 * Galley's database, checked: the one that DATABASE_URL names, or the embedded one.
 *
 * @returns {Promise<import('./embedded-postgres.mjs').Lease>}
 */
export async function openDatabaseAsItIs() {
  const given = process.env['DATABASE_URL']
  return given ? externalDatabase(given) : openEmbedded(dataFolder())
}

/**
 * The same, migrated.
 *
 * @returns {Promise<import('./embedded-postgres.mjs').Lease>}
 */
export async function openDatabase() {
  const database = await openDatabaseAsItIs()
  try {
    const applied = await migrate(database.url)
    if (applied.length > 0) say(`Database updated: ${applied.join(', ')}`, `数据库已更新：${applied.join('、')}`)
    return database
  } catch (error) {
    await database.end()
    throw error
  }
}

/**
 * @param {string} url
 * @returns {Promise<import('./embedded-postgres.mjs').Lease>}
 */
async function externalDatabase(url) {
  await checkServer(url)
  return { url, lost: new Promise(() => undefined), end: async () => undefined }
}
