import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where the reporter writes, given by whoever starts the runner. */
export const UNHANDLED_REPORT = 'GALLEY_UNHANDLED_REPORT'

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
    const file = process.env[UNHANDLED_REPORT]
    if (!file) return
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(errors.map(({ name, message, stack, ...more }) => ({ ...more, name, message, stack }))))
  }
}
