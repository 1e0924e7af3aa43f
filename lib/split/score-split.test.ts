import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Homed, scoreSplit } from './score-split'

/** A split as one letter for each line of ten characters; a dot is set aside. */
const split = (letters: string): Homed[] => [...letters].map((letter, line) => ({ article: letter === '.' ? null : letter, span: { line, from: 0, to: 10 } }))

describe('the score of a split', () => {
  test.each([
    ['aaabbb', 'xxxyyy', { lines: 6, moved: 0, proposed: 2, kept: 2 }],
    ['aaabbb', 'xxxxyy', { lines: 6, moved: 1, proposed: 2, kept: 0 }],
    // Joined: the lines of the smaller one moved.
    ['aaabb', 'xxxxx', { lines: 5, moved: 2, proposed: 2, kept: 0 }],
    // Cut in two.
    ['aaaa', 'xxxy', { lines: 4, moved: 1, proposed: 1, kept: 0 }],
    ['aa.bb', 'xx.y.', { lines: 5, moved: 1, proposed: 2, kept: 1 }],
    ['aa.', 'xxx', { lines: 3, moved: 1, proposed: 1, kept: 0 }],
    ['aab', '...', { lines: 3, moved: 3, proposed: 2, kept: 0 }],
    ['', '', { lines: 0, moved: 0, proposed: 0, kept: 0 }],
  ])('of %j and %j', (first, last, score) => {
    expect(scoreSplit(split(first), split(last))).toEqual(score)
  })

  test('a line cut in two counts as its longer part', () => {
    const halves: Homed[] = [{ article: 'y', span: { line: 0, from: 0, to: 3 } }, { article: 'x', span: { line: 0, from: 3, to: 10 } }]
    expect(scoreSplit(split('ab'), [...halves, { article: 'y', span: { line: 1, from: 0, to: 10 } }])).toMatchObject({ moved: 0, kept: 2 })
  })

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), maxLength: 30 })

  test('is perfect for the same under other names, and never below nothing', () => {
    fc.assert(fc.property(letters, letters, (first, last) => {
      const renamed = first.replace(/[abc]/gu, (letter) => letter.toUpperCase())
      expect(scoreSplit(split(first), split(renamed))).toMatchObject({ moved: 0, kept: new Set(first.replaceAll('.', '')).size })
      const { lines, moved, proposed, kept } = scoreSplit(split(first), split(last))
      expect(moved).toBeLessThanOrEqual(lines)
      expect(kept).toBeLessThanOrEqual(proposed)
    }))
  })
})
