import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inlines, type Block } from '../block'
import { changedParts } from './changed-parts'
import { compareArticles } from './compare'

/** Compares articles of as many blocks as there are letters; a capital one is changed. */
function compared(written: string) {
  const blocks = (text: string): Block[] => [...text].map((letter, at) =>
    ({ id: `b${at}`, role: 'body', text: inlines(`${at}${letter}`), sources: [], madeBy: 'reader' }))
  return compareArticles({ blocks: blocks(written.toLowerCase()), tags: [] }, { blocks: blocks(written), tags: [] }).blocks
}
/** `ab(3)cd`: what is shown, and how many are folded between. */
function show(written: string, context?: number): string {
  return changedParts(compared(written), context)
    .map(({ kind, blocks }) => (kind === 'folded' ? `(${blocks.length})` : blocks.map(({ nowAt }) => written[nowAt ?? 0]).join('')))
    .join('')
}

test.each([
  ['aaaaBaaaa', 1, '(3)aBa(3)'],
  ['aaaaBaaaa', 0, '(4)B(4)'],
  ['aBaaaaaaBa', 2, 'aBaa(2)aaBa'],
  ['aaBaaaBaa', 1, 'aaBaaaBaa'],
  ['aaaa', 1, '(4)'],
  ['', 1, ''],
])('of %s with %i around, %s is left', (written, context, left) => {
  expect(show(written, context)).toBe(left)
})

test('every block is there once and in order, and no changed one is folded', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'B'), maxLength: 20 }), fc.nat(3), (written, context) => {
    const blocks = compared(written)
    const parts = changedParts(blocks, context)
    expect(parts.flatMap((part) => part.blocks)).toEqual(blocks)
    expect(parts.filter(({ kind }) => kind === 'folded').flatMap((part) => part.blocks).every(({ fate }) => fate === 'unchanged')).toBe(true)
  }))
})
