import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagSlug } from './tag-slug'

describe('the address of a tag', () => {
  it.each([
    ['渡船', '渡船'],
    ['River Ferries', 'river-ferries'],
    ['　Ｃ＋＋ / 课程 ', 'c-课程'],
    ['../..', ''],
  ])('of %j is %j', (label, slug) => {
    expect(tagSlug(label)).toBe(slug)
  })

  it('holds nothing that an address reads as its own, and stays as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (label) => {
      const slug = tagSlug(label)
      expect(slug).not.toMatch(/[\s/?#%\\]/)
      expect(tagSlug(slug)).toBe(slug)
    }))
  })
})
