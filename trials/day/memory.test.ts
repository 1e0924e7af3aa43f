import { expect, test } from 'vitest'
import { growthOf } from './memory'

const flat = (bytes: number, count: number) => Array<number>(count).fill(bytes)

test('what a process loads in the first tenth of the time is no growth', () => {
  expect(growthOf([...flat(10, 10), ...flat(100, 90)])).toEqual({ after: 100, end: 100, share: 0 })
})

test('the last tenth is held against the second', () => {
  expect(growthOf([...flat(10, 10), ...flat(100, 10), ...flat(500, 70), ...flat(125, 10)])).toEqual({ after: 100, end: 125, share: .25 })
})

test('of too little nobody can tell', () => {
  expect(growthOf([])).toBeNull()
  expect(growthOf(flat(100, 9))).toBeNull()
})
