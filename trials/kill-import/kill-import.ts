import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { printedArticle } from '@/bench/desk/printed-article'
import { figure, type Report } from '@/bench/figure'
import { SYSTEM } from '@/lib/editorial/actor'
import { importDump } from '@/lib/server/dumps/commands'
import type { DumpImport } from '@/lib/server/dumps/schema'
import { foundPaper, placeOf, rowCounts } from '@/lib/server/testing/desk'
import type { Trial } from '../trial'
import { withoutNames } from '../without-names'
import { startImporter } from './importer'
import { rowsOfPage } from './page-rows'
import { openWatch, STOPPING_PLACES, type StoppingPlace, type Watch } from './stopping-place'

/** A page of eight articles: most of its import is statements, so that points of time fall among them. */
const PAGE = Buffer.from(Array.from({ length: 8 }, (_, index) => printedArticle(index + 1, 600)).join('\n'))

/** Random kills come until so many times as long after the beginning as an import takes: some then find it answered already. */
const BEYOND = 1.6

export const killImport: Trial = {
  takes: 'kills of an importer, every other one at a point of time, the others each before its first row in a table; some ten minutes',
  times: 200,
  short: 4,
  run: async (times) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'galley-import-'))
    const watch = await openWatch()
    try {
      const file = path.join(folder, 'page.txt')
      await writeFile(file, PAGE)
      return await killed(times, file, watch)
    } finally {
      await watch.end()
      await rm(folder, { recursive: true })
    }
  },
}

/** What was found after one kill. */
interface Finding {
  readonly place: StoppingPlace | 'a point of time'
  readonly answered: boolean
  readonly left: 'whole' | 'nothing' | 'a part'
  /** Whether importing it again made it whole, and once more changed nothing. */
  readonly mended: boolean
}

async function killed(times: number, file: string, watch: Watch): Promise<Report> {
  const title = await foundPaper()
  const whole = await unharmed(title, file, watch)
  const findings: Finding[] = []
  for (let kill = 1; kill <= times; kill += 1) {
    const place = placeOf(title, { date: dayOf(kill) })
    const at = kill % 2 === 0 ? STOPPING_PLACES[(kill / 2 - 1) % STOPPING_PLACES.length] : undefined
    const before = await rowCounts()
    const answered = await killedImport(place, file, watch, at ?? Math.random() * BEYOND * whole.took)
    const left = await leftOf(place, before, whole)
    findings.push({ place: at ?? 'a point of time', answered, left, mended: await isMended(place, before, whole) })
  }
  return report(findings, whole.took)
}

/** What an import comes to that nobody kills: its rows, how many more each table has, and how long it took. */
interface Whole {
  readonly rows: string
  readonly more: Readonly<Record<string, number>>
  readonly took: number
}

async function unharmed(title: string, file: string, watch: Watch): Promise<Whole> {
  const place = placeOf(title, { date: dayOf(0) })
  const before = await rowCounts()
  const importer = await startImporter(place, file)
  const began = performance.now()
  importer.begin()
  await importer.answered
  const took = performance.now() - began
  await importer.kill()
  await watch.gone()
  return { rows: withoutNames(await rowsOfPage(place)), more: more(before, await rowCounts()), took }
}

/** Lets an importer import a page, and kills it where or when it is said; gives whether it had answered. */
async function killedImport(place: DumpImport, file: string, watch: Watch, at: StoppingPlace | number): Promise<boolean> {
  const importer = await startImporter(place, file)
  if (typeof at === 'number') {
    importer.begin()
    await new Promise((resolve) => setTimeout(resolve, at))
    await importer.kill()
  } else {
    await watch.close(at)
    importer.begin()
    await watch.stands()
    await importer.kill()
    await watch.open()
  }
  await watch.gone()
  return importer.hasAnswered()
}

async function leftOf(place: DumpImport, before: Readonly<Record<string, number>>, whole: Whole): Promise<Finding['left']> {
  const rows = await rowsOfPage(place)
  const added = more(before, await rowCounts())
  if (rows === null && Object.keys(added).length === 0) return 'nothing'
  return withoutNames(rows) === whole.rows && isSame(added, whole.more) ? 'whole' : 'a part'
}

async function isMended(place: DumpImport, before: Readonly<Record<string, number>>, whole: Whole): Promise<boolean> {
  await importDump(SYSTEM, place, PAGE)
  const first = await leftOf(place, before, whole)
  const { kind } = await importDump(SYSTEM, place, PAGE)
  return first === 'whole' && kind === 'already-there' && (await leftOf(place, before, whole)) === 'whole'
}

/** How many rows more each table has, of those that have. */
function more(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(after).flatMap(([name, count]) => (count === before[name] ? [] : [[name, count - (before[name] ?? 0)]])))
}

function isSame(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
}

/** A day for each import, so that its issue is made with it. */
function dayOf(kill: number): string {
  return new Date(Date.UTC(2026, 0, 1 + kill)).toISOString().slice(0, 10)
}

function report(findings: readonly Finding[], took: number): Report {
  const count = (is: (finding: Finding) => boolean) => findings.filter(is).length
  const by = [...STOPPING_PLACES, 'a point of time' as const].map((place) => {
    const own = findings.filter((finding) => finding.place === place)
    return `${place} ${own.length} (${own.filter(({ left }) => left === 'whole').length} whole)`
  })
  const named = STOPPING_PLACES.slice(0, Math.floor(findings.length / 2))
  return {
    figures: [
      figure('pages of which a part was left', count(({ left }) => left === 'a part'), { atMost: 0 }, `${findings.length} kills: ${by.join(', ')}`),
      figure('pages answered as imported that were not there', count(({ answered, left }) => answered && left !== 'whole'), { atMost: 0 },
        `${count(({ answered }) => answered)} had answered`),
      figure('pages that a retry did not make whole, or changed twice', count(({ mended }) => !mended), { atMost: 0 }, 'each was imported again, and once more'),
      // Where nothing is ever stopped, nothing is tried.
      figure('places of the import at which it was stopped', named.filter((place) => findings.some((finding) => finding.place === place && finding.left === 'nothing')).length,
        { atLeast: named.length }, named.join(', ')),
    ],
    notes: [`an import took ${took.toFixed(0)} ms; ${count(({ left }) => left === 'nothing')} kills left nothing, ${count(({ left }) => left === 'whole')} the whole page`],
  }
}
