import { expect, test } from 'vitest'
import { counted } from './test-parts.mjs'

test.each([
  ['all passed', [0, 7, 0], { passed: 7, failed: 0 }],
  ['one failed', [1, 6, 1], { passed: 6, failed: 1 }],
  ['a file that could not be read', [1, 7, 0], { passed: 7, failed: 1 }],
  ['no report at all', [1, undefined, undefined], { passed: 0, failed: 1 }],
  ['no test, and yet no complaint', [0, 0, 0], { passed: 0, failed: 1 }],
] as const)('%s', (_, [code, passed, failed], counts) => {
  expect(counted('unit', code, passed, failed)).toEqual({ name: 'unit', ...counts })
})
