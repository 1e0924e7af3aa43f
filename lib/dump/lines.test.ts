import { expect, test } from 'vitest'
import { linesOf } from './lines'

test('numbers lines as they stand in the text, blank ones counted and left out', () => {
  expect(linesOf('桥\n\n \u3000\n 头 \n')).toEqual([
    { line: 0, text: '桥' },
    { line: 3, text: ' 头 ' },
  ])
})

test('keeps a line of invisible marks', () => {
  expect(linesOf('\u200b')).toHaveLength(1)
})
