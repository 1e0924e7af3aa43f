import type { Held } from './held'

/** A block of which more is new says something else, and may well be something else, or belong elsewhere. */
const MOST_NEW = 0.2

/**
 * Whether the words of a block of the new dump, but for a few, stand where they stood in the old one. The machine has no
 * more to go by than before, then, and what people decided about them stands.
 */
export function standsStill({ theirs, fresh, moved }: Held, at: number): boolean {
  return (fresh[at] ?? 0) <= MOST_NEW * (theirs.sizes[at] ?? 0) && !moved.has(at)
}
