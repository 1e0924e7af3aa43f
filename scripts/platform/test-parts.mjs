import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { outcome, packageProgram } from './program.mjs'
import { projectFolder } from './project.mjs'
import { browserFailures, browserSecondTries, uncaughtErrors, unitFailures } from './test-failures.mjs'
import { unhandledReport } from './unhandled-reporter.mjs'

/**
 * What one part of the tests came to, and which tests failed. Lint, types and the build count as one check each.
 *
 * @typedef {{ readonly name: string, readonly passed: number, readonly failed: number, readonly failures?: readonly string[],
 *   readonly secondTries?: readonly string[] }} PartResult
 */

/** The folder of the build that is tested, beside the one that a person runs. */
export const testDist = '.next-test'

/** Beside what vitest writes by itself. */
const unhandledReporter = path.join(import.meta.dirname, 'unhandled-reporter.mjs')

/**
 * @param {string} name
 * @param {boolean} passed
 * @returns {PartResult}
 */
const one = (name, passed) => ({ name, passed: Number(passed), failed: Number(!passed) })

/** @returns {Promise<PartResult>} */
export async function lint() {
  // Without ESLint's cache, which knows one file at a time and would miss a cycle that another file closes.
  const [program, args] = packageProgram('eslint', ['.', '--max-warnings=0'])
  const { code, words } = await outcome(program, args, {})
  return told(one('lint', code === 0), words)
}

/** @returns {Promise<PartResult>} */
export async function types() {
  // The types of routes and their parameters are made from the folders of app.
  const [typegen, typegenArgs] = packageProgram('next', ['typegen'])
  const made = await outcome(typegen, typegenArgs, { env: { GALLEY_DIST: testDist, NEXT_TELEMETRY_DISABLED: '1' } })
  if (made.code !== 0) return told(one('types', false), made.words)
  const [program, args] = packageProgram('typescript', ['--noEmit', '--pretty', '-p', 'tsconfig.test.json'], 'tsc')
  const { code, words } = await outcome(program, args, {})
  return told(one('types', code === 0), words)
}

/**
 * Unit, property and integration tests.
 *
 * @param {string} testServer the PostgreSQL on which they make their databases
 * @param {readonly string[]} filters
 * @returns {Promise<PartResult>}
 */
export async function unit(testServer, filters) {
  const report = freshReport('vitest.json')
  rmSync(unhandledReport, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, `--reporter=${unhandledReporter}`]
  const [program, args] = packageProgram('vitest', ['run', ...reporters, ...filters])
  const env = { TEST_DATABASE_URL: testServer, DATABASE_URL: undefined }
  const { code } = await outcome(program, args, { env, output: 'shown' })
  const counts = readReport(report)
  return { ...counted('unit', code, counts?.numPassedTests, counts?.numFailedTests), failures: [...unitFailures(counts), ...uncaughtErrors(readReport(unhandledReport))] }
}

/**
 * @param {() => Promise<void>} build
 * @returns {Promise<PartResult>}
 */
export async function built(build) {
  // With the pages that Next keeps, a test would see those of the last run's data.
  rmSync(path.join(projectFolder, testDist), { recursive: true, force: true })
  try {
    await build()
    return told(one('build', true), '')
  } catch (error) {
    return told(one('build', false), error instanceof Error && 'detail' in error ? String(error.detail) : String(error))
  }
}

/**
 * Tests in a real browser.
 *
 * @param {Readonly<Record<string, string | undefined>>} env names the server and its database
 * @param {readonly string[]} filters
 * @returns {Promise<PartResult>}
 */
export async function browser(env, filters) {
  const report = freshReport('playwright.json')
  const [program, args] = packageProgram('@playwright/test', ['test', ...filters], 'playwright')
  const { code } = await outcome(program, args, { env, output: 'shown' })
  const told = readReport(report)
  const stats = told?.stats
  const passed = stats && stats.expected + stats.flaky
  return { ...counted('browser', code, passed, stats?.unexpected), failures: browserFailures(told), secondTries: browserSecondTries(told) }
}

/**
 * A runner that fails without a failed test (a file that cannot be read, no test at all) counts as one failure.
 *
 * @param {string} name
 * @param {number} code
 * @param {number} [passed]
 * @param {number} [failed]
 * @returns {PartResult}
 */
export function counted(name, code, passed = 0, failed = 0) {
  const silent = (code !== 0 && failed === 0) || passed + failed === 0
  return { name, passed, failed: failed + Number(silent) }
}

/**
 * @param {PartResult} result
 * @param {string} words shown where the part failed
 */
function told(result, words) {
  process.stdout.write(result.failed > 0 ? `\n✗ ${result.name}\n${words.trim()}\n\n` : `✓ ${result.name}\n`)
  return result
}

/** @param {string} name */
function freshReport(name) {
  const file = path.join(projectFolder, 'test-results', name)
  rmSync(file, { force: true })
  return file
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
