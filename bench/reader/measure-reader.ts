import type { Report } from '../figure'
import { calibrate } from './calibration'
import { calibrationFigures, reliabilityTable } from './calibration-figures'
import { loadPageSources } from './page-sources'
import { readPage, type ReadPage } from './read-page'
import { meanScore, SCORE_FIGURES } from './score'
import { scoreFigures } from './score-figures'
import { speedFigures } from './speed-figures'
import { POOLS, poolsOf, variations } from './variations/variations'

/** Variations that join the labelled pages in the pool of boundaries, and the seed that chooses them. */
const VARIATIONS = 80
const SEED = 2026

/** Measures what the issue of the reader asks for: scores, calibration and speed. */
export function measureReader(): Report {
  const sources = loadPageSources()
  const pages = {
    hunan: (sources.hunan === null ? [] : [sources.hunan]).map(readPage),
    rmrb: sources.rmrb.map(readPage),
    sample: sources.sample.map(readPage),
  }
  const labelled = [...pages.hunan, ...pages.rmrb, ...pages.sample]
  const pools = poolsOf(sources)
  const varied = variations(pools, SEED, VARIATIONS).map(readPage)
  const calibration = calibrate([...labelled, ...varied])
  const seedPage = sources.hunan ?? sources.sample[0]
  const pool = `${labelled.length} labelled pages, ${varied.length} variations of the articles of: ${[...pools.keys()].join(', ')}`
  return {
    figures: [
      ...scoreFigures(pages),
      ...calibrationFigures(calibration, pool),
      ...(seedPage === undefined ? [] : speedFigures(seedPage)),
    ],
    notes: [reliabilityTable(calibration), variationScores(varied)],
  }
}

/** How well the variations of each pool are read: no issue asks for it, but whoever tunes wants to know. */
function variationScores(pages: readonly ReadPage[]): string {
  const rows = POOLS.map((pool) => {
    const own = pages.filter(({ page }) => page.name.startsWith(`${pool}-`))
    const score = meanScore(own.map((page) => page.score))
    return `  ${pool.padEnd(9)}${SCORE_FIGURES.map((name) => ` ${name} ${score[name]?.toFixed(3) ?? '-'}`).join('')}`
  })
  return ['Variations by pool:', ...rows].join('\n')
}
