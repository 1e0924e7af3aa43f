import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEADLINE_HABITS, houseStyle, STYLE_LIMITS } from '@/lib/server/titles/schema'
import { draftOf, isSameStyle, readDraft, type StyleDraft } from './style-draft'

const NOTHING: StyleDraft = { labels: '', bylines: '', folio: '', headlines: '' }

describe('a house style as it is typed', () => {
  it('is one entry a line; spaces around it, empty lines and repetitions say nothing', () => {
    expect(readDraft({ ...NOTHING, labels: ' 渡口札记\n\n渡口札记\n\t桥头小记\u3000\n' })).toEqual({ style: { labels: ['渡口札记', '桥头小记'] }, faults: {} })
  })

  it('says nothing where nothing is typed', () => {
    expect(readDraft(NOTHING)).toEqual({ style: {}, faults: {} })
  })

  it.each([
    ['stars', { bylines: '本报驻岛记者 *\n\n本报驻岛记者' }, 3],
    ['stars', { bylines: '* 与 *' }, 1],
    ['bare-star', { bylines: ' * ' }, 1],
    ['too-long', { folio: `江\n${'江'.repeat(STYLE_LIMITS.characters + 1)}` }, 2],
    ['unprintable', { labels: '渡口札记\n桥头\u0007小记' }, 2],
  ])('tells the line in which something is wrong: %s', (kind, typed, line) => {
    expect(Object.values(readDraft({ ...NOTHING, ...typed }).faults)).toEqual([{ kind, line }])
  })

  it('tells when a list is too long, and leaves the rest of it out', () => {
    const labels = Array.from({ length: STYLE_LIMITS.entries + 1 }, (_, index) => `札记${index}`).join('\n')
    const { style, faults } = readDraft({ ...NOTHING, labels })
    expect([style.labels?.length, faults]).toEqual([STYLE_LIMITS.entries, { labels: { kind: 'too-many', line: null } }])
  })

  it('keeps the good entries beside a wrong one, so that they can be tried', () => {
    expect(readDraft({ ...NOTHING, bylines: '驻岛记者 *\n驻岛记者' }).style).toEqual({ bylines: ['驻岛记者 *'] })
  })
})

const text = fc.array(fc.oneof(fc.constantFrom('本报记者 *', '*', '渡口', ' ', '\t', '\n', '\n', '\u0000', '\ud800'), fc.string()), { maxLength: 12 })
  .map((pieces) => pieces.join(''))
const draft = fc.record({ labels: text, bylines: text, folio: text, headlines: fc.constantFrom('', 'sideways', ...HEADLINE_HABITS) })

describe('whatever is typed', () => {
  it('is a style that the server takes', () => {
    fc.assert(fc.property(draft, (typed) => {
      const { style } = readDraft(typed)
      expect(houseStyle.parse(style)).toEqual(style)
    }))
  })

  it('is the same style when it is shown and read again', () => {
    fc.assert(fc.property(draft, (typed) => {
      const { style } = readDraft(typed)
      expect(isSameStyle(readDraft(draftOf(style)).style, style)).toBe(true)
    }))
  })
})
