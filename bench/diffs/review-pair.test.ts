import { expect, test } from 'vitest'
import { plainText } from '@/lib/article/block'
import { seenText } from '@/lib/review/align/characters'
import type { ReadDump } from '@/lib/review/review'
import { checkLaw } from '@/lib/split/law'
import { blocksOf } from '@/lib/split/places'
import { fixturePages } from '../reader/fixture-pages'
import { loadPageSources } from '../reader/page-sources'
import { type ReviewKind, reviewPairs } from './review-pair'

/** Pages of what is invented, so that the test says the same wherever it runs. */
const pairs = reviewPairs([...loadPageSources().sample, ...fixturePages().slice(0, 12)], [], 7)
const ofKind = (...kinds: readonly ReviewKind[]) => pairs.filter(({ kind }) => kinds.includes(kind)).map(({ name, input }) => ({ name, ...input }))
const seen = ({ lines }: ReadDump) => seenText(lines).replaceAll('-', '')
const inAnyOrder = (text: string) => Array.from(text).sort().join('')

test('wraps and spaces change nothing that is seen', () => {
  expect(ofKind('wraps', 'spaces').length).toBeGreaterThan(30)
  for (const { name, base, theirs } of ofKind('wraps', 'spaces')) {
    expect(seen(theirs), name).toBe(seen(base))
    expect(theirs.lines.map(({ text }) => text), name).not.toEqual(base.lines.map(({ text }) => text))
  }
})

test('other places of heads, articles and columns print the same text in another order', () => {
  for (const { name, base, theirs } of ofKind('heads', 'swapped', 'columns')) {
    expect(inAnyOrder(seen(theirs)), name).toBe(inAnyOrder(seen(base)))
    expect(seen(theirs), name).not.toBe(seen(base))
  }
})

test('an article more is more text, one gone is less, and characters are as many', () => {
  for (const { name, base, theirs } of ofKind('added', 'split')) expect(seen(theirs).length, name).toBeGreaterThan(seen(base).length)
  for (const { name, base, theirs } of ofKind('dropped')) expect(seen(theirs).length, name).toBeLessThan(seen(base).length)
  for (const { base, theirs } of ofKind('characters')) expect(theirs.lines.length).toBe(base.lines.length)
})

test('editors keep the law of the page, type what no dump prints, and do something of each sort', () => {
  for (const { name, work, input: { base, theirs } } of pairs) {
    expect(checkLaw(work.page, base.lines), name).toEqual([])
    const text = Array.from(blocksOf(work.page), ({ block }) => plainText(block)).join('')
    for (const character of work.typed.keys()) {
      expect(text.split(character).length, name).toBeLessThanOrEqual(2)
      expect(seen(base) + seen(theirs), name).not.toContain(character)
    }
  }
  for (const part of ['roles', 'places', 'breaks', 'ordered'] as const) expect(pairs.some(({ work }) => work[part].size > 0), part).toBe(true)
  expect(pairs.some(({ work }) => work.seams.length > 0)).toBe(true)
  expect(pairs.some(({ work }) => work.typed.size > 0)).toBe(true)
})
