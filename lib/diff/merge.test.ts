import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeText, type MergedText } from './merge'

/** `甲<乙|丙>丁`: 乙 by us and 丙 by them, and nobody can tell. */
function show({ parts }: MergedText): string {
  return parts.map(({ kind, text, ours, theirs }) => (kind === 'clash' ? `<${ours}|${theirs}>` : text)).join('')
}

const text = fc.array(fc.constantFrom('江', '村', '𠮷', 'the ', 'mill', ' ', 'e\u0301', '。'), { maxLength: 14 }).map((parts) => parts.join(''))

describe('a merge of two texts that began as one', () => {
  test.each([
    ['what either changed', '江村春早，田间繁忙。', '山村春早，田间繁忙。', '江村春早，田间忙碌。', '山村春早，田间忙碌。'],
    ['what either put in', 'the old mill', 'the very old mill', 'the old mill burnt', 'the very old mill burnt'],
    ['what one took out', '江村春早，田间繁忙。', '江村，田间繁忙。', '江村春早，田间繁忙！', '江村，田间繁忙！'],
    ['once what both did alike', '江村春早', '山村春早', '山村春早', '山村春早'],
    ['a clash where both changed the same word', '江村春早', '山村春早', '水村春早', '<山|水>村春早'],
    ['a clash where both put in something at one place', '江村春早', '江村的春早', '江村里春早', '江村<的|里>春早'],
    ['a clash where one took out what the other one changed', '江村春早，田间繁忙。', '江村春早。', '江村春早，地头繁忙。', '江村春早<|，地头繁忙>。'],
  ])('has %s', (_, base, ours, theirs, merged) => {
    const result = mergeText(base, ours, theirs)
    expect(show(result)).toBe(merged)
    expect(result.clashed).toBe(merged.includes('<'))
  })

  test('is the changed side where the other one changed nothing, and either where both are one', () => {
    fc.assert(fc.property(text, text, (base, side) => {
      for (const [ours, theirs] of [[side, base], [base, side], [side, side]] as const) {
        expect(mergeText(base, ours, theirs)).toMatchObject({ text: side, clashed: false })
      }
    }), { numRuns: 500 })
  })

  test('loses no word of any side', () => {
    fc.assert(fc.property(text, text, text, (base, ours, theirs) => {
      const { parts } = mergeText(base, ours, theirs)
      expect(parts.map((part) => part.base).join('')).toBe(base)
      expect(parts.map((part) => part.ours).join('')).toBe(ours)
      expect(parts.map((part) => part.theirs).join('')).toBe(theirs)
    }), { numRuns: 500 })
  })

  test('is the same, and clashes at the same places, whoever comes first', () => {
    fc.assert(fc.property(text, text, text, (base, ours, theirs) => {
      const turned = mergeText(base, theirs, ours).parts.map((part) => ({ ...part, ours: part.theirs, theirs: part.ours }))
      expect(show({ parts: turned, text: '', clashed: false })).toBe(show(mergeText(base, ours, theirs)))
    }), { numRuns: 500 })
  })
})
