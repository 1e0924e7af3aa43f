import path from 'node:path'
import { ensureClient } from '@/scripts/platform/prisma-client.mjs'
import { openBenchDatabase } from '../desk/bench-database'
import { figure, type Report } from '../figure'
import { runServerProgram } from '../server-program'
import { quantile } from '../desk/load'
import { SIZES, type Times, TURNS } from './turns'

const PROGRAM = path.join(import.meta.dirname, 'publishing-program.ts')

/** Measures what the issue of sign-off and publishing asks for: what an article costs, in issues of all sizes. */
export async function measurePublishing(): Promise<Report> {
  await ensureClient()
  const ends: (() => Promise<unknown>)[] = []
  try {
    const times = await run(await openBenchDatabase((end) => ends.push(end)))
    const sizes = SIZES.map((size) => {
      const own = times.filter((time) => time.size === size)
      const median = (of: (time: Times) => number) => quantile(own.map(of), 0.5)
      return { size, publish: median(({ publish }) => publish) / size, batch: median(({ batch }) => batch) / size, ratio: median(({ publish, batch }) => publish / batch) }
    })
    const costs = sizes.map(({ publish }) => publish)
    const middle = (Math.max(...costs) + Math.min(...costs)) / 2
    const words = sizes.map(({ size, publish }) => `${size}: ${publish.toFixed(2)} ms`).join(', ')
    const ratios = sizes.map(({ size, ratio, batch }) => `${size}: ${ratio.toFixed(1)} (${batch.toFixed(2)} ms)`).join(', ')
    return {
      figures: [
        figure('cost of an article, furthest from the middle of all sizes', Math.max(...costs) / middle - 1, { atMost: 0.25 }, `median of ${TURNS} turns each; ${words}`),
        figure('publishing / inserting the same bytes in one batch, worst size', Math.max(...sizes.map(({ ratio }) => ratio)), { atMost: 5 }, ratios),
      ],
      notes: [],
    }
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

/** The times of all turns. */
async function run(databaseUrl: string): Promise<readonly Times[]> {
  return JSON.parse(await runServerProgram(PROGRAM, databaseUrl)) as Times[]
}
