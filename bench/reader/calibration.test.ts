import { expect, test } from 'vitest'
import { calibrate } from './calibration'
import { calibrationFigures } from './calibration-figures'
import type { LabelledPage } from './labelled-page'
import type { ReadPage } from './read-page'

const SCORE = {
  placed: 1, lines: 1, perfect: 1, roles: 1, starts: 1, headlines: 1, authors: 1, paragraphs: 1, crossheads: 1, repairs: 0,
}

/** A page of which each line is told by the digit of its article, or `-`; `!` marks lines with a doubt. */
function page(truth: string, said: string, doubts = '', confidence = 1): ReadPage {
  const lines = (text: string) => [...text].map((char, line) =>
    ({ line, article: char === '-' ? null : Number(char), role: 'body' as const, startsParagraph: false, confidence }))
  const labelled: LabelledPage = { name: 'page', bytes: new Uint8Array(), truth: { lines: lines(truth), articles: [] } }
  const doubted = [...doubts].flatMap((char, line) => (char === '!' ? [{ line, kind: 'boundary' as const, why: 'other-boundary' }] : []))
  return { page: labelled, split: { lines: lines(said), articles: [], doubts: doubted }, score: SCORE }
}

test('a boundary is right at its very line, and a shifted one is missed and false', () => {
  const { boundaries, stated, wrong } = calibrate([page('00011122', '00011112')])
  expect({ boundaries, right: stated.map(({ right }) => right), wrong }).toEqual({ boundaries: 2, right: [true, false], wrong: 2 })
})

test('where the first article opens is no boundary', () => {
  expect(calibrate([page('-00', '-00')])).toMatchObject({ boundaries: 0, stated: [], wrong: 0 })
})

test('a line that truly belongs nowhere may stand with either neighbour', () => {
  for (const said of ['000-111', '0000111', '0001111']) expect(calibrate([page('000-111', said)]).wrong).toBe(0)
})

test('a doubt covers a wrong boundary from two lines off, and not from three', () => {
  expect(calibrate([page('0000000011', '0000000000', '      !   ')])).toMatchObject({ wrong: 1, doubted: 1, flagged: 1 })
  expect(calibrate([page('0000000011', '0000000000', '     !    ')])).toMatchObject({ wrong: 1, doubted: 0, flagged: 1 })
})

test('only boundaries of high confidence are held to be right', () => {
  const pages = [page('0011', '0011', '', 0.95), page('0011', '0001', '', 0.6)]
  const [pool, certain] = calibrationFigures(calibrate(pages), 'two pages')
  expect(pool).toMatchObject({ value: 2, holds: false })
  expect(certain).toMatchObject({ value: 1, holds: true })
})
