import { expect, test } from 'vitest'
import type { Doubt } from '@/lib/reading/reading'
import { pageOf } from '@/lib/split/testing/page-notation'
import { placeOfFinding } from './place-of-finding'

const PAGE = pageOf(`
  A: h1@0 "渡口复航" / b1@1 "船离岸。" / j1@2 "下转第七版"
  B: y1@3 "林晚" / x1@4 "以会" / b2!@5 "椅子。"
  C: b3 "编者写的。"
  aside noise: n1@6 "噪"
  aside advertisement: a1@7 "卖船|卖网"
`)
const doubt = (line: number): Doubt => ({ line, kind: 'boundary', why: 'other-boundary' })
const place = (code: Parameters<typeof placeOfFinding>[0]['code'], article: string | null = null) =>
  placeOfFinding({ code, article }, PAGE, [doubt(5), doubt(1)])

test('a finding is shown at the line that it is about', () => {
  expect(place('headline-damaged', 'B')).toEqual({ pane: 'lines', anchor: 4, focus: 4 })
  expect(place('headline-missing', 'B')).toHaveProperty('focus', 4)
  expect(place('jump-loose', 'A')).toHaveProperty('focus', 2)
  expect(place('advertisement-unlabelled')).toHaveProperty('focus', 7)
})

test('of doubts the first is shown that nobody has answered', () => {
  expect(place('doubt-open')).toHaveProperty('focus', 1)
  expect(placeOfFinding({ code: 'doubt-open', article: null }, PAGE, [doubt(5)])).toBeNull()
})

test('what stands on no line is shown as a block, and what is gone or of the whole page not at all', () => {
  expect(place('headline-missing', 'C')).toEqual({ pane: 'blocks', anchor: 'b3', focus: 'b3' })
  for (const gone of [place('headline-missing', 'D'), place('jump-loose', 'B'), place('page-empty')]) expect(gone).toBeNull()
})
