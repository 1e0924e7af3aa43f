import os from 'node:os'
import { ensureGalley } from '../desk/galley-server'
import type { Report } from '../figure'
import { openArchiveServer } from './archive/open-archive'
import { articleFigures } from './article-figures'
import { bytesFigure } from './bytes-figure'
import { openReadingSite } from './reading-site'
import { screenFigures } from './screen-figures'
import { searchFigures } from './search-figures'

/** A paper of two weeks, of some months, and of some years. */
const SIZES = { small: 1_000, middle: 10_000, large: 100_000 } as const

/** Measures what the issue of the reading site asks for, on archives that are kept from one run to the next. */
export async function measureSite(): Promise<Report> {
  const ends: (() => Promise<unknown>)[] = []
  const atEnd = (end: () => Promise<unknown>) => void ends.push(end)
  const load = os.loadavg()[0] ?? 0
  try {
    await ensureGalley()
    const archives = await openArchiveServer((words) => void process.stderr.write(words))
    atEnd(() => archives.end())
    const small = await openReadingSite(archives, SIZES.small, atEnd)
    const middle = await openReadingSite(archives, SIZES.middle, atEnd)
    const large = await openReadingSite(archives, SIZES.large, atEnd)
    const bytes = await bytesFigure(middle)
    const article = await articleFigures(middle, large, atEnd)
    const search = await searchFigures(large, atEnd)
    const screens = await screenFigures(small, large)
    return {
      figures: [...article.figures, ...search.figures, ...screens.figures, bytes],
      notes: [...article.notes, ...search.notes, ...screens.notes, `Load of the machine before: ${load.toFixed(1)} on ${os.availableParallelism()} cores.`],
    }
  } finally {
    for (const end of ends.reverse()) await end()
  }
}
