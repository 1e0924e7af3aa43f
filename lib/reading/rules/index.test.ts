import { expect, test } from 'vitest'
import { reasonsOf, RULES } from '.'

test('every rule signs its votes with a bit of its own', () => {
  expect(RULES.map((_, me) => reasonsOf(1 << me))).toEqual(RULES.map(({ name }) => [name]))
})
