import { spawn } from 'node:child_process'
import pg from 'pg'
import { packageProgram } from './program.mjs'
import { projectFolder } from './project.mjs'
import { inTerminalLanguage, say } from './speech.mjs'
import { runTypeScript } from './typescript.mjs'

/**
 * How far an installation has come. The database tells; there is no second record that could contradict it.
 *
 * @param {string} databaseUrl
 * @returns {Promise<{ people: boolean, published: boolean }>}
 */
export async function progress(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      'SELECT EXISTS (SELECT FROM "User") AS people, EXISTS (SELECT FROM "Edition") AS published',
    )
    return rows[0]
  } finally {
    await client.end()
  }
}

/**
 * Loads the sample paper into a new installation. A load that was interrupted has published nothing and begins again.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export async function loadSample(env) {
  say('Loading the sample paper …', '正在载入样报……')
  const code = await runTypeScript('scripts/load-sample.ts', [], env)
  if (code !== 0) say('The sample paper was not loaded; Galley starts without it.', '样报未能载入，Galley 将不带样报启动。')
}

/**
 * A link that makes the first administrator, once.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
export function setupLink(env) {
  const [program, args] = packageProgram('tsx', ['--conditions=react-server', 'scripts/setup-link.ts'])
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: projectFolder, env, stdio: ['ignore', 'pipe', 'inherit'] })
    let link = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => (link += chunk))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(link.trim()) : reject(new Error('scripts/setup-link.ts failed'))))
  })
}

/**
 * Says where Galley is, how to sign in and how to stop.
 *
 * @param {string} url
 * @param {string | null} link
 */
export function greet(url, link) {
  const en = link
    ? `Make the first administrator with this link, which works once:\n    ${link}`
    : `Sign in:  ${url}/sign-in`
  const zh = link ? `请用此一次性链接创建首位管理员：\n    ${link}` : `登录：${url}/sign-in`
  const text = inTerminalLanguage({
    en: `\nGalley is ready:  ${url}\n${en}\nStop with Ctrl-C.\n`,
    zh: `\nGalley 已就绪：${url}\n${zh}\n按 Ctrl-C 停止。\n`,
  }, '')
  process.stdout.write(text)
}
