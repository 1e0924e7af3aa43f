import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { withPhotoFolder } from '../photos/testing/pictures'
import { anotherFile, foundPaper, TWO_STORIES, withDesk } from '../testing/desk'
import { killedWhileWorking } from '../testing/killed-process'
import { startArchive } from './commands'
import { archiveProgress } from './queries'
import { writeZip } from './testing/zips'
import { workArchive } from './turns/commands'

withDesk()
withPhotoFolder()
const folder = mkdtempSync(path.join(tmpdir(), 'galley-zips-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Workers are killed so many times in the middle of an archive; `GALLEY_KILLS=100` for as many as are promised. */
const KILLS = Number(process.env['GALLEY_KILLS'] || 4)
/** It starts in a second or two and is killed within one more. */
const PATIENCE = 10_000
const PAGES = 40
/** In milliseconds: a worker that has just started does some pages in it, and not all. */
const LONGEST = 1_000

const PROGRAM = path.join(import.meta.dirname, 'testing/work-archive.ts')

test(`workers that are killed in the middle of archives leave no page half, and the next one does the rest once, ${KILLS} times`, async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const title = await foundPaper()
    const entries = Array.from({ length: PAGES }, (_, at) => ({ path: `2026-06-${String((at % 20) + 1).padStart(2, '0')}/${Math.floor(at / 20) + 1}.txt`, text: anotherFile(TWO_STORIES) }))
    const { archive } = await startArchive(SYSTEM, { name: 'papers.zip', title }, writeZip(folder, `${kill}.zip`, entries))
    await killedWhileWorking(PROGRAM, archive, Math.random() * LONGEST)
    // What is done is what its entries say, and is whole.
    const half = await archiveProgress(SYSTEM, archive)
    expect(await wholePages(title)).toBe(half.counts.imported)
    await workArchive(archive, () => true)
    const { counts } = await archiveProgress(SYSTEM, archive)
    expect(counts).toMatchObject({ imported: PAGES, unchanged: 0, waiting: 0, failed: 0, refused: 0 })
    expect(await wholePages(title)).toBe(PAGES)
  }
}, 60_000 + KILLS * 2 * PATIENCE)

/** How many pages a title has, each with one dump and its two articles; NaN where one is otherwise. */
async function wholePages(title: string): Promise<number> {
  const pages = await db().page.findMany({
    where: { issue: { title: { slug: title } } }, select: { currentDumpId: true, _count: { select: { dumps: true, articles: true } } },
  })
  const isWhole = pages.every(({ currentDumpId, _count }) => currentDumpId !== null && _count.dumps === 1 && _count.articles === 2)
  return isWhole ? pages.length : Number.NaN
}
