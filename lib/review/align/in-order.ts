import type { Run } from './matching'

/**
 * The runs that stand in one order in both dumps, as many characters of them as can be: the heaviest chain. The others
 * were moved. In n log n.
 *
 * @param runs in the order of the old dump
 */
export function inOrder(runs: readonly Run[]): ReadonlySet<Run> {
  const ranks = new Map([...runs].sort((one, other) => one.now.from - other.now.from).map((run, at) => [run, at + 1]))
  const heaviest = new Array<Chain | null>(runs.length + 1).fill(null)
  for (const run of runs) {
    const rank = ranks.get(run) ?? 0
    const before = best(heaviest, rank - 1)
    const chain = { run, before, weight: (before?.weight ?? 0) + run.old.to - run.old.from }
    for (let at = rank; at <= runs.length; at += at & -at) if (chain.weight > (heaviest[at]?.weight ?? 0)) heaviest[at] = chain
  }
  const found = new Set<Run>()
  for (let chain = best(heaviest, runs.length); chain !== null; chain = chain.before) found.add(chain.run)
  return found
}

/** A chain by its last run. */
interface Chain {
  readonly run: Run
  readonly before: Chain | null
  readonly weight: number
}

/** The heaviest chain that ends at a rank up to this one, from a Fenwick tree of maxima. */
function best(heaviest: readonly (Chain | null)[], rank: number): Chain | null {
  let found: Chain | null = null
  for (let at = rank; at > 0; at -= at & -at) {
    const chain = heaviest[at] ?? null
    if (chain !== null && chain.weight > (found?.weight ?? 0)) found = chain
  }
  return found
}
