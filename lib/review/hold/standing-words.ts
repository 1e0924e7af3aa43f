import type { Held } from './held'

/** A block of which more is new says something else, and may well be something else, or belong elsewhere. */
const MOST_NEW = 0.2

/**
 * Tells of a block of the new dump whether its words, but for a few, stand where they stood in the old one. The machine has
 * no more to go by than before, then, and what people decided about them stands.
 */
export function standingWords({ theirs, fresh, alignment }: Held): (at: number) => boolean {
  const moved = new Set<number>()
  for (const { fate, now } of alignment.pieces) {
    if (fate === 'moved') theirs.holder.subarray(now.from, now.to).forEach((at) => moved.add(at))
  }
  return (at) => (fresh[at] ?? 0) <= MOST_NEW * (theirs.sizes[at] ?? 0) && !moved.has(at)
}
