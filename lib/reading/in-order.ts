/** One article has one kicker and one headline. */
const HAS_ONE = 0.6
/** What is drawn last is drawn in the order of the articles. */
const OUT_OF_ORDER = 0.4

/** The place of a group's article, -1 where there is none, and by how much the best choice with any other article is worth less. */
export interface InOrder {
  readonly article: number
  readonly margin: number
}

/**
 * One article for each group, so that the worth is the greatest: two groups want two articles, and the later group
 * the later one. A chain over the groups (Viterbi 1967), gone through in both directions so that each choice has its
 * margin; for each article the best before, at and after it are running maxima, so the time goes with groups times articles.
 *
 * @param worth one row for each group, one entry for each article
 * @param together whether a group may well have the article of the group before
 */
export function inOrder(worth: readonly (readonly number[])[], together: readonly boolean[]): InOrder[] {
  const count = worth[0]?.length ?? 0
  if (count === 0) return worth.map(() => ({ article: -1, margin: Infinity }))
  const same = together.map((fits) => (fits ? 0 : HAS_ONE))
  const ways: Way[][] = [noWays(count)]
  const sums: number[][] = [[...(worth[0] ?? [])]]
  worth.slice(1).forEach((row, index) => {
    const way = bestWays(sums.at(-1) ?? [], same[index + 1] ?? HAS_ONE, 1)
    ways.push(way)
    sums.push(row.map((own, article) => own + (way[article]?.sum ?? 0)))
  })
  const rests: Way[][] = [noWays(count)]
  for (let group = worth.length - 1; group > 0; group--) {
    const beyond = (worth[group] ?? []).map((own, article) => own + (rests[0]?.[article]?.sum ?? 0))
    rests.unshift(bestWays(beyond, same[group] ?? HAS_ONE, -1))
  }
  const articles = [indexOfMost(sums.at(-1) ?? [])]
  for (const way of ways.slice(1).reverse()) articles.unshift(way[articles[0] ?? 0]?.from ?? 0)
  return articles.map((article, group) => {
    const through = (sums[group] ?? []).map((sum, other) => sum + (rests[group]?.[other]?.sum ?? 0))
    const others = through.filter((_, other) => other !== article)
    return { article, margin: Math.max(0, (through[article] ?? 0) - Math.max(-Infinity, ...others)) }
  })
}

/** The best article of the neighbouring group, and what the choice up to there is worth. */
interface Way {
  readonly from: number
  readonly sum: number
}

function noWays(count: number): Way[] {
  return Array.from({ length: count }, () => ({ from: -1, sum: 0 }))
}

/** For each article the best way to it from the group before (`step` 1), or on to the group after (-1). */
function bestWays(sums: readonly number[], same: number, step: 1 | -1): Way[] {
  const inPlace = runningBest(sums, step)
  const outOfPlace = runningBest(sums, step === 1 ? -1 : 1)
  return sums.map((_, article) => {
    const ways = [
      { from: inPlace[article] ?? -1, cost: 0 },
      { from: article, cost: same },
      { from: outOfPlace[article] ?? -1, cost: OUT_OF_ORDER },
    ].filter(({ from }) => from >= 0).map(({ from, cost }) => ({ from, sum: (sums[from] ?? 0) - cost }))
    return ways.reduce((a, b) => (b.sum > a.sum ? b : a))
  })
}

/** For each place the place of the greatest value strictly before it (`step` 1) or after it (-1); -1 where there is none. */
function runningBest(values: readonly number[], step: 1 | -1): Int32Array {
  const best = new Int32Array(values.length)
  let at = step === 1 ? 0 : values.length - 1
  let most = -1
  for (let n = 0; n < values.length; n++, at += step) {
    best[at] = most
    if (most < 0 || (values[at] ?? 0) > (values[most] ?? 0)) most = at
  }
  return best
}

/** The place of the greatest value, the first of several. */
export function indexOfMost(values: readonly number[]): number {
  return values.reduce((best, value, at) => (value > (values[best] ?? 0) ? at : best), 0)
}
