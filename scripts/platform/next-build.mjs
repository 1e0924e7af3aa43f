import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { packageProgram, run } from './program.mjs'
import { projectFolder } from './project.mjs'
import { say } from './speech.mjs'

const sourceFolders = ['app', 'components', 'lib', 'messages', 'public', 'prisma/schema.prisma']

/** What the build is made from: neither tests nor the generated client, which follows from the schema. */
function sourceState() {
  const rootFiles = readdirSync(projectFolder).filter((name) => /\.(ts|json|css)$/.test(name) && name !== 'next-env.d.ts')
  return fingerprint([...sourceFolders, ...rootFiles], (file) => !/\.test\.tsx?$|\/testing\/|\/prisma-client\//.test(file))
}

/**
 * Builds the application with Next.
 *
 * @param {NodeJS.ProcessEnv} env of Galley: the key of server functions is built in
 * @param {string} [dist] the folder of the build
 */
export async function buildApp(env, dist = '.next') {
  const stamp = path.join(projectFolder, dist, 'galley-sources')
  // Without a stamp, a build that is interrupted counts as none.
  rmSync(stamp, { force: true })
  const [program, args] = packageProgram('next', ['build'])
  await run(program, args, { env: { ...env, NODE_ENV: 'production', GALLEY_DIST: dist }, output: 'when it fails' })
  writeFileSync(stamp, stampFor(env))
}

/**
 * Builds the application if its sources changed since the last build.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [dist]
 */
export async function ensureBuilt(env, dist = '.next') {
  const stamp = path.join(projectFolder, dist, 'galley-sources')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stampFor(env)) return
  say('Building Galley (about a minute) …', '正在构建 Galley（约一分钟）……')
  await buildApp(env, dist)
}

/** @param {NodeJS.ProcessEnv} env */
function stampFor(env) {
  const key = env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] ?? ''
  return `${sourceState()} ${createHash('sha256').update(key).digest('hex')}`
}
