/**
 * Fits the reader's weights to labelled pages and to variations of them, and writes lib/reading/weights.ts:
 *
 *     npm run weigh -- [--from a|b|all] [--count 60] [--seed 1] [--steps 60] [--out FILE]
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Question, QUESTIONS } from '@/lib/reading/ballot'
import { RULES } from '@/lib/reading/rules'
import { loadPageSources } from '../page-sources'
import { fixturePages } from '../fixture-pages'
import { poolsOf, variations } from '../variations/variations'
import { type Weights, weigh } from './weigh'

/** A page as it was printed counts as much as so many that a program varied, and an invented one of another paper. */
const PRINTED = 12
const INVENTED = 1

const OUT = join(import.meta.dirname, '../../../lib/reading/weights.ts')

function main(): void {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: 'all' }, count: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' },
      steps: { type: 'string', default: '60' }, out: { type: 'string', default: OUT },
    },
  })
  const sources = loadPageSources()
  const wanted = (name: string) => values.from === 'all' || name === values.from
  const pools = new Map([...poolsOf(sources)].filter(([pool]) => wanted(pool) || pool === 'sample' || pool === 'fixtures'))
  const printed = [
    ...sources.rmrb.filter(({ name }) => wanted(name.slice('rmrb/'.length, 'rmrb/'.length + 1))),
    ...(values.from === 'all' && sources.hunan ? [sources.hunan] : []),
    ...sources.sample,
  ]
  const pages = [
    ...printed.map((page) => ({ ...page, times: PRINTED })),
    ...fixturePages().map((page) => ({ ...page, times: INVENTED })),
    ...variations(pools, Number(values.seed), Number(values.count)).map((page) => ({ ...page, times: 1 })),
  ]
  process.stderr.write(`${pages.length} pages\n`)
  const weights = weigh(pages, Number(values.steps), (step, loss) => process.stderr.write(`${step}  ${loss.toFixed(3)}\n`))
  writeFileSync(values.out, moduleOf(weights))
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

main()
