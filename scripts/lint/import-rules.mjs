import { otherFolders, pureFolders, worldlyPackages } from './import-table.mjs'

/**
 * A ban of the rule `@typescript-eslint/no-restricted-imports`.
 *
 * @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Ban
 */

const allFolders = [...Object.keys(pureFolders), ...otherFolders]

/**
 * An import of one of these folders of lib, however it is written: '../dump/span', '../../dump/span', '@/lib/dump/span'.
 *
 * @param {readonly string[]} folders
 */
const inLib = (folders) => `^(?:@/lib/|(?:\\.\\./)+(?:lib/)?)(?:${folders.join('|')})(?:/|$)`

/** @param {readonly string[]} places at the root of the project */
const atRoot = (places) => `^(?:@/|(?:\\.\\./)+)(?:${places.join('|')})(?:/|$)`

/** @type {Ban} */
const noWorld = {
  regex: `^(?:${worldlyPackages.join('|')})(?:[/:]|$)`,
  message:
    'The core is pure: it gets what it needs as arguments. What touches the world lives in lib/server, what shows it in components.',
}

/** @type {Ban} */
const noScreens = {
  regex: atRoot(['app', 'components']),
  message: 'lib knows no screens. What both need goes down into the pure folder whose concept it is.',
}

/** @type {Ban} */
const noRoutes = {
  regex: atRoot(['app']),
  message: 'app holds routes only. Move the part into components, and pass actions as props.',
}

/** @type {Ban} */
const noTools = {
  regex: atRoot(['scripts', 'e2e', 'bench', 'trials']),
  message: 'Scripts call the application, not the other way round. Move the function into lib.',
}

/** @type {Ban} */
const noTests = {
  regex: '(?:\\.test|/testing/.*|/testing)$',
  message: 'Only tests import what is made for tests. Move what the product needs beside its concept.',
}

/** @type {Ban} */
const serverSchemasOnly = {
  regex: '^(?:@/lib/|(?:\\.\\./)+lib/)server/(?!(?:.*/)?schema$)',
  allowTypeImports: true,
  message:
    'Components import types and schema.ts of lib/server alone. A route reads with a query and passes the values and actions as props.',
}

/** @type {Ban} */
const noDatabaseInRoutes = {
  regex: '(?:^|/)server/(?:db|prisma-client)(?:/|$)|^(?:@prisma|pg)(?:/|$)',
  message: 'Routes do not reach the database. Write a query in lib/server/<noun>/queries.ts or a command in commands.ts.',
}

/** @type {Ban} */
const noDatabaseHere = {
  regex: '^(?:\\.{1,2}/)+(?:db|prisma-client/.*)$',
  allowTypeImports: true,
  message: 'Only queries.ts, commands.ts, events and jobs touch the database. Move the statement there.',
}

/**
 * What one pure folder may not import.
 *
 * @param {string} name
 * @param {{ uses: readonly string[], types?: readonly string[] }} folder
 * @returns {readonly Ban[]}
 */
function coreBans(name, { uses, types = [] }) {
  const closed = allFolders.filter((other) => other !== name && !uses.includes(other) && !types.includes(other))
  const open = uses.length > 0 ? `It may import ${uses.join(', ')}.` : 'It stands at the ground and imports no other folder.'
  const message = `lib/${name} must not know this folder. ${open} Move the function to the folder that may know both.`
  const typesOnly = { regex: inLib(types), allowTypeImports: true, message: `lib/${name} may import types from here, and no functions.` }
  return [{ regex: inLib(closed), message }, ...(types.length > 0 ? [typesOnly] : [])]
}

/**
 * @param {readonly string[]} files
 * @param {readonly string[]} ignores
 * @param {readonly Ban[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
function restrict(files, ignores, patterns) {
  return {
    files: [...files],
    ignores: [...ignores],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...patterns] }] },
  }
}

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**']
const ts = (/** @type {string} */ folder) => `${folder}/**/*.{ts,tsx}`
const core = Object.entries(pureFolders).map(([name, folder]) => ({
  files: [ts(`lib/${name}`)],
  bans: [...coreBans(name, folder), noScreens, noTools],
}))

/** The linter's settings for the import table; tests may besides read files and use what is made for tests. */
export const importRules = [
  ...core.flatMap(({ files, bans }) => [
    restrict(files, tests, [...bans, noWorld, noTests]),
    // Within the core a test may go wherever its guarantee leads, but not up to the server.
    restrict(files.map((pattern) => pattern.replace('*.{ts,tsx}', '*.test.{ts,tsx}')), [], [
      { regex: inLib(['server']), message: 'A test of the core needs no server. Test the law here and the command there.' },
      noScreens,
    ]),
  ]),
  restrict([ts('lib/language')], tests, [noScreens, noTools, noTests]),
  restrict([ts('lib/server')], [...tests, 'lib/server/prisma-client/**', ...databaseFiles()], [
    noScreens, noTools, noTests, noDatabaseHere,
  ]),
  restrict(databaseFiles(), tests, [noScreens, noTools, noTests]),
  restrict([ts('components')], tests, [noRoutes, noTools, noTests, serverSchemasOnly]),
  restrict([ts('app')], tests, [noTools, noTests, noDatabaseInRoutes]),
]

function databaseFiles() {
  const names = ['queries', 'commands', 'events', 'jobs', 'db', 'health', 'session', 'sessions', 'throttle']
  return [`lib/server/**/{${names.join(',')}}.ts`, 'lib/server/{events,jobs,session,sessions}/**/*.ts']
}
