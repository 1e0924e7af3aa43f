import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from './project.mjs'
import { Trouble } from './speech.mjs'

/**
 * How a program of an installed package is started: by this Node itself, without a shell and without npx.
 *
 * @param {string} name of the package
 * @param {readonly string[]} args
 * @param {string} [bin] the program, where the package has several
 * @returns {readonly [string, readonly string[]]}
 */
export function packageProgram(name, args, bin = name) {
  const folder = path.join(projectFolder, 'node_modules', name)
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin]
  return [process.execPath, [path.join(folder, file), ...args]]
}

/**
 * Runs a program to its end in the project's folder.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {Readonly<Record<string, string | undefined>>} [options.env] added to our own
 * @param {'shown' | 'when it fails'} [options.output] whether a person sees what it writes
 * @returns {Promise<void>} fails with a Trouble when the program does
 */
export async function run(program, args, { env = {}, output = 'shown' } = {}) {
  const { code, words } = await outcome(program, args, { env, output })
  if (code === 0) return
  const line = [path.basename(program), ...args.map((arg) => path.relative(projectFolder, arg) || arg)].join(' ')
  throw new Trouble(`This failed: ${line}`, `执行失败：${line}`, words)
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {object} options
 * @param {Readonly<Record<string, string | undefined>>} [options.env]
 * @param {'shown' | 'when it fails'} [options.output]
 * @returns {Promise<{ code: number, words: string }>} what it wrote, unless it was shown
 */
export function outcome(program, args, { env = {}, output = 'when it fails' }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let words = ''
    const add = (/** @type {string} */ chunk) => (words += chunk)
    child.stdout?.setEncoding('utf8').on('data', add)
    child.stderr?.setEncoding('utf8').on('data', add)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, words }))
  })
}
