import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween } from './changes'
import type { Json } from './json'

const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' }, fc.constant(null), fc.boolean(), fc.integer(), fc.string(), fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value

describe('what a deed changed', () => {
  test('is told field by field, and what stayed is left out', () => {
    expect(changesBetween({ role: 'editor', name: '柳青' }, { role: 'viewer', name: '柳青' })).toEqual([{ path: ['role'], was: ['editor'], is: ['viewer'] }])
  })

  test('of a list is what came and what went, and of many alike as many as went', () => {
    const [before, after] = [{ style: { labels: ['渡口', '江边', '江边'] } }, { style: { labels: ['江边', '码头', '渡口'] } }]
    expect(changesBetween(before, after)).toEqual([{ path: ['style', 'labels'], was: ['江边'], is: ['码头'] }])
  })

  test('is all that was written down where it stands on one side only', () => {
    expect(changesBetween(null, { tags: [{ tag: '1', label: '船' }], note: '' })).toEqual([{ path: ['tags'], was: [], is: ['tag: 1, label: 船'] }])
  })

  test('is nothing between a value and itself', () => {
    fc.assert(fc.property(json, (value) => {
      expect(changesBetween(value, value)).toEqual([])
    }))
  })

  test('is the other way round when it is taken back', () => {
    const sorted = (changes: ReturnType<typeof changesBetween>) => changes.map((change) => JSON.stringify(change)).sort()
    fc.assert(fc.property(json, json, (one, other) => {
      const back = changesBetween(other, one).map(({ path, was, is }) => ({ path, was: is, is: was }))
      expect(sorted(changesBetween(one, other))).toEqual(sorted(back))
    }))
  })
})
