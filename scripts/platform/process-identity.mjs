import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process that can be told from a later one with the same number.
 *
 * @typedef {{ readonly pid: number, readonly started: string }} ProcessIdentity
 */

/**
 * When a living process began, in words that are only good for comparison; null when no such process lives.
 * A process that ended and waits for its parent (a zombie) does not live.
 *
 * @param {number} pid
 * @returns {string | null}
 */
function startOf(pid) {
  if (process.platform === 'linux') return startFromProc(pid)
  if (process.platform === 'win32') return exists(pid) ? 'unknown' : null
  const [state, ...start] = ps(pid, 'stat=,lstart=').split(/\s+/)
  return !state || state.startsWith('Z') ? null : start.join(' ')
}

/** @param {number} pid */
function startFromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything; the fields after it are: state, …, and 19 further on the start in ticks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    // Ticks count from the boot, so the boot belongs to the identity.
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`
  } catch {
    return null
  }
}

/** @param {number} pid */
function exists(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * @param {number} pid
 * @param {string} columns
 */
function ps(pid, columns) {
  try {
    return execFileSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}

/**
 * @param {number} pid
 * @returns {ProcessIdentity | null}
 */
export function identityOf(pid) {
  const started = startOf(pid)
  return started === null ? null : { pid, started }
}

/** @param {ProcessIdentity} identity */
export function isAlive({ pid, started }) {
  return startOf(pid) === started
}

/**
 * The command line of a living process, or an empty text.
 *
 * @param {number} pid
 */
export function commandLineOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command=')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/**
 * Ends a process: asks with `signal`, waits, and after `patience` milliseconds with SIGKILL.
 *
 * @param {ProcessIdentity} identity
 * @param {NodeJS.Signals} signal
 * @param {number} patience
 */
export async function endProcess(identity, signal, patience) {
  const giveUp = Date.now() + patience
  if (isAlive(identity)) process.kill(identity.pid, signal)
  while (isAlive(identity)) {
    if (Date.now() > giveUp) process.kill(identity.pid, 'SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
