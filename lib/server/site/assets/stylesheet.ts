import 'server-only'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { lazily } from '../../lazily'

/** A file that the site's pages load: its text, and a name for just this text, so that browsers may keep it for good. */
export interface Asset {
  readonly text: string
  readonly version: string
}

function asset(text: string): Asset {
  return { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) }
}

function folder(...parts: string[]): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), ...parts)
}

/** What all screens of Galley share stands first, then what all of the site's do, then each part's own. */
const FIRST = ['components/ui/tokens.css', 'components/ui/base.css', 'components/site/site.css']

function readStylesheet(): Asset {
  const own = readdirSync(folder('components/site')).filter((name) => name.endsWith('.css')).sort().map((name) => `components/site/${name}`)
  return asset(withoutComments([...FIRST, ...own.filter((file) => !FIRST.includes(file))].map((file) => readFileSync(folder(file), 'utf8')).join('\n')))
}

/**
 * Styles without what only people read. No more than that: whoever knows more of the language (esbuild, Lightning CSS) is a program for
 * each system, and saves a hundredth beyond it once the sheet is packed.
 */
function withoutComments(css: string): string {
  return css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};]) ?/g, '$1').trim()
}

/** All styles of the reading site, in one file. */
export const stylesheet = lazily(readStylesheet)

/** Faces with Chinese that systems have, by their full names: where one is there, no byte of ours is loaded. */
const LOCAL_FACES = [
  'Songti SC', 'STSongti-SC-Regular', 'Noto Serif CJK SC', 'NotoSerifCJKsc-Regular', 'Source Han Serif SC', 'Noto Serif SC', 'SimSun',
  'PingFang SC', 'PingFangSC-Regular', 'Microsoft YaHei', 'Noto Sans CJK SC', 'NotoSansCJKsc-Regular', 'Noto Sans SC',
]
const FACE_PACKAGE = 'node_modules/@fontsource-variable/noto-serif-sc'
const SOURCE = /src: url\(\.\/files\/([a-z0-9-]+\.woff2)\) format\('woff2-variations'\);/g

/**
 * A face for machines that have none with Chinese, in a hundred small ranges of characters, of which a browser loads those that a
 * page has. Text is never held back for it.
 */
export const faces = lazily(() => {
  const local = LOCAL_FACES.map((name) => `local('${name}')`).join(', ')
  const css = readFileSync(folder(FACE_PACKAGE, 'index.css'), 'utf8')
  return asset(css.replaceAll("'Noto Serif SC Variable'", "'Galley Song'").replace(SOURCE, `src: ${local}, url(/fonts/$1) format('woff2');`))
})

const FACE_FILE = /^noto-serif-sc-[a-z0-9-]+\.woff2$/

/** One range of that face; null for any other file. */
export function faceFile(name: string): Buffer | null {
  if (!FACE_FILE.test(name)) return null
  try {
    return readFileSync(folder(FACE_PACKAGE, 'files', name))
  } catch {
    return null
  }
}
