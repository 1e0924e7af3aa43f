import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { loadSample } from './first-steps.mjs'
import { galleyEnvironment } from './galley-environment.mjs'
import { endLeftServer, forgetServer, recordServer } from './left-server.mjs'
import { buildApp } from './next-build.mjs'
import { freePort } from './postgres-server.mjs'
import { ensureClient } from './prisma-client.mjs'
import { Trouble } from './speech.mjs'
import { catchStopSignals } from './stop-signals.mjs'
import { dropTemplates, makeTestDatabase, openTestServer, testFolder } from './test-databases.mjs'
import { browser, built, lint, testDist, types, unit } from './test-parts.mjs'
import { startServer } from './web-server.mjs'

const partNames = ['lint', 'types', 'unit', 'browser']

/**
 * Runs every check, or the part that is named, and says at last how many passed and failed.
 *
 * @param {readonly string[]} args the name of a part and what its runner shall be given; nothing for everything
 * @returns {Promise<number>} the exit code
 */
export async function runTests([part, ...filters]) {
  if (part && !partNames.includes(part)) {
    const names = partNames.join(', ')
    throw new Trouble(`There is no part "${part}". The parts are: ${names}.`, `没有名为 “${part}” 的部分。可选：${names}。`)
  }
  await ensureClient()
  const stop = catchStopSignals()
  const server = await openTestServer()
  try {
    const results = await (part ? runPart(part, server.url, filters) : runAll(server.url, stop.wasAsked))
    return stop.wasAsked() ? 1 : summary(results)
  } finally {
    if (process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL']) await dropTemplates(server.url)
    await server.end()
  }
}

/**
 * What reads the sources runs beside what runs them; the browser gets the machine to itself, because it has time limits.
 *
 * @param {string} testServer
 * @param {() => boolean} stopped
 */
async function runAll(testServer, stopped) {
  const early = await Promise.all([types().then(async (first) => [first, await lint()]), unit(testServer, [])])
  return [...early.flat(), ...(stopped() ? [] : await buildAndBrowse(testServer, []))]
}

/**
 * @param {string} part
 * @param {string} testServer
 * @param {readonly string[]} filters
 */
async function runPart(part, testServer, filters) {
  if (part === 'lint') return [await lint()]
  if (part === 'types') return [await types()]
  if (part === 'unit') return [await unit(testServer, filters)]
  return buildAndBrowse(testServer, filters)
}

/**
 * @param {string} testServer
 * @param {readonly string[]} filters
 */
async function buildAndBrowse(testServer, filters) {
  await findBrowser()
  await mkdir(testFolder(), { recursive: true })
  const env = await galleyEnvironment(undefined, testFolder())
  const build = await built(() => buildApp(env, testDist))
  return build.failed > 0 ? [build, missing('browser')] : [build, await browse(testServer, filters)]
}

/** @param {string} name of a part that could not run, which is no success */
const missing = (name) => ({ name, passed: 0, failed: 1 })

/**
 * The browser's tests, against the production server on a database of its own, which holds the sample paper.
 *
 * @param {string} testServer
 * @param {readonly string[]} filters
 */
async function browse(testServer, filters) {
  await endLeftServer(testFolder())
  const database = await makeTestDatabase(testServer, 'migrated')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...(await galleyEnvironment(database.url, testFolder())), GALLEY_DIST: testDist, NEXTAUTH_URL: url }
  const log = path.join(testFolder(), 'server.log')
  await loadSample(env)
  const server = startServer({ host: '127.0.0.1', port, url }, env, log)
  await recordServer(testFolder(), server.identity)
  try {
    await server.ready
    return await browser({ ...env, GALLEY_URL: url }, filters)
  } catch (error) {
    process.stdout.write(readFileSync(log, 'utf8'))
    throw error
  } finally {
    await server.end()
    await forgetServer(testFolder())
    await database.drop()
  }
}

/** @param {readonly import('./test-parts.mjs').PartResult[]} results */
function summary(results) {
  for (const { name, failures = [], secondTries = [] } of results) {
    for (const again of secondTries) process.stdout.write(`↻ ${name}, passed when tried again: ${again}\n`)
    for (const failure of failures) process.stdout.write(`✗ ${name} ${failure}\n`)
  }
  for (const { name, passed, failed } of results) {
    process.stdout.write(`${name.padEnd(8)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed\n`)
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
}
