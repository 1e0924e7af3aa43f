import path from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from './project.mjs'
import { browserFailures, unitFailures } from './test-failures.mjs'

test('a unit test that failed is named with its file and with what it says first', () => {
  const message = `AssertionError: Property failed after 7 tests\n{ seed: 42, path: "6:1" }\n${'x\n'.repeat(50)}`
  const report = {
    testResults: [
      { name: path.join(projectFolder, 'lib/a.test.ts'), status: 'failed', assertionResults: [
        { status: 'passed', fullName: 'holds' }, { status: 'failed', fullName: 'a law', failureMessages: [message] },
      ] },
      { name: path.join(projectFolder, 'lib/b.test.ts'), status: 'failed', message: 'cannot be read', assertionResults: [] },
      { name: path.join(projectFolder, 'lib/c.test.ts'), status: 'passed', assertionResults: [{ status: 'passed', fullName: 'holds' }] },
    ],
  }
  const [law, file, ...more] = unitFailures(report)
  expect(law?.split('\n').slice(0, 3)).toEqual([
    'lib/a.test.ts › a law', '    AssertionError: Property failed after 7 tests', '    { seed: 42, path: "6:1" }',
  ])
  expect(law?.split('\n').length).toBeLessThan(15)
  expect([file, more]).toEqual(['lib/b.test.ts\n    cannot be read', []])
})

test('a browser test that failed is named with its place, however deep it stands, without colours', () => {
  const spec = (ok: boolean) => ({ title: 'is read', file: 'read.spec.ts', line: 9, ok, tests: [{ results: [{ error: { message: '\u001B[31mnot there\u001B[0m' } }] }] })
  expect(browserFailures({ suites: [{ specs: [spec(true)], suites: [{ specs: [spec(false)] }] }] })).toEqual(['read.spec.ts:9 › is read\n    not there'])
})

test('without a report nothing is named', () => {
  expect([unitFailures(null), browserFailures(null)]).toEqual([[], []])
})
