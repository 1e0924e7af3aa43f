import path from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from './project.mjs'
import { browserFailures, browserSecondTries, uncaughtErrors, unitFailures } from './test-failures.mjs'

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

test('a browser test that failed is named with its place, however deep it stands, without colours, and one that passed at a second try as such', () => {
  const spec = (title: string, ok: boolean, status: string) => (
    { title, file: 'read.spec.ts', line: 9, ok, tests: [{ status, results: [{ error: { message: '\u001B[31mnot there\u001B[0m' } }, {}] }] })
  const report = { suites: [{ specs: [spec('is read', true, 'expected'), spec('is late', true, 'flaky')], suites: [{ specs: [spec('is lost', false, 'unexpected')] }] }] }
  expect(browserFailures(report)).toEqual(['read.spec.ts:9 › is lost\n    not there'])
  expect(browserSecondTries(report)).toEqual(['read.spec.ts:9 › is late\n    not there'])
})

test('an error that no test caught is named with the test that ran then, if one did', () => {
  const lost = { name: 'Error', message: 'Connection terminated', stack: 'Error: Connection terminated\n    at lib/a.ts:1' }
  const during = { VITEST_TEST_PATH: path.join(projectFolder, 'lib/a.test.ts'), VITEST_TEST_NAME: 'holds' }
  expect(uncaughtErrors([{ ...lost, ...during }, { message: 'gone' }])).toEqual([
    'an error that nothing caught, during lib/a.test.ts › holds\n    Error: Connection terminated\n        at lib/a.ts:1',
    'an error that nothing caught\n    Error: gone',
  ])
})

test('without a report nothing is named', () => {
  expect([unitFailures(null), uncaughtErrors(null), browserFailures(null), browserSecondTries(null)]).toEqual([[], [], [], []])
})
