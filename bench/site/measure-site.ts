import os from 'node:os'
import { ensureGalley } from '../desk/galley-server'
import type { Report } from '../figure'
import { openArchiveServer } from './archive/open-archive'
import { articleFigures } from './article-figures'
import { openReadingSite } from './reading-site'

const SIZES = { small: 1_000, middle: 10_000, large: 100_000 } as const

/** Measures what the issue of the reading site asks for, on archives that are kept from one run to the next. */
export async function measureSite(): Promise<Report> {
  const ends: (() => Promise<unknown>)[] = []
  const atEnd = (end: () => Promise<unknown>) => void ends.push(end)
  try {
    await ensureGalley()
    const archives = await openArchiveServer((words) => void process.stderr.write(words))
    atEnd(() => archives.end())
    const middle = await openReadingSite(archives, SIZES.middle, atEnd)
    const large = await openReadingSite(archives, Number(process.env.H4_LARGE ?? SIZES.large), atEnd)
    const article = await articleFigures(middle, large, atEnd)
    const load = `Load of the machine over the last minute, before and with this: ${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} cores.`
    return { figures: [...article.figures], notes: [...article.notes, load] }
  } finally {
    for (const end of ends.reverse()) await end()
  }
}
