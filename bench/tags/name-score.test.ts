import { describe, expect, it } from 'vitest'
import type { Suggestion } from '@/lib/tagging/suggest/suggestion'
import type { NameLabels } from './labelled-names'
import { precisionOf, recallOf, scoreNames, sumOf } from './name-score'

const LABELS: NameLabels = {
  article: 0,
  places: ['柳江县', '柳江县苇岸村'],
  people: [],
  organisations: [],
  aliases: { 柳江县: ['柳江'], 柳江县苇岸村: ['苇岸村'] },
  borderline: { places: ['棹江'], people: [], organisations: [] },
}

function suggested(...names: readonly string[]): Suggestion[] {
  return names.map((name) => ({ kind: 'place', name, aliases: [], confidence: 1, passages: [] }))
}

describe('suggested names against labelled ones', () => {
  it('are right in any form, and found once', () => {
    expect(scoreNames('place', suggested('柳江', '柳江县', '苇岸村'), LABELS)).toEqual({ right: 3, wrong: 0, found: 2, labelled: 2 })
  })

  it('are wrong where nobody labelled them, but for borderline ones', () => {
    expect(scoreNames('place', suggested('江边', '棹江'), LABELS)).toEqual({ right: 0, wrong: 1, found: 0, labelled: 2 })
  })

  it('are counted by kind', () => {
    expect(scoreNames('person', suggested('柳江'), LABELS)).toEqual({ right: 0, wrong: 0, found: 0, labelled: 0 })
  })

  it('come to shares, and to none where there is nothing', () => {
    const score = sumOf([scoreNames('place', suggested('柳江', '江边'), LABELS), scoreNames('place', suggested('苇岸村'), LABELS)])
    expect([precisionOf(score), recallOf(score)]).toEqual([2 / 3, 0.5])
    expect([precisionOf(sumOf([])), recallOf(sumOf([]))]).toEqual([null, null])
  })
})
