import { expect, test } from 'vitest'
import { loadPageSources } from '@/bench/reader/page-sources'
import { readPage } from '@/bench/reader/read-page'
import { meanScore, type Score, type ScoreFigure } from '@/bench/reader/score'

/**
 * The floors that no change of the reader may break, on the sample paper and, where they lie beside the project, on
 * labelled pages of real newspapers. What the reader aims at is told by `npm run bench -- reader`.
 */
type Floors = Partial<Record<Exclude<ScoreFigure, 'repairs'>, number>> & { readonly repairs: number }

const SAMPLE: Floors = {
  placed: 1, lines: 0.97, perfect: 0.85, roles: 0.98, starts: 0.97, headlines: 0.9, authors: 0.95, paragraphs: 0.87, crossheads: 1,
  repairs: 2,
}
const HUNAN: Floors = {
  placed: 1, lines: 1, perfect: 1, roles: 0.995, starts: 0.98, headlines: 1, authors: 1, paragraphs: 0.95, crossheads: 1,
  repairs: 0.5,
}
const RMRB: Floors = {
  placed: 1, lines: 0.97, perfect: 0.85, roles: 0.99, starts: 0.985, headlines: 0.93, authors: 0.93, paragraphs: 0.93, crossheads: 0.85,
  repairs: 0.6,
}

const { sample, hunan, rmrb } = loadPageSources()

test('reads the sample paper nearly as it was typeset', () => {
  expect(sample.length).toBe(5)
  expect(brokenFloors(meanScore(sample.map((page) => readPage(page).score)), SAMPLE)).toEqual([])
})

test.skipIf(hunan === null)('reads a real page of a real newspaper', () => {
  if (hunan !== null) expect(brokenFloors(readPage(hunan).score, HUNAN)).toEqual([])
})

test.skipIf(rmrb.length === 0)('reads the typeset pages of a real newspaper', () => {
  expect(brokenFloors(meanScore(rmrb.map((page) => readPage(page).score)), RMRB)).toEqual([])
})

/** The figures that are beyond their floor; a figure that nothing was measured on is. Of repairs, fewer are better. */
function brokenFloors(score: Score, floors: Floors): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = score[name as ScoreFigure]
    const holds = value !== null && (name === 'repairs' ? value <= floor : value >= floor)
    return holds ? [] : [`${name} ${value} of ${floor}`]
  })
}
