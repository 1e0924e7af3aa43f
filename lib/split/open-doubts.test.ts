import { expect, test } from 'vitest'
import type { Doubt, DoubtKind } from '../reading/reading'
import { openDoubts } from './open-doubts'
import { placesOf } from './places'
import { pageOf } from './testing/page-notation'

/** The kinds of doubt about line 0 that stand on a page. */
function open(written: string): readonly DoubtKind[] {
  const page = pageOf(written)
  const doubts = (['damaged', 'headline', 'boundary'] as const).map((kind): Doubt => ({ line: 0, kind, why: kind }))
  return openDoubts(doubts, page, placesOf(page)).map(({ kind }) => kind)
}

test('a doubt stands until somebody has answered what it asks', () => {
  expect(open('A: x1@0 "以会" / b1@1 "船离岸。"')).toEqual(['damaged', 'headline', 'boundary'])
  expect(open('A: h1!@0 "渡口复航" / b1@1 "船离岸。"')).toEqual([])
  expect(open('A: b1!@0 "船离岸。"')).toEqual(['headline'])
})

test('an article that goes on from another page is asked for no headline, and what was set aside keeps its doubts', () => {
  expect(open('B < A: b1@0 "船离岸。"')).toEqual(['boundary'])
  expect(open('aside noise: n1@0 "噪"')).toEqual(['headline', 'boundary'])
})
