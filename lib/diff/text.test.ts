import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapPosition } from './position'
import { diffText, type Change } from './text'

/** `甲[乙/丙]丁`: 乙 was replaced by 丙. */
function show(changes: readonly Change[]): string {
  return changes
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[${text}/]` : `[/${text}]`))
    .join('')
    .replaceAll('/][/', '/')
}
function sideOf(changes: readonly Change[], gone: Change['kind']): string {
  return changes.filter(({ kind }) => kind !== gone).map(({ text }) => text).join('')
}
/** Short texts of few letters, so that much is shared; with a character of two units and a combining mark. */
const text = fc.array(fc.constantFrom('江', '村', '𠮷', 'a', 'b', ' ', 'e\u0301', '1', '。'), { maxLength: 40 })
  .map((parts) => parts.join(''))

describe('the difference of two texts', () => {
  test.each([
    ['春到江村', '春到山村', '春到[江/山]村'],
    ['the old mill', 'the new mill', 'the [old/new] mill'],
    ['3月12日', '3月15日', '3月[12/15]日'],
    ['caf\u00e9', 'cafe\u0301', '[caf\u00e9/cafe\u0301]'],
    ['', '新', '[/新]'],
    ['同', '同', '同'],
  ])('of %s and %s is %s', (old, now, shown) => {
    expect(show(diffText(old, now))).toBe(shown)
  })

  test('gives both texts back to the letter', () => {
    fc.assert(fc.property(text, text, fc.constantFrom('character' as const, 'word' as const), (old, now, grain) => {
      const changes = diffText(old, now, grain)
      expect(sideOf(changes, 'added')).toBe(old)
      expect(sideOf(changes, 'removed')).toBe(now)
    }))
  })

  test('tells two long texts without anything in common as replaced whole', () => {
    expect(diffText('江'.repeat(9_000), '山'.repeat(9_000)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

describe('a position carried over', () => {
  /** `|` is the position in either text. */
  test.each([
    ['甲乙|丙丁', '新的甲乙|丙丁'],
    ['甲乙|丙丁', '甲|丁'],
    ['甲乙|丙丁', '甲乙|新丙丁'],
    ['|甲', '|新甲'],
    ['甲|', '甲|新'],
    ['𠮷甲|乙', '𠮷|乙'],
  ])('%s becomes %s', (before, after) => {
    const mapped = mapPosition(before.replace('|', ''), after.replace('|', ''), before.indexOf('|'))
    expect(mapped).toBe(after.indexOf('|'))
  })

  test('stays in the text, keeps the order, and never tears a character apart', () => {
    fc.assert(fc.property(text, text, (before, after) => {
      let last = 0
      let at = 0
      for (const character of before) {
        const mapped = mapPosition(before, after, at)
        expect(mapped).toBeGreaterThanOrEqual(last)
        expect(mapped).toBeLessThanOrEqual(after.length)
        expect(after.slice(0, mapped)).not.toMatch(/\p{Surrogate}/u)
        last = mapped
        at += character.length
      }
    }))
  })
})
