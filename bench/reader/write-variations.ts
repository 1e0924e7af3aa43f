/**
 * Writes labelled pages made by program as folders with dump.txt and truth.json:
 *
 *     npx tsx bench/reader/write-variations.ts FOLDER [--seed 1] [--count 20] [--from a|b|hunan|sample|fixtures|all]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadPageSources } from './page-sources'
import { POOLS, poolsOf, variations } from './variations/variations'

const USAGE = `usage: npx tsx bench/reader/write-variations.ts FOLDER [--seed N] [--count N] [--from ${POOLS.join('|')}|all]`

function main(): number {
  const { values, positionals: [folder] } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '20' }, from: { type: 'string', default: 'all' } },
  })
  const pools = new Map([...poolsOf(loadPageSources())].filter(([pool]) => values.from === 'all' || values.from === pool))
  if (folder === undefined || pools.size === 0) {
    process.stderr.write(`${USAGE}\nThe pools that are there: ${[...poolsOf(loadPageSources()).keys()].join(', ')}\n`)
    return 1
  }
  for (const { name, bytes, truth } of variations(pools, Number(values.seed), Number(values.count))) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'dump.txt'), bytes)
    writeFileSync(join(folder, name, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`)
    process.stdout.write(`${name}  ${truth.articles.length} articles, ${truth.lines.length} lines\n`)
  }
  return 0
}

process.exitCode = main()
