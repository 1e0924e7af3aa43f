import type { Source } from './block'

/** The characters of dumps that some sources cover: for each line of each dump, its covered ranges. */
export type Coverage = Map<string, (readonly [from: number, to: number])[]>

function keyOf({ dump, line }: Source): string {
  return `${dump} ${line}`
}

/** The parts of a source that a coverage does not hold. */
export function outside(source: Source, coverage: Coverage): Source[] {
  let parts = [source]
  for (const [from, to] of coverage.get(keyOf(source)) ?? []) {
    parts = parts.flatMap((part) => [
      { ...part, to: Math.min(part.to, from) },
      { ...part, from: Math.max(part.from, to) },
    ]).filter((part) => part.from < part.to)
  }
  return parts
}

/** Adds a source to a coverage. */
export function cover(coverage: Coverage, source: Source): void {
  const ranges = coverage.get(keyOf(source))
  if (ranges === undefined) coverage.set(keyOf(source), [[source.from, source.to]])
  else ranges.push([source.from, source.to])
}

/** The coverage of some sources. */
export function coverageOf(sources: Iterable<Source>): Coverage {
  const coverage: Coverage = new Map()
  for (const source of sources) cover(coverage, source)
  return coverage
}

/** What the first sources cover and the second do not, in the order of the first. */
export function without(sources: readonly Source[], others: readonly Source[]): Source[] {
  const coverage = coverageOf(others)
  return sources.flatMap((source) => outside(source, coverage))
}
