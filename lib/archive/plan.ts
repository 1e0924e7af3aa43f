import { type ArchiveEntry, type Fault, type FaultCode, fileNameOf } from './archive-entry'
import { entryFault, isLitter } from './check-archive'
import { isManifest, type ManifestRow } from './manifest'
import { pageIn, type PageLabel } from './page-label'
import { dayIn, type KnownTitle, placeInName } from './place-in-name'

/** Where a page belongs. */
export interface PlannedPlace {
  /** The slug of its title. */
  readonly title: string
  readonly date: string
  readonly page: number
  readonly pageName: string
  readonly issueNumber: string | null
}

/** An entry that becomes a page. `at` is its place among the entries that the plan was made of. */
export interface PlannedPage {
  readonly at: number
  readonly path: string
  readonly place: PlannedPlace
}

/** An entry that is none, and why. */
export interface RefusedEntry {
  readonly path: string
  readonly fault: Fault<FaultCode | 'entry-damaged'>
}

export interface ArchivePlan {
  /** By title, day and page. */
  readonly pages: readonly PlannedPage[]
  readonly refused: readonly RefusedEntry[]
}

/** What is known besides the archive. */
export interface PlanFrame {
  readonly titles: readonly KnownTitle[]
  /** The slug of the title to which everything belongs that does not say its own; null for none. */
  readonly title: string | null
  readonly manifest: readonly ManifestRow[]
}

/** In characters, as where one page is imported. */
const LONGEST_NAME = 40

/**
 * What each entry of an archive is: the page of a title and day, by the manifest where it says so and else by its name, or why it is none.
 * Folders, the manifest, and what systems leave in archives are neither. Of entries with one name, and of those that would be the
 * same page, none is taken, because nobody knows which is meant.
 */
export function planArchive(entries: readonly ArchiveEntry[], frame: PlanFrame): ArchivePlan {
  const rows = new Map(frame.manifest.map((row) => [row.path, row]))
  const files = entries.map((entry, at) => ({ entry, at })).filter(({ entry }) => entry.kind !== 'folder' && !isPassedOver(entry.path))
  const names = count(files.map(({ entry }) => entry.path ?? ''))
  const pages: PlannedPage[] = []
  const refused: RefusedEntry[] = []
  for (const { entry, at } of files) {
    const path = entry.path ?? '�'
    const place = entryFault(entry) ?? twinFault(path, names) ?? placeOf(path, rows.get(path), frame)
    if (isFault(place)) refused.push({ path, fault: place })
    else pages.push({ at, path, place })
  }
  const missing = frame.manifest.filter(({ path }) => !names.has(path))
    .map(({ path, line }): RefusedEntry => ({ path, fault: { code: 'manifest-file-missing', values: { file: path, line } } }))
  const single = withoutTwins(pages)
  return { pages: single.pages.sort(byPlace), refused: [...refused, ...single.refused, ...missing] }
}

function twinFault(path: string, names: ReadonlyMap<string, number>): Fault<FaultCode> | null {
  return (names.get(path) ?? 0) > 1 ? { code: 'entry-twice', values: { file: path } } : null
}

function isPassedOver(path: string | null): boolean {
  return path !== null && (isLitter(path) || isManifest(path))
}

function placeOf(path: string, row: ManifestRow | undefined, { titles, title: common }: PlanFrame): PlannedPlace | Fault<FaultCode> {
  const fault = (code: FaultCode): Fault<FaultCode> => ({ code, values: { file: path } })
  const wrong = (column: string): Fault<FaultCode> => ({ code: 'manifest-value', values: { file: path, line: row?.line ?? 0, column } })
  const named = placeInName(path, titles)

  const title = row?.title ? titleCalled(row.title, titles) : named.title ?? common
  if (title === undefined) return wrong('title')
  if (title === 'unclear') return fault('entry-titles-differ')
  if (title === null) return fault('entry-without-title')

  const date = row?.date ? dayIn(row.date) : named.date
  if (date === null) return row?.date ? wrong('date') : fault('entry-without-date')
  if (date === 'unclear') return fault('entry-dates-differ')

  const page = row?.page ? pageIn(row.page) : named.page
  if (page === null || page === 'unclear') return row?.page ? wrong('page') : fault(page === null ? 'entry-without-page' : 'entry-pages-differ')
  if ((row?.pageName.length ?? 0) > LONGEST_NAME) return wrong('page name')
  if ((row?.issueNumber.length ?? 0) > LONGEST_NAME) return wrong('issue number')
  return { title, date, page: page.number, pageName: row?.pageName || pageName(page, row), issueNumber: row?.issueNumber || null }
}

/** A page that the manifest numbers has the name that the manifest gives. */
function pageName(page: PageLabel, row: ManifestRow | undefined): string {
  return row?.page && /^\d+$/u.test(row.page) ? '' : page.name
}

function titleCalled(name: string, titles: readonly KnownTitle[]): string | undefined {
  return titles.find((title) => title.slug === name || title.name === name)?.slug
}

function withoutTwins(pages: readonly PlannedPage[]): { readonly pages: PlannedPage[]; readonly refused: readonly RefusedEntry[] } {
  const counts = count(pages.map(({ place }) => keyOf(place)))
  const isTwin = ({ place }: PlannedPage) => (counts.get(keyOf(place)) ?? 0) > 1
  return {
    pages: pages.filter((page) => !isTwin(page)),
    refused: pages.filter(isTwin).map(({ path, place: { date, page } }): RefusedEntry => (
      { path, fault: { code: 'entry-page-twice', values: { file: fileNameOf(path), date, page } } })),
  }
}

function keyOf({ title, date, page }: PlannedPlace): string {
  return `${title} ${date} ${page}`
}

function byPlace({ place: a }: PlannedPage, { place: b }: PlannedPage): number {
  return compare(a.title, b.title) || compare(a.date, b.date) || a.page - b.page
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function count(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function isFault(place: PlannedPlace | Fault<FaultCode>): place is Fault<FaultCode> {
  return 'code' in place
}
