import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlines } from '@/lib/article/block'
import type { TextBlock } from '@/lib/article/content'
import { pageSections } from './page-sections'

/** `b` is a paragraph, `c` a crosshead. */
function body(roles: string): TextBlock[] {
  return Array.from(roles, (role, index) => ({ id: `${index}`, role: role === 'c' ? 'crosshead' : 'body', text: inlines('字') }))
}

describe('the sections of a long article', () => {
  it('are one where its columns fit a screen', () => {
    expect(pageSections(body('bbbbcbbb'), () => 5, 2)).toHaveLength(1)
  })

  it('begin at crossheads that are near', () => {
    const parts = pageSections(body('bbbbcbbbcbbbbb'), () => 10, 2)
    expect(parts.map((part) => part[0]?.role)).toEqual(['body', 'crosshead'])
  })

  it('lose no block, change no order, and end with no crosshead', () => {
    const roles = fc.string({ unit: fc.constantFrom('b', 'b', 'b', 'c'), maxLength: 40 })
    fc.assert(fc.property(roles, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 4 }), (text, lines, span) => {
      const blocks = body(text)
      const parts = pageSections(blocks, () => lines, span)
      expect(parts.flat()).toEqual(blocks)
      expect(parts.slice(0, -1).every((part) => part.at(-1)?.role !== 'crosshead')).toBe(true)
    }))
  })
})
