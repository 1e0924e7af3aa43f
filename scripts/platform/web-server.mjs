import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { endProcess, identityOf, isAlive } from './process-identity.mjs'
import { packageProgram } from './program.mjs'
import { projectFolder } from './project.mjs'
import { Trouble } from './speech.mjs'

/**
 * Where Galley answers.
 *
 * @typedef {{ readonly host: string, readonly port: number, readonly url: string }} Address
 *
 * @typedef {object} WebServer
 * @property {import('./process-identity.mjs').ProcessIdentity} identity
 * @property {Promise<void>} exited
 * @property {Promise<void>} ready fails when the server ends before it answers
 * @property {() => Promise<void>} end
 */

/** @returns {Address} where PORT and HOST say, by default port 3000 of this machine alone */
export function chosenAddress(env = process.env) {
  const host = env['HOST'] || '127.0.0.1'
  const port = Number(env['PORT'] || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Trouble(`PORT is "${env['PORT']}". Give a number from 1 to 65535.`, `PORT 的值是 “${env['PORT']}”。请给出 1 到 65535 之间的数。`)
  }
  const everywhere = ['0.0.0.0', '::', '127.0.0.1', '::1']
  const name = everywhere.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return { host, port, url: `http://${name}:${port}` }
}

/**
 * Says so before any work is done if the port is not to be had.
 *
 * @param {Address} address
 * @returns {Promise<void>}
 */
export function checkPort({ host, port }) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', (error) => reject(portTrouble('code' in error ? String(error.code) : '', host, port, error.message)))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/**
 * @param {string} code
 * @param {string} host
 * @param {number} port
 * @param {string} words
 */
function portTrouble(code, host, port, words) {
  if (code === 'EADDRINUSE') {
    return new Trouble(`Another program uses port ${port}. End it, or choose another: PORT=${port + 1} npm start`,
      `端口 ${port} 已被其他程序占用。请结束该程序，或换一个端口：PORT=${port + 1} npm start`)
  }
  if (code === 'EACCES') {
    return new Trouble(`This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`,
      `当前用户无权使用端口 ${port}。请选择大于 1023 的端口：PORT=3000 npm start`)
  }
  return new Trouble(`Galley cannot listen on ${host}. Set HOST to an address of this machine.`,
    `Galley 无法在 ${host} 上监听。请把 HOST 设为本机的地址。`, words)
}

/**
 * Starts the production server in a process group of its own, so that Ctrl-C reaches it through us, in order.
 *
 * @param {Address} address
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [log] a file for what it writes, instead of the terminal
 * @param {string} [folder] in which it runs
 * @param {string} [application] its folder, where that is another one
 * @returns {WebServer}
 */
export function startServer(address, env, log, folder = projectFolder, application = folder) {
  const { host, port } = address
  const [program, args] = packageProgram('next', ['start', application, '-H', host, '-p', String(port), '--keepAliveTimeout', String(keepAlive)])
  const out = log ? openSync(log, 'w') : 'inherit'
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', out, out],
    detached: true,
  })
  if (typeof out === 'number') closeSync(out)
  const identity = identityOf(child.pid ?? 0)
  if (!identity) throw new Trouble('The server did not start.', '服务器未能启动。')
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => child.once('exit', () => resolve()))
  const end = async () => {
    await leave(identity, Number(env['GALLEY_DRAIN'] || 0))
    await endProcess(identity, 'SIGTERM', endPatience)
  }
  return { identity, exited, end, ready: answers(address, exited) }
}

// Node's own 5 seconds end a connection just as somebody may be sending on it again. Proxies keep theirs for 60, and must be first to end one.
const keepAlive = 65_000

// Longer than any request of an editor takes; what is cut off then was one transaction, which leaves the old state.
const endPatience = 10_000

/**
 * Lets a server be unready for some seconds before it ends, while it answers on: a load balancer notices at its next looks and sends
 * nothing more, so that no request meets a closed door. Windows has no such signal, and nobody balances there.
 *
 * @param {import('./process-identity.mjs').ProcessIdentity} identity
 * @param {number} seconds
 */
async function leave(identity, seconds) {
  if (seconds === 0 || process.platform === 'win32' || !isAlive(identity)) return
  process.kill(identity.pid, 'SIGUSR2')
  const until = Date.now() + seconds * 1000
  while (isAlive(identity) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100))
}

// A server that answers by failures alone for so long will not get better. A database that is just starting takes seconds.
const readyPatience = 120_000

/**
 * @param {Address} address
 * @param {Promise<void>} exited
 */
async function answers({ host, port }, exited) {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  let running = true
  void exited.then(() => (running = false))
  const giveUp = Date.now() + readyPatience
  while (running) {
    if (Date.now() > giveUp) {
      throw new Trouble('The server runs, and answers every request with a failure; its own words tell why. Put right what they name, then start again.',
        '服务器已运行，但所有请求均以失败告终，原因见其输出。请按其说明处理后重新启动。')
    }
    const response = await fetch(`http://${reachable}:${port}/api/health`).catch(() => null)
    if (response?.ok) return
    await response?.body?.cancel()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Trouble('The server ended before it was ready; its own words are above. Put right what they name, then start again.',
    '服务器在就绪之前退出，原因见上方输出。请按其说明处理后重新启动。')
}
