import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { projectFolder } from './project.mjs'
import { say, Trouble } from './speech.mjs'

/**
 * A browser as Playwright's launch options name it.
 *
 * @typedef {{ readonly executablePath: string, readonly env?: Record<string, string> }} Browser
 */

/** What a browser without a screen is told, so that it shows our pages and asks nobody else for anything. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** Finds a Chromium: the one that is named, Playwright's own, one of the system, or the one that came with npm. */
export async function findBrowser() {
  const named = process.env['CHROMIUM_PATH']
  if (named && !existsSync(named)) throw namedMissing(named)
  const installed = [named, chromium.executablePath(), ...systemBrowsers()].find((file) => file && existsSync(file))
  if (installed) return { executablePath: installed }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser()
  throw new Trouble(
    'The tests need a Chromium and found none. Install one with "npx playwright install chromium", or name yours in ' +
      'CHROMIUM_PATH.',
    '测试需要 Chromium，但没有找到。请执行 “npx playwright install chromium” 安装，或用 CHROMIUM_PATH 指明已有的浏览器。',
  )
}

/** @param {string} named */
function namedMissing(named) {
  return new Trouble(
    `CHROMIUM_PATH names ${named}, which is not there. Correct it or unset it.`,
    `CHROMIUM_PATH 指向 ${named}，但该文件不存在。请改正或取消该变量。`,
  )
}

function systemBrowsers() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (process.platform === 'win32') {
    const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '')
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return homes.filter(Boolean).flatMap((home) => programs.map((program) => path.join(home, program)))
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

/** @returns {Promise<Browser>} the Chromium of @sparticuz/chromium, which brings its libraries and a font */
async function packagedBrowser() {
  const home = path.join(projectFolder, 'node_modules/.cache/galley-chromium')
  if (!existsSync(home)) await unpack(home)
  /** @type {Record<string, string>} */
  const env = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value
  const libraries = [path.join(home, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return {
    executablePath: path.join(home, 'chromium'),
    env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(home, 'fonts.conf') },
  }
}

/** @param {string} home */
async function unpack(home) {
  say('Unpacking a browser …', '正在解压浏览器……')
  const draft = `${home}.${process.pid}`
  await mkdir(draft, { recursive: true })
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to be in the
  // cloud that it was made for.
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    { cwd: projectFolder, env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Trouble('The browser could not be unpacked.', '浏览器解压失败。', stderr)
  await writeFile(path.join(draft, 'fonts.conf'), fontConfiguration(home))
  await rm(home, { recursive: true, force: true })
  await rename(draft, home)
}

/**
 * Without a font the browser ends at once. Where a page names none, it shows the packaged one; Chinese comes with
 * the fonts that Galley serves.
 *
 * @param {string} home
 */
function fontConfiguration(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${path.join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(home, 'font-cache')}</cachedir>
</fontconfig>
`
}
