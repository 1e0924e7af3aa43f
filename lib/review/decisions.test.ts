import { expect, test } from 'vitest'
import { inlines, type Block, type Inline } from '../article/block'
import { itemsToDecideAgain, printOfDecisions, standingDecisions } from './decisions'
import type { Choice, Decision, PassageChanged, ReviewItem } from './review'

const block = (id: string): Block => ({ id, role: 'body', text: inlines(id), sources: [], madeBy: 'reader' })
const passage = (key: string, merged: readonly Block[] | null): PassageChanged => ({
  kind: 'passage', key, print: 'p', article: null, need: 'clean', fate: 'changed',
  base: [block('a')], ours: [block('a'), block('b')], theirs: [block('c')], merged,
})
const items: readonly ReviewItem[] = [
  passage('put-together', [block('a')]), passage('apart', null),
  { kind: 'articles-order', key: 'order', print: 'p', article: null, need: 'clean', ours: [], theirs: [] },
]

const stands = (item: string, choice: Choice, print = 'p') => {
  const decisions: readonly Decision[] = [{ item, print, choice }]
  const standing = standingDecisions(items, decisions).has(item)
  expect(itemsToDecideAgain(items, decisions).map(({ key }) => key)).toEqual(standing ? [] : [item])
  return standing
}

test('a decision stands while its item shows the same', () => {
  expect(stands('apart', { take: 'theirs' })).toBe(true)
  expect(stands('apart', { take: 'theirs' }, 'another')).toBe(false)
})

test('a decision that does not fit its item does not stand', () => {
  expect(stands('put-together', { take: 'merged' })).toBe(true)
  expect(stands('apart', { take: 'merged' })).toBe(false)
  expect(stands('order', { take: 'merged' })).toBe(false)
})

test('an edited text stands where there is one for each block with which editing began', () => {
  const texts = (count: number): Choice => ({ take: 'edited', texts: Array.from({ length: count }, () => inlines('新')) })
  expect(stands('put-together', texts(1))).toBe(true)
  expect(stands('put-together', texts(2))).toBe(false)
  expect(stands('apart', texts(2))).toBe(true)
  expect(stands('order', texts(0))).toBe(false)
})

test('a decision about what is no longer asked is no reason to ask again', () => {
  expect(itemsToDecideAgain(items, [{ item: 'gone', print: 'p', choice: { take: 'theirs' } }])).toEqual([])
})

test('a print of decisions is that of what stands, in whatever order it was decided and is told', () => {
  const link = { type: 'link', href: 'https://river.example/' } as const
  const accepted: Decision = { item: 'apart', print: 'p', choice: { take: 'theirs' } }
  const edited = (text: readonly Inline[]): Decision => ({ item: 'put-together', print: 'p', choice: { take: 'edited', texts: [text] } })
  const told = printOfDecisions(items, [accepted, edited([{ text: '新', marks: [link] }])])
  const turned: Decision = {
    print: 'p', item: 'put-together', choice: { texts: [[{ marks: [{ href: link.href, type: 'link' }], text: '新' }]], take: 'edited' },
  }
  expect(printOfDecisions(items, [turned, { item: 'order', print: 'another', choice: { take: 'ours' } }, accepted])).toBe(told)
  const others = [[accepted], [accepted, edited([{ text: '新' }])], [edited([{ text: '新', marks: [link] }])], []]
  expect(new Set([told, ...others.map((decisions) => printOfDecisions(items, decisions))]).size).toBe(5)
})
