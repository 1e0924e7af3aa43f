import type { Span } from '../dump/span'

/** A stretch of a dump and the article that it is in; null where it is set aside. */
export interface Homed {
  readonly article: string | null
  readonly span: Span
}

/** How much of one split of a page is in another. */
export interface SplitScore {
  /** Lines of the dump that the first split places. */
  readonly lines: number
  /** Those that are in another article than their neighbours of before, or were set aside or taken back. */
  readonly moved: number
  /** Articles of the first split, and those of them that have just their lines still, no more and no less. */
  readonly proposed: number
  readonly kept: number
}

/**
 * Holds the machine's split of a page against the one that stood in the end. Articles have other ids in each: an article is taken for
 * the one that has most of its lines, each for one, those with most in common first. Order, roles and text are not looked at.
 */
export function scoreSplit(first: Iterable<Homed>, last: Iterable<Homed>): SplitScore {
  const [before, after] = [homesByLine(first), homesByLine(last)]
  const shared = countShared(before, after)
  const heirs = pair(shared)
  const [sizesBefore, sizesAfter] = [sizes(before), sizes(after)]
  const moved = [...before].filter(([line, home]) => (home === null ? null : heirs.get(home)) !== (after.get(line) ?? null)).length
  const kept = [...heirs].filter(([home, heir]) => {
    const common = shared.find(([one, other]) => one === home && other === heir)?.[2]
    return common === sizesBefore.get(home) && common === sizesAfter.get(heir)
  }).length
  return { lines: before.size, moved, proposed: sizesBefore.size, kept }
}

/** The home that speaks for a whole line: that of its longest span, the first among equals. */
function homesByLine(split: Iterable<Homed>): ReadonlyMap<number, string | null> {
  const longest = new Map<number, { readonly length: number; readonly article: string | null }>()
  for (const { article, span: { line, from, to } } of split) {
    if (to - from > (longest.get(line)?.length ?? 0)) longest.set(line, { length: to - from, article })
  }
  return new Map([...longest].map(([line, { article }]) => [line, article]))
}

/** How many lines an article of before and one of after have in common, most first. */
function countShared(before: ReadonlyMap<number, string | null>, after: ReadonlyMap<number, string | null>): readonly (readonly [string, string, number])[] {
  const counts = new Map<string, Map<string, number>>()
  for (const [line, home] of before) {
    const other = after.get(line) ?? null
    if (home === null || other === null) continue
    const of = counts.get(home) ?? new Map<string, number>()
    of.set(other, (of.get(other) ?? 0) + 1)
    counts.set(home, of)
  }
  return [...counts].flatMap(([home, of]) => [...of].map(([other, count]) => [home, other, count] as const)).sort((a, b) => b[2] - a[2])
}

function pair(shared: readonly (readonly [string, string, number])[]): ReadonlyMap<string, string> {
  const heirs = new Map<string, string>()
  const taken = new Set<string>()
  for (const [home, other] of shared) {
    if (heirs.has(home) || taken.has(other)) continue
    heirs.set(home, other)
    taken.add(other)
  }
  return heirs
}

function sizes(homes: ReadonlyMap<number, string | null>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const home of homes.values()) if (home !== null) counts.set(home, (counts.get(home) ?? 0) + 1)
  return counts
}
