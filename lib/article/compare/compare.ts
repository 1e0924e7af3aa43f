import type { Block } from '../block'
import { align, type Match } from './align'
import { compareBlock } from './block'
import type { ArticleState, BlockComparison, Comparison } from './comparison'
import { compareItems } from './items'
import { inOrder, type Step } from './order'
import { tally } from './tally'

/** The matches that stayed in order; all others moved. */
function stayed(matches: readonly Match[], old: readonly Block[], now: readonly Block[]): ReadonlySet<Match> {
  const length = (blocks: readonly Block[], places: readonly number[]) =>
    places.reduce((sum, at) => sum + (blocks[at]?.text.reduce((all, { text }) => all + text.length, 0) ?? 0), 0)
  const steps = new Map<Step, Match>(matches.map((match) => [{
    oldAt: match.old[0] ?? 0, nowAt: match.now[0] ?? 0,
    // An empty block has a place, too.
    weight: 1 + length(old, match.old) + length(now, match.now),
  }, match]))
  return new Set([...inOrder([...steps.keys()])].map((step) => steps.get(step)).filter((match) => match !== undefined))
}

/** Blocks that have no counterpart, as matches with one side. */
function lonely(matches: readonly Match[], side: 'old' | 'now', count: number): Match[] {
  const matched = new Set(matches.flatMap((match) => match[side]))
  return Array.from({ length: count }, (_, at) => at)
    .filter((at) => !matched.has(at))
    .map((at) => ({ old: side === 'old' ? [at] : [], now: side === 'now' ? [at] : [] }))
}

/** All matches in the order of the new version, what is gone right after what it followed in the old one. */
function inReadingOrder(matches: readonly Match[], gone: readonly Match[]): Match[] {
  const holder = new Map(matches.flatMap((match) => match.old.map((at) => [at, match] as const)))
  const followers = new Map<Match | null, Match[]>()
  for (const match of gone) {
    const at = match.old[0] ?? 0
    let before = at - 1
    while (before >= 0 && !holder.has(before)) before -= 1
    const leader = holder.get(before) ?? null
    followers.set(leader, [...(followers.get(leader) ?? []), match])
  }
  const sorted = matches.toSorted((one, other) => (one.now[0] ?? 0) - (other.now[0] ?? 0))
  return [...(followers.get(null) ?? []), ...sorted.flatMap((match) => [match, ...(followers.get(match) ?? [])])]
}

function compareBlocks(old: readonly Block[], now: readonly Block[]): { blocks: BlockComparison[]; approximate: boolean } {
  const { matches, approximate } = align(old, now)
  const still = stayed(matches, old, now)
  const all = inReadingOrder([...matches, ...lonely(matches, 'now', now.length)], lonely(matches, 'old', old.length))
  const pick = (blocks: readonly Block[], places: readonly number[]) => places.map((at) => blocks[at]).filter((block) => block !== undefined)
  const blocks = all.map((match) => compareBlock({
    old: pick(old, match.old), now: pick(now, match.now),
    oldAt: match.old[0] ?? null, nowAt: match.now[0] ?? null,
    moved: match.old.length > 0 && match.now.length > 0 && !still.has(match),
  }))
  return { blocks, approximate: approximate || blocks.some((block) => block.approximate) }
}

/**
 * Holds two versions of an article against each other: what became of every block, tag and photo.
 *
 * Blocks are found again by their ids, else by their texts, so that what moved, was broken, joined or restored is
 * told as that. It works for every role and mark there is: what it does not know by name is compared as it is.
 * Bounded by counted work; where a bound was met, it says that it is approximate.
 */
export function compareArticles(old: ArticleState, now: ArticleState): Comparison {
  const { blocks, approximate } = compareBlocks(old.blocks, now.blocks)
  const [tags, photos] = [compareItems(old.tags, now.tags), compareItems(old.photos ?? [], now.photos ?? [])]
  const counts = tally({ blocks, tags, photos })
  const unchanged = counts.fates.unchanged === blocks.length && counts.tagsChanged === 0 && counts.photosChanged === 0
  return { blocks, tags, photos, tally: counts, unchanged, approximate }
}
