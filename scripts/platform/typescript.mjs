import { spawn } from 'node:child_process'
import { packageProgram } from './program.mjs'
import { projectFolder } from './project.mjs'

/**
 * Runs a TypeScript file of the project with the terminal as its own, and returns its exit code.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function runTypeScript(script, args, env) {
  // "react-server" is the condition under which modules that say "server-only" may be loaded.
  const [program, start] = packageProgram('tsx', ['--conditions=react-server', script, ...args])
  return new Promise((resolve, reject) => {
    const child = spawn(program, start, { cwd: projectFolder, env, stdio: 'inherit' })
    // Ctrl-C reaches the child by itself; we stay until it has ended, to put the database away.
    const stay = () => undefined
    const pass = () => child.kill('SIGTERM')
    process.on('SIGINT', stay).on('SIGTERM', pass)
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('SIGINT', stay).off('SIGTERM', pass)
      resolve(code ?? 1)
    })
  })
}
