import type { Line } from '@/lib/dump/span'
import type { Doubt } from '@/lib/reading/reading'
import { type LinePlace, mainPlace, type Places } from '@/lib/split/places'

/** A line of the dump as the workbench shows it. */
export interface LineRow {
  readonly line: number
  readonly text: string
  /** The place that speaks for the line; undefined only where a page breaks the law. */
  readonly place: LinePlace | undefined
  /** How many places the line has: more than one where it was cut. */
  readonly places: number
  /** Whether its article shows up here for the first time in the dump. */
  readonly opensArticle: boolean
  /** Whether the line before belongs to another article, or is aside. */
  readonly changesHome: boolean
  /** Whether the line before belongs to another block. */
  readonly opensBlock: boolean
  readonly doubt: Doubt | null
}

function homeOf(place: LinePlace | undefined): string | null {
  if (place === undefined) return null
  return 'article' in place.home ? place.home.article : 'aside'
}

/** The lines of the dump with what the gutter shows of each. Linear in the lines. */
export function lineRows(lines: readonly Line[], places: Places, doubts: readonly Doubt[]): readonly LineRow[] {
  const doubtAt = new Map(doubts.map((doubt) => [doubt.line, doubt]))
  const seen = new Set<string>()
  let before: LinePlace | undefined
  return lines.map(({ line, text }): LineRow => {
    const all = places.get(line) ?? []
    const place = mainPlace(all)
    const home = homeOf(place)
    const opensArticle = place !== undefined && 'article' in place.home && !seen.has(place.home.article)
    if (opensArticle && home !== null) seen.add(home)
    const row = {
      line, text, place, places: all.length, opensArticle,
      changesHome: home !== homeOf(before),
      opensBlock: place?.block !== before?.block,
      doubt: doubtAt.get(line) ?? null,
    }
    before = place
    return row
  })
}
