interface PlacedLine {
  readonly line: number
  readonly article: number | null
}

/**
 * Pairs each true article with the article of the split that shares most lines with it, largest share first; no
 * article is paired twice. A true article that shares no line with a free one is left out.
 */
export function pairArticles(truth: readonly PlacedLine[], split: ReadonlyMap<number, PlacedLine>): Map<number, number> {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { truly, said } of sharesOf(truth, split)) {
    if (pairs.has(truly) || taken.has(said)) continue
    pairs.set(truly, said)
    taken.add(said)
  }
  return pairs
}

interface Share {
  readonly truly: number
  readonly said: number
  lines: number
}

/** How many lines each true article has in common with each of the split; equal shares stay in the dump's order. */
function sharesOf(truth: readonly PlacedLine[], split: ReadonlyMap<number, PlacedLine>): Share[] {
  const shares = new Map<string, Share>()
  for (const { line, article: truly } of truth) {
    const said = split.get(line)?.article ?? null
    if (truly === null || said === null) continue
    const key = `${truly} ${said}`
    const share = shares.get(key)
    if (share) share.lines++
    else shares.set(key, { truly, said, lines: 1 })
  }
  return [...shares.values()].sort((a, b) => b.lines - a.lines)
}
