import { expect, test } from 'vitest'
import type { Reading } from '../reading/reading'
import { checkLaw } from './law'
import { mainPlace, placesOf } from './places'
import { propose } from './propose'
import { counter, rows, show } from './testing/page-notation'

const lines = [
  { line: 0, text: '晨报  第3版' },
  { line: 2, text: '春 到 江 村' },
  { line: 3, text: '　　水 涨 了 ， 船' },
  { line: 4, text: '出 港 了 。 （林一）' },
]
const reading: Reading = {
  version: '1',
  articles: [
    {
      blocks: [
        { role: 'headline', spans: [{ line: 2, from: 0, to: 7 }], text: '春到江村' },
        { role: 'body', spans: [{ line: 3, from: 0, to: 11 }, { line: 4, from: 0, to: 8 }], text: '水涨了，船出港了。' },
        { role: 'byline', spans: [{ line: 4, from: 8, to: 12 }], text: '（林一）' },
      ],
    },
    { blocks: [] },
  ],
  aside: [{ span: { line: 0, from: 0, to: 7 }, reason: 'folio' }],
  confidence: [],
  doubts: [],
}
const page = propose(reading, { dump: 'd', lines }, counter())

test('a proposal keeps the law and every word of the reading', () => {
  expect(checkLaw(page, lines)).toEqual([])
  expect(show(page, lines)).toBe(rows(`
    n1: n2@2 headline "春到江村" / n3@3,4:0-8 "水涨了，船出港了。" / n4@4:8-12 byline "（林一）"
    aside folio: n5@0 "晨报 第3版"
  `))
})

test('the places of a line are told from left to right, and its longest span speaks for it', () => {
  const places = placesOf(page)
  expect(places.get(4)?.map(({ role, startsParagraph }) => [role, startsParagraph])).toEqual([
    ['body', false], ['byline', false],
  ])
  expect(mainPlace(places.get(4) ?? [])?.role).toBe('body')
  expect(places.get(3)?.[0]).toMatchObject({ startsParagraph: true, home: { index: 0 } })
  expect(places.get(0)?.[0]?.home).toEqual({ aside: 'folio' })
})
