import type { Alignment } from '../align/align'
import type { PageState } from '../../split/page-state'
import { noOverlap, type Overlap, share } from './overlap'
import { type Side, sideOf } from './side'

/** The three pages of a Review held against one another, character by character. */
export interface Held {
  readonly alignment: Alignment
  /** For each character of the new dump the one of the old dump that it is, or replaced; -1 where it was added. */
  readonly origin: Int32Array
  readonly base: Side
  readonly ours: Side
  readonly theirs: Side
  readonly baseOurs: Overlap
  readonly baseTheirs: Overlap
  readonly oursTheirs: Overlap
  /** How many characters of each block of `base` the new dump has no more, and of each block of `theirs` the old one had not. */
  readonly lost: Int32Array
  readonly fresh: Int32Array
  /** The blocks of `theirs` with words that stood elsewhere in the old dump. */
  readonly moved: ReadonlySet<number>
}

/** Holds three pages against one another: `base` and `ours` on the old dump of the alignment, `theirs` on the new one. */
export function hold(alignment: Alignment, pages: { readonly base: PageState; readonly ours: PageState; readonly theirs: PageState }): Held {
  const [base, ours, theirs] = [
    sideOf(pages.base, alignment.old), sideOf(pages.ours, alignment.old), sideOf(pages.theirs, alignment.now),
  ]
  const origin = originOf(alignment)
  const baseOurs = noOverlap(base.blocks.length, ours.blocks.length)
  base.holder.forEach((one, at) => count(baseOurs, one, ours.holder[at]))
  const baseTheirs = noOverlap(base.blocks.length, theirs.blocks.length)
  const oursTheirs = noOverlap(ours.blocks.length, theirs.blocks.length)
  origin.forEach((old, at) => {
    if (old < 0) return
    count(baseTheirs, base.holder[old], theirs.holder[at])
    count(oursTheirs, ours.holder[old], theirs.holder[at])
  })
  const { matching, old, now } = alignment
  const lost = unmatched(base, matching.there, old.spare)
  const fresh = unmatched(theirs, matching.back, now.spare)
  return { alignment, origin, base, ours, theirs, baseOurs, baseTheirs, oursTheirs, lost, fresh, moved: movedIn(alignment, theirs) }
}

function movedIn({ pieces }: Alignment, { holder }: Side): ReadonlySet<number> {
  const moved = new Set<number>()
  for (const { fate, now } of pieces) {
    if (fate === 'moved') holder.subarray(now.from, now.to).forEach((at) => moved.add(at))
  }
  return moved
}

/** How many characters of each block match nothing; spare ones count for nothing. */
function unmatched({ holder, blocks }: Side, matched: Int32Array, spare: Uint8Array): Int32Array {
  const counts = new Int32Array(blocks.length)
  holder.forEach((block, at) => {
    if (block >= 0 && matched[at] === -1 && spare[at] === 0) counts[block] = (counts[block] ?? 0) + 1
  })
  return counts
}

function count(overlap: Overlap, one = -1, other = -1): void {
  if (one >= 0 && other >= 0) share(overlap, one, other)
}

/** A replaced character goes by proportion; a spare one that matches nothing belongs to the one before it. */
function originOf({ matching: { back }, pieces }: Alignment): Int32Array {
  const origin = Int32Array.from(back)
  for (const { fate, old, now } of pieces) {
    for (let at = now.from; at < now.to; at += 1) {
      if ((origin[at] ?? -1) >= 0 || fate === 'added') continue
      origin[at] = fate === 'changed'
        ? old.from + Math.floor(((at - now.from) * (old.to - old.from)) / (now.to - now.from))
        : (origin[at - 1] ?? -1)
    }
  }
  return origin
}
