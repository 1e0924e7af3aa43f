import { describe, expect, it } from 'vitest'
import type { Decision, Review, ReviewItem } from '@/lib/review/review'
import { countItems, decidedOf, filterGroups, groupItems, nextLeft, stepFrom } from './review-items'
import { deedOfKey, REVIEW_DEEDS } from './review-keys'
import { outlookOf } from './outlook'

function order(key: string, article: string | null, need: ReviewItem['need'] = 'clean'): ReviewItem {
  return { kind: 'blocks-order', key, article, need, ours: [], theirs: [], print: `print of ${key}` }
}
function decision(item: string, take: 'ours' | 'theirs' = 'theirs'): Decision {
  return { item, print: `print of ${item}`, choice: { take } }
}
const review: Review = {
  articles: [{ key: 'a', isNew: false, headline: '渡船' }, { key: 'b', isNew: true, headline: '长椅' }, { key: 'c', isNew: false, headline: '书市' }],
  items: [order('1', 'b'), order('2', 'a', 'conflict'), order('3', 'a', 'noise'), order('4', null)],
  carried: [], approximate: false,
}
const keysOf = (groups: ReturnType<typeof groupItems>) => groups.map(({ items }) => items.map(({ key }) => key).join(' '))

describe('the items of a Review', () => {
  it('stand by article in the order of the page, what is the page’s own first, and articles without any are left out', () => {
    expect(keysOf(groupItems(review))).toEqual(['4', '2 3', '1'])
  })

  it('show spaces on request only', () => {
    const all = { shown: 'all', decided: new Map(), staying: new Set<string>() } as const
    expect(keysOf(filterGroups(groupItems(review), { ...all, noise: false }))).toEqual(['4', '2', '1'])
    expect(keysOf(filterGroups(groupItems(review), { ...all, noise: true }))).toEqual(['4', '2 3', '1'])
  })

  it('leave out what is decided, but for what is at hand', () => {
    const decided = decidedOf(review, [decision('4'), decision('2')])
    expect(keysOf(filterGroups(groupItems(review), { shown: 'open', noise: false, decided, staying: new Set(['2']) }))).toEqual(['2', '1'])
  })

  it('are counted without spaces', () => {
    expect(countItems(review.items, decidedOf(review, [decision('4')]))).toEqual({ all: 3, decided: 1, conflicts: 1 })
  })

  it('know only decisions about what they show now', () => {
    expect([...decidedOf(review, [{ ...decision('4'), print: 'another' }])]).toEqual([])
  })

  it('are gone through one by one, and never past the end', () => {
    expect([stepFrom(review.items, null, 1), stepFrom(review.items, null, -1)]).toEqual(['1', '4'])
    expect([stepFrom(review.items, '1', 1), stepFrom(review.items, '4', 1), stepFrom(review.items, '1', -1)]).toEqual(['2', '4', '1'])
    expect(stepFrom([], null, 1)).toBeNull()
  })

  it('are gone through from one that is left to the next, round the end, and past spaces', () => {
    const decided = decidedOf(review, [decision('2')])
    expect([null, '1', '2', '4'].map((current) => nextLeft(review.items, decided, current, 1))).toEqual(['1', '4', '4', '1'])
    expect([null, '1', '2', '4'].map((current) => nextLeft(review.items, decided, current, -1))).toEqual(['4', '4', '1', '1'])
  })

  it('are at an end when nothing is left but the one at hand', () => {
    const decided = decidedOf(review, [decision('2'), decision('4')])
    expect(nextLeft(review.items, decided, '1', 1)).toBeNull()
    expect(nextLeft(review.items, decided, '2', 1)).toBe('1')
  })
})

describe('what applying will do', () => {
  it('is told in numbers, with the articles that the public sees', () => {
    const decided = decidedOf(review, [decision('1'), decision('2', 'ours')])
    const outlook = outlookOf(review, decided, new Set(['a', 'b']))
    expect(outlook).toMatchObject({ accepted: 1, rejected: 1, open: 1, published: [{ key: 'b' }] })
  })
})

describe('the articles that a Review touches', () => {
  it('are those that text comes from and goes to', () => {
    const move: ReviewItem = {
      kind: 'blocks-moved', key: '5', article: 'a', need: 'clean', print: 'print of 5', from: { article: 'a' }, to: { article: 'c' }, blocks: [],
    }
    const moved = { ...review, items: [...review.items, move] }
    const publishedOf = (take: 'ours' | 'theirs') =>
      outlookOf(moved, decidedOf(moved, [decision('5', take)]), new Set(['a', 'b', 'c'])).published.map(({ key }) => key)
    expect([publishedOf('theirs'), publishedOf('ours')]).toEqual([['a', 'c'], []])
  })
})

describe('the keys of a Review', () => {
  it('are each for one deed', () => {
    const keys = REVIEW_DEEDS.flatMap((deed) => [...deed.keys])
    expect(new Set(keys).size).toBe(keys.length)
    expect(REVIEW_DEEDS.every(({ id, keys: own }) => own.every((key) => deedOfKey(key) === id))).toBe(true)
    expect(deedOfKey('Q')).toBeNull()
  })
})
