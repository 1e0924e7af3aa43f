import { createHash, randomUUID } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { openEmbedded } from './embedded-postgres.mjs'
import { checkServer } from './external-postgres.mjs'
import { migrate, migrationsFolder, readMigrations } from './migrations.mjs'
import { dataFolder } from './project.mjs'

/**
 * Tests make databases of their own and remove them: on the server that TEST_DATABASE_URL or DATABASE_URL names,
 * whose own databases stay untouched, or on an embedded one beside Galley's.
 */

// The test data are made anew each time, so nothing has to survive a power cut.
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/** Where the tests keep their embedded server, its secrets and what their web server writes. */
export const testFolder = () => path.join(dataFolder(), 'test')

const templatePrefix = 'galley_template_'

/** @returns {Promise<import('./embedded-postgres.mjs').Lease>} */
export async function openTestServer() {
  const given = process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL']
  if (!given) return openEmbedded(testFolder(), { settings: careless, manyDatabases: true })
  await checkServer(given)
  return { url: given, lost: new Promise(() => undefined), end: async () => undefined }
}

/**
 * Makes a database for one test or one file of tests.
 *
 * @param {string} server
 * @param {'empty' | 'migrated'} content
 * @returns {Promise<{ url: string, drop: () => Promise<void> }>}
 */
export async function makeTestDatabase(server, content) {
  const name = `galley_test_${randomUUID().replaceAll('-', '')}`
  const template = content === 'migrated' ? await ensureTemplate(server) : null
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`))
  return { url: databaseOn(server, name), drop: () => drop(server, name) }
}

/**
 * A migrated database from which others are copied, which takes a twentieth of the time of migrating.
 *
 * @param {string} server
 */
function ensureTemplate(server) {
  return onServer(server, async (client) => {
    const migrations = await readMigrations(migrationsFolder)
    const state = createHash('sha256').update(migrations.map(({ checksum }) => checksum).join())
    const name = templatePrefix + state.digest('hex').slice(0, 16)
    await client.query(`SELECT pg_advisory_lock(hashtext('${templatePrefix}'))`)
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [templatePrefix])
    if (rows.some(({ datname }) => datname === name)) return name
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname}`)
    const draft = `${name}_draft`
    await client.query(`CREATE DATABASE ${draft}`)
    await migrate(databaseOn(server, draft))
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
    return name
  })
}

/**
 * Leaves nothing behind on a server that is not ours.
 *
 * @param {string} server
 */
export async function dropTemplates(server) {
  await onServer(server, async (client) => {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [templatePrefix])
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname}`)
  })
}

/** What PostgreSQL answers to whoever may not end a process. */
const NOT_PERMITTED = '42501'

/**
 * Drops a database with all connections to it. One that is being vacuumed by the server itself cannot be dropped by force by everybody;
 * without force the server ends its own work.
 *
 * @param {string} server
 * @param {string} name
 */
async function drop(server, name) {
  await onServer(server, async (client) => {
    try {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== NOT_PERMITTED) throw error
      await client.query(`DROP DATABASE IF EXISTS ${name}`)
    }
  })
}

/**
 * @param {string} server
 * @param {string} name
 */
function databaseOn(server, name) {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/**
 * @template T
 * @param {string} server
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function onServer(server, work) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
