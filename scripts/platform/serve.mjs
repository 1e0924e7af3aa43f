import { openDatabase } from './database.mjs'
import { greet, loadSample, progress, setupLink } from './first-steps.mjs'
import { galleyEnvironment } from './galley-environment.mjs'
import { forgetServer, recordServer } from './left-server.mjs'
import { ensureBuilt } from './next-build.mjs'
import { ensureClient } from './prisma-client.mjs'
import { dataFolder } from './project.mjs'
import { say, Trouble } from './speech.mjs'
import { catchStopSignals } from './stop-signals.mjs'
import { startServer } from './web-server.mjs'

/**
 * Makes what is missing, then runs Galley until somebody stops it.
 *
 * @param {import('./web-server.mjs').Address} address
 */
export async function serve(address) {
  await ensureClient()
  await ensureBuilt(await galleyEnvironment())
  await serveBuilt(address)
}

/**
 * Runs Galley, which is built, until somebody stops it.
 *
 * @param {import('./web-server.mjs').Address} address
 */
export async function serveBuilt(address) {
  const stop = catchStopSignals()
  const database = await openDatabase()
  try {
    const env = { NEXTAUTH_URL: address.url, ...(await galleyEnvironment(database.url)) }
    const { people, published } = await progress(database.url)
    if (!people && !published && process.env['GALLEY_SAMPLE'] !== 'no') await loadSample(env)
    if (!stop.wasAsked()) await serveWith(address, env, people, database.lost, stop.asked)
  } finally {
    await database.end()
  }
  say('Galley has stopped.', 'Galley 已停止。')
}

/**
 * @param {import('./web-server.mjs').Address} address
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} people whether anybody can sign in
 * @param {Promise<void>} databaseLost
 * @param {Promise<void>} asked
 */
async function serveWith(address, env, people, databaseLost, asked) {
  const server = startServer(address, env)
  await recordServer(dataFolder(), server.identity)
  const lost = Promise.race([
    databaseLost.then(() => fail('The database went away.', '数据库连接中断。')),
    server.exited.then(() => fail('The server ended by itself; its own words are above.', '服务器意外退出，原因见上方输出。')),
    asked,
  ])
  try {
    const ready = Promise.all([people ? null : setupLink(env), server.ready]).then(([link]) => greet(address.url, link))
    await Promise.race([ready, lost])
    await lost
    say('Stopping …', '正在停止……')
  } finally {
    await server.end()
    await forgetServer(dataFolder())
  }
}

/**
 * @param {string} en
 * @param {string} zh
 */
function fail(en, zh) {
  throw new Trouble(`${en} Start Galley again with npm start.`, `${zh}请用 npm start 重新启动 Galley。`)
}
