import { isHead } from '../../split/deeds/fitting-place'
import type { Held } from './held'
import type { Overlap } from './overlap'
import type { Side } from './side'

/**
 * Which articles of the three sides are one article, by a label from 0. The labels of `ours` are the numbers of its
 * articles; articles that only the old or the new reading has get labels behind them.
 */
export interface Labels {
  readonly base: readonly number[]
  readonly theirs: readonly number[]
  /** How many labels there are. */
  readonly count: number
}

/** A headline says more than any paragraph which article it is: its identity and its address stay with it. */
const HEAD_WEIGHT = 8
/** Articles that share less than this of the smaller one are different ones. */
const SAME_ARTICLE = 0.2

interface Candidate {
  readonly one: number
  readonly label: number
  readonly weight: number
  /** What of the weight comes from the old reading, which is the better witness among equals. */
  readonly read: number
}

/** Finds out which articles are one. Each article of a side gets a label of its own. */
export function labelsOf(held: Held): Labels {
  const { base, ours, theirs } = held
  const oursCount = ours.page.articles.length
  const baseOurs = articleOverlap(held.baseOurs, base, ours)
  const baseLabels = assign(base.page.articles.length, baseOurs.map(({ one, other, weight }) => ({ one, label: other, weight, read: 0 })))
  let count = oursCount
  const baseLabel = baseLabels.map((label) => label ?? (count += 1) - 1)

  const weights = new Map<string, Candidate>()
  const weigh = (one: number, label: number, weight: number, read: number) => {
    const key = `${one} ${label}`
    const before = weights.get(key)
    weights.set(key, { one, label, weight: weight + (before?.weight ?? 0), read: read + (before?.read ?? 0) })
  }
  for (const { one, other, weight } of articleOverlap(held.oursTheirs, ours, theirs)) weigh(other, one, weight, 0)
  for (const { one, other, weight } of articleOverlap(held.baseTheirs, base, theirs)) weigh(other, baseLabel[one] ?? 0, weight, weight)
  const sizes = weightsOf(theirs)
  const labelSizes = labelWeights(base, ours, baseLabel, count)
  const enough = [...weights.values()].filter(({ one, label, weight }) =>
    weight >= 2 * SAME_ARTICLE * Math.min(sizes[one] ?? 0, labelSizes[label] ?? 0))
  const theirsLabel = assign(theirs.page.articles.length, enough).map((label) => label ?? (count += 1) - 1)
  return { base: baseLabel, theirs: theirsLabel, count }
}

/** The weight of each label: that of the larger of its two articles. */
function labelWeights(base: Side, ours: Side, baseLabel: readonly number[], count: number): number[] {
  const weights = new Array<number>(count).fill(0)
  const raise = (label: number, weight: number) => { weights[label] = Math.max(weights[label] ?? 0, weight) }
  weightsOf(ours).forEach((weight, article) => raise(article, weight))
  weightsOf(base).forEach((weight, article) => raise(baseLabel[article] ?? 0, weight))
  return weights
}

function weightOf({ role }: Side['blocks'][number]['block']): number {
  return isHead(role) ? HEAD_WEIGHT : 1
}

/** The characters of each article, those of headlines counted more. */
function weightsOf({ blocks, sizes, page }: Side): number[] {
  const weights = new Array<number>(page.articles.length).fill(0)
  for (const { at, article, block } of blocks) {
    if (article !== null) weights[article] = (weights[article] ?? 0) + (sizes[at] ?? 0) * weightOf(block)
  }
  return weights
}

/** What articles of two sides share; a block that is headline on either side counts as one. */
function articleOverlap({ there }: Overlap, first: Side, second: Side) {
  const shared = new Map<string, { one: number; other: number; weight: number }>()
  there.forEach((others, at) => {
    for (const [to, count] of others) {
      const [from, into] = [first.blocks[at], second.blocks[to]]
      if (from === undefined || into === undefined || from.article === null || into.article === null) continue
      const key = `${from.article} ${into.article}`
      const weight = (shared.get(key)?.weight ?? 0) + count * Math.max(weightOf(from.block), weightOf(into.block))
      shared.set(key, { one: from.article, other: into.article, weight })
    }
  })
  return [...shared.values()]
}

/** Gives each article the label with which it shares the most, the heaviest pairs first, and each label once. */
function assign(count: number, candidates: readonly Candidate[]): (number | undefined)[] {
  const labels = new Array<number | undefined>(count).fill(undefined)
  const taken = new Set<number>()
  const byWeight = candidates.toSorted((one, other) =>
    other.weight - one.weight || other.read - one.read || one.one - other.one || one.label - other.label)
  for (const { one, label } of byWeight) {
    if (labels[one] !== undefined || taken.has(label)) continue
    labels[one] = label
    taken.add(label)
  }
  return labels
}
