/** How many tints tell articles apart: as many as the design's marks, which stand in `components/ui/tokens.css`. */
export const TINTS = 6

/** Article id → its tint, from 0. */
export type Tints = ReadonlyMap<string, number>

/** The tint that is used least, of those that no neighbour has. */
function freeTint(used: readonly number[], neighbours: readonly (number | undefined)[]): number {
  const counts = Array.from({ length: TINTS }, (_, tint) => used.filter((one) => one === tint).length)
  const free = counts.map((count, tint) => ({ count, tint })).filter(({ tint }) => !neighbours.includes(tint))
  return free.reduce((best, one) => (one.count < best.count ? one : best), free[0] ?? { count: 0, tint: 0 }).tint
}

/**
 * Gives each article of a page a tint: the one it had, and a new article one that none of its neighbours has.
 * An article keeps its tint while others come and go, so that the eye keeps its hold on the page.
 */
export function assignTints(before: Tints, articles: readonly string[]): Tints {
  const kept = articles.map((id) => before.get(id))
  if (kept.every((tint) => tint !== undefined) && before.size === articles.length) return before
  const tints = [...kept]
  for (const [index, tint] of kept.entries()) {
    if (tint !== undefined) continue
    const used = tints.filter((one) => one !== undefined)
    tints[index] = freeTint(used, [tints[index - 1], tints[index + 1]])
  }
  return new Map(articles.map((id, index) => [id, tints[index] ?? 0]))
}
