/** One article has one kicker and one headline. */
const HAS_ONE = 0.6
/** What is drawn last is drawn in the order of the articles. */
const OUT_OF_ORDER = 0.4

/**
 * One article for each group, so that the worth is the greatest: two groups want two articles, and the later group
 * the later one. A chain over the groups (Viterbi 1967); for each article the best before, at and after it are
 * running maxima, so the time goes with groups times articles.
 *
 * @param worth one row for each group, one entry for each article
 * @param together whether a group may well have the article of the group before
 * @returns the place of each group's article; -1 where there is none
 */
export function inOrder(worth: readonly (readonly number[])[], together: readonly boolean[]): number[] {
  const count = worth[0]?.length ?? 0
  if (count === 0) return worth.map(() => -1)
  const came: Int32Array[] = []
  let sums: readonly number[] = worth[0] ?? []
  worth.slice(1).forEach((row, index) => {
    const same = together[index + 1] === true ? 0 : HAS_ONE
    const below = runningBest(sums, 1)
    const above = runningBest(sums, -1)
    const from = new Int32Array(count)
    sums = row.map((own, article) => {
      const ways = [
        { from: below[article] ?? -1, cost: 0 },
        { from: article, cost: same },
        { from: above[article] ?? -1, cost: OUT_OF_ORDER },
      ].filter(({ from }) => from >= 0).map((way) => ({ from: way.from, sum: (sums[way.from] ?? 0) - way.cost }))
      const best = ways.reduce((a, b) => (b.sum > a.sum ? b : a))
      from[article] = best.from
      return own + best.sum
    })
    came.push(from)
  })
  const articles = [indexOfMost(sums)]
  for (const from of came.reverse()) articles.unshift(from[articles[0] ?? 0] ?? 0)
  return articles
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
