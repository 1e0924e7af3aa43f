/**
 * Fits the reader's weights to labelled pages and to variations of them, and writes lib/reading/weights.ts:
 *
 *     npm run weigh                            to each half of the labelled pages and to all, and the mean of the three
 *     npm run weigh -- --from a --out FILE     to one half alone, to check it on the other
 *
 * Options: [--count 60] variations, [--seed 1] that chooses them, [--steps 40] of the descent.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Question, QUESTIONS } from '@/lib/reading/ballot'
import { RULES } from '@/lib/reading/rules'
import { loadPageSources } from '../page-sources'
import { fixturePages } from '../fixture-pages'
import { poolsOf, variations } from '../variations/variations'
import { meanOf, type Weighed, type Weights, weigh } from './weigh'

/**
 * The fits of which the mean is kept (bagging, Breiman 1996): a mean of several is less bent by the chance of one set of
 * pages. A page as it was printed counts as much as so many that a program varied, for there are few of them.
 */
const FITS = { a: 6, b: 6, all: 12 } as const
type Fit = keyof typeof FITS

const OUT = join(import.meta.dirname, '../../../lib/reading/weights.ts')

function main(): number {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' }, count: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' },
      steps: { type: 'string', default: '40' }, out: { type: 'string', default: OUT },
    },
  })
  const fits = (Object.keys(FITS) as Fit[]).filter((fit) => values.from === undefined || fit === values.from)
  if (fits.length === 0) {
    process.stderr.write(`--from is one of ${Object.keys(FITS).join(', ')}\n`)
    return 1
  }
  const weights = fits.map((fit) => weigh(pagesOf(fit, Number(values.seed), Number(values.count)), Number(values.steps), (step, loss, left) => process.stderr.write(`${fit} ${step}  ${loss.toFixed(3)}  ${left} pages left out\n`)))
  writeFileSync(values.out, moduleOf(meanOf(weights)))
  return 0
}

/** The pages of one fit: those of a half or all, the sample paper, the fixtures, and variations of their articles. */
function pagesOf(fit: Fit, seed: number, count: number): Weighed[] {
  const sources = loadPageSources()
  const wanted = (name: string) => fit === 'all' || name === fit
  const pools = new Map([...poolsOf(sources)].filter(([pool]) => wanted(pool) || pool === 'sample' || pool === 'fixtures'))
  const printed = [
    ...sources.rmrb.filter(({ name }) => wanted(name.slice('rmrb/'.length, 'rmrb/'.length + 1))),
    ...(fit === 'all' && sources.hunan ? [sources.hunan] : []),
    ...sources.sample,
  ]
  return [
    ...printed.map((page) => ({ ...page, times: FITS[fit] })),
    ...[...fixturePages(), ...variations(pools, seed, count)].map((page) => ({ ...page, times: 1 })),
  ]
}

function moduleOf({ trust, prices }: Weights): string {
  const told = (value: number) => String(Math.round(value * 100) / 100)
  const rows = RULES.flatMap(({ name }, rule) => {
    const entries = Object.entries(Question).flatMap(([question, at]) => {
      const value = told(trust[rule * QUESTIONS + at] ?? 1)
      return value === '1' ? [] : [`${question}: ${value}`]
    })
    return entries.length === 0 ? [] : [`  '${name}': { ${entries.join(', ')} },`]
  })
  return `/**
 * Fitted to labelled pages by \`npm run weigh\`; not written by hand.
 */

/** What is rare in the grammar of a page, in costs (-ln of how rare). */
export const PRICES = {
${Object.entries(prices).map(([price, value]) => `  '${price}': ${told(value)},`).join('\n')}
} as const

/** How much each rule's word on each question counts; 1 where it is not named. */
export const TRUST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
${rows.join('\n')}
}
`
}

process.exitCode = main()
