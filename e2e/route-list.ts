import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const APP = 'app'

/** Every `METHOD /route` that the folders of app/ answer. */
export function routeList(): string[] {
  return readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file))
    .flatMap((file) => methodsOf(file).map((method) => `${method} ${routeOf(file)}`))
    .sort()
}

/** The address pattern of a file: its folders without `(groups)`. */
function routeOf(file: string): string {
  return `/${path.dirname(file).split('/').filter((folder) => folder !== '.' && !folder.startsWith('(')).join('/')}`
}

/** What a file answers: a page GET, a route handler the methods that it exports. */
function methodsOf(file: string): string[] {
  if (file.endsWith('page.tsx')) return ['GET']
  const exports = readFileSync(path.join(APP, file), 'utf8').match(/^export (?:const|async function|function|\{).*$/gm) ?? []
  return exports.flatMap((line) => line.match(/\b(GET|POST|PUT|PATCH|DELETE)\b/g) ?? [])
}

interface Manifest {
  readonly node: Readonly<Record<string, { readonly filename: string; readonly exportedName: string }>>
}

/** Every server action of the build: where it stands → the id under which a browser calls it. */
export function actionList(): ReadonlyMap<string, string> {
  const build = process.env['GALLEY_DIST'] || '.next'
  const manifest = JSON.parse(readFileSync(path.join(build, 'server', 'server-reference-manifest.json'), 'utf8')) as Manifest
  return new Map(Object.entries(manifest.node).map(([id, { filename, exportedName }]) => [
    `${path.relative(APP, filename)}#${exportedName}`, id,
  ]))
}
