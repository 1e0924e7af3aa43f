import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectFolder } from './project.mjs'

/*
 * Which tests failed, from the reports of their runners: a run is thousands of lines long, and whoever looks at its end shall see
 * what to mend. Of what a failure says, the first lines name its cause, and of a law the seed under which it fails again.
 */

/** Enough for the counterexample and the seed of a law. */
const MOST_LINES = 12
const MOST_LETTERS = 1_000

/**
 * @typedef {{ readonly status: string, readonly fullName: string, readonly failureMessages?: readonly string[] | null }} UnitTest
 * @typedef {{ readonly name: string, readonly status: string, readonly message?: string, readonly assertionResults: readonly UnitTest[] }} UnitFile
 *
 * @param {{ readonly testResults?: readonly UnitFile[] } | null} report of vitest, as JSON
 * @returns {string[]}
 */
export function unitFailures(report) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(projectFolder, name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [told(file, message ?? '')] : []
    return failed.map(({ fullName, failureMessages }) => told(`${file} › ${fullName}`, (failureMessages ?? []).join('\n')))
  })
}

/**
 * @typedef {{ readonly name?: string, readonly message: string, readonly stack?: string, readonly VITEST_TEST_PATH?: string,
 *   readonly VITEST_TEST_NAME?: string }} Uncaught
 *
 * @param {readonly Uncaught[] | null} report of the errors that no test caught
 * @returns {string[]} each with the test that ran then, which need not be its cause
 */
export function uncaughtErrors(report) {
  return (report ?? []).map(({ name = 'Error', message, stack, VITEST_TEST_PATH: file, VITEST_TEST_NAME: test }) => {
    const place = [file && path.relative(projectFolder, file), test].filter(Boolean).join(' › ')
    return told(`an error that nothing caught${place && `, during ${place}`}`, stack ?? `${name}: ${message}`)
  })
}

/**
 * @typedef {{ readonly status: string, readonly results: readonly { readonly error?: { readonly message?: string } }[] }} BrowserTest
 * @typedef {{ readonly title: string, readonly file: string, readonly line: number, readonly ok: boolean, readonly tests: readonly BrowserTest[] }} Spec
 * @typedef {{ readonly specs?: readonly Spec[], readonly suites?: readonly Suite[] }} Suite
 *
 * @param {Suite | null} report of Playwright, as JSON
 * @returns {string[]}
 */
export function browserFailures(report) {
  return specsOf(report).filter(({ ok }) => !ok).map(toldSpec)
}

/**
 * Those that passed when they were tried again.
 *
 * @param {Suite | null} report of Playwright, as JSON
 * @returns {string[]}
 */
export function browserSecondTries(report) {
  return specsOf(report).filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(toldSpec)
}

/**
 * @param {Suite | null} report
 * @returns {Spec[]}
 */
function specsOf(report) {
  return [...(report?.specs ?? []), ...(report?.suites ?? []).flatMap(specsOf)]
}

/** @param {Spec} spec */
function toldSpec({ file, line, title, tests }) {
  const words = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []))
  return told(`${file}:${line} › ${title}`, words.join('\n'))
}

/**
 * @param {string} name
 * @param {string} words
 */
function told(name, words) {
  const lines = stripVTControlCharacters(words).slice(0, MOST_LETTERS).split('\n').slice(0, MOST_LINES)
  return [name, ...lines.filter((line) => line.trim() !== '').map((line) => `    ${line.trimEnd()}`)].join('\n')
}
