import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from './lines'
import { pageText, PATIENCE, runs } from './testing/arbitrary-dump'

test('numbers lines as they stand in the text, blank ones counted and left out', () => {
  expect(linesOf('桥\n\n \u3000\n 头 \n')).toEqual([
    { line: 0, text: '桥' },
    { line: 3, text: ' 头 ' },
  ])
})

test('keeps a line of invisible marks', () => {
  expect(linesOf('\u200b')).toHaveLength(1)
})

test('loses nothing of any text but blanks', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(pageText, (text) => {
      const lines = text.split('\n').fill('')
      for (const { line, text: own } of linesOf(text)) lines[line] = own
      expect(lines.join('\n').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
    }),
    runs(),
  )
})
