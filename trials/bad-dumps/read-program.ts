/**
 * `read-program.ts FROM TO SEED TITLE`: reads, splits and imports the bad dumps of these numbers, and says before each which it is and
 * after it what came of it, a line of JSON each; now and then how much memory is in use.
 */
import fc from 'fast-check'
import { closeDatabase } from '@/lib/server/db'
import { badDump } from './arbitrary-bad-dump'
import { plainPage } from './plain-page'
import { importBad, splitDump } from './read-dump'
import type { Told } from './told'

/** What the first pages load and compile is no matter of a dump: so many plain ones are read before. */
const WARM_UP = 5
/** How often the memory is looked at, in dumps: collecting all garbage takes a moment. */
const LOOK = 50

const [from, to, seed] = process.argv.slice(2, 5).map(Number)
const [title = ''] = process.argv.slice(5)
const tell = (told: Told) => process.stdout.write(`${JSON.stringify(told)}\n`)

for (let page = 0; page < WARM_UP; page += 1) splitDump(plainPage())
for (let index = from ?? 0; index < (to ?? 0); index += 1) {
  const [dump] = fc.sample(badDump, { seed: (seed ?? 0) + index, numRuns: 1 })
  if (!dump) throw new RangeError('there is no dump')
  tell({ kind: 'begins', index, way: dump.way, size: dump.bytes.length })
  const split = splitDump(dump.bytes)
  const imported = await importBad(dump.bytes, title, index)
  tell({ kind: 'ended', index, way: dump.way, fate: { ...split, ...imported, wrong: split.wrong ?? imported.wrong } })
  if (index % LOOK === LOOK - 1) {
    globalThis.gc?.()
    tell({ kind: 'memory', heap: process.memoryUsage().heapUsed })
  }
}
await closeDatabase()
