import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from './project.mjs'

/** Where the reporter writes. */
export const unhandledReport = path.join(projectFolder, 'test-results', 'vitest-unhandled.json')

/**
 * Tells of errors that no test caught: a promise that nobody waited for, a connection that was lost while nobody listened. They fail a
 * run without a failed test, and vitest's JSON says nothing of them.
 */
export default class UnhandledReporter {
  /**
   * @param {readonly unknown[]} _files
   * @param {readonly import('vitest').SerializedError[]} errors
   */
  onTestRunEnd(_files, errors) {
    mkdirSync(path.dirname(unhandledReport), { recursive: true })
    writeFileSync(unhandledReport, JSON.stringify(errors.map(({ name, message, stack, ...more }) => ({ ...more, name, message, stack }))))
  }
}
