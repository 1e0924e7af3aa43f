import path from 'node:path'
import pg from 'pg'
import { withLock } from './lock.mjs'
import { dropDeadLock, initialise, launch, logOf, runningServer, serverPlace, startTrouble } from './postgres-server.mjs'
import { endProcess } from './process-identity.mjs'
import { keptSecrets } from './secrets.mjs'
import { Trouble } from './speech.mjs'

/**
 * The right to use the embedded server for a time. Whoever comes first starts it, whoever goes last stops it.
 * A lease is an open connection with a name, so that the lease of a process that was killed ends with it.
 *
 * @typedef {object} Lease
 * @property {string} url of Galley's database
 * @property {Promise<void>} lost settles when the server goes away before the lease is ended
 * @property {() => Promise<void>} end
 */

const leaseName = 'galley lease'

// What stops a start for a moment only: somebody took the free port, or processes of a killed server are still ending.
const passing = /Address already in use|shared memory block|lock file ".*" already exists/

// Making the first connection takes 0.1 s; recovery after a power cut can take this long on a slow disk.
const patience = 60_000

/**
 * Opens the embedded server of a folder, which is made, started, or joined when it runs already.
 *
 * @param {string} folder
 * @param {object} [options]
 * @param {readonly string[]} [options.settings] of the server, as in `fsync=off`
 * @param {boolean} [options.manyDatabases] whether Galley's role may make databases, as tests do
 * @param {number} [options.port] where it listens if it is started now; a free one where nobody says
 * @returns {Promise<Lease>}
 */
export async function openEmbedded(folder, { settings = [], manyDatabases = false, port } = {}) {
  const place = serverPlace(folder)
  const lock = path.join(folder, 'postgres.lock')
  const { admin, url } = await withLock(lock, async () => {
    const secrets = await keptSecrets(folder)
    await initialise(place, secrets.databaseAdminPassword)
    const joined = await connectRunning(place, secrets.databaseAdminPassword)
    const admin = joined ?? (await connectLaunched(place, settings, secrets.databaseAdminPassword, port))
    await ensureOwnDatabase(admin, secrets.databasePassword, manyDatabases)
    return { admin, url: `postgresql://galley:${secrets.databasePassword}@127.0.0.1:${admin.port}/galley` }
  })
  let ending = false
  /** @type {Promise<void>} */
  const lost = new Promise((resolve) => admin.once('end', () => ending || resolve()))
  const end = () => {
    ending = true
    return withLock(lock, () => endLease(place, admin))
  }
  return { url, lost, end }
}

/**
 * @param {number} port
 * @param {string} password
 */
async function connect(port, password) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    application_name: leaseName,
    keepAlive: true,
  })
  // A lost connection is told by 'end'; without a listener, 'error' would end the process first.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

/**
 * Joins the server that runs on our data, if one does. That it knows our password and our folder proves that it is ours.
 *
 * @param {import('./postgres-server.mjs').ServerPlace} place
 * @param {string} password
 */
async function connectRunning(place, password) {
  return until(async () => {
    const running = await runningServer(place)
    if (!running) return { is: null }
    if (!running.port) return 'not yet'
    const client = await tryConnect(running.port, password)
    return client ? { is: client } : 'not yet'
  }, place)
}

/**
 * @param {import('./postgres-server.mjs').ServerPlace} place
 * @param {readonly string[]} settings
 * @param {string} password
 * @param {number} [port]
 */
async function connectLaunched(place, settings, password, port) {
  let server = await launch(place, settings, port)
  return until(async () => {
    const client = await tryConnect(server.port, password)
    if (client) return { is: client }
    if (server.ended()) {
      if (!passing.test(logOf(place))) throw startTrouble(logOf(place))
      await dropDeadLock(place)
      server = await launch(place, settings, port)
    }
    return 'not yet'
  }, place)
}

/**
 * @template T
 * @param {() => Promise<'not yet' | { readonly is: T }>} attempt
 * @param {import('./postgres-server.mjs').ServerPlace} place
 */
async function until(attempt, place) {
  const giveUp = Date.now() + patience
  for (;;) {
    const result = await attempt()
    if (result !== 'not yet') return result.is
    if (Date.now() > giveUp) throw startTrouble(logOf(place))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/**
 * @param {number} port
 * @param {string} password
 */
async function tryConnect(port, password) {
  try {
    return await connect(port, password)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '28P01') {
      throw new Trouble(
        'The password in secrets.json is not that of the database beside it. Put back the file that belongs to it.',
        'secrets.json 中的密码与同目录的数据库不符。请恢复与该数据库配套的 secrets.json。',
      )
    }
    return null
  }
}

/**
 * Galley works as an ordinary role that owns its database, so that nothing it does needs a superuser.
 *
 * @param {pg.Client} admin
 * @param {string} password
 * @param {boolean} manyDatabases
 */
async function ensureOwnDatabase(admin, password, manyDatabases) {
  const role = await admin.query(`SELECT 1 FROM pg_roles WHERE rolname = 'galley'`)
  if (!role.rowCount) {
    const may = manyDatabases ? 'CREATEDB' : 'NOCREATEDB'
    await admin.query(`CREATE ROLE galley LOGIN ${may} PASSWORD ${admin.escapeLiteral(password)}`)
  }
  const database = await admin.query(`SELECT 1 FROM pg_database WHERE datname = 'galley'`)
  if (!database.rowCount) await admin.query('CREATE DATABASE galley OWNER galley')
}

/**
 * @param {import('./postgres-server.mjs').ServerPlace} place
 * @param {pg.Client} admin
 */
async function endLease(place, admin) {
  const others = await admin
    .query('SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()', [leaseName])
    .then((result) => result.rowCount !== 0, () => true)
  await admin.end().catch(() => undefined)
  if (others) return
  const running = await runningServer(place)
  // SIGINT is PostgreSQL's "fast" shutdown: it ends connections, writes everything, and leaves no recovery to do.
  if (running) await endProcess(running.identity, 'SIGINT', patience)
}
