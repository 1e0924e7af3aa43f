import type { Choice, Decision, ReviewItem } from '../review'

/** What accepting an item takes: both sides' changes where they go together, else what the new dump has. */
export function acceptance(item: ReviewItem): Choice {
  return item.kind === 'passage' && item.merged !== null ? { take: 'merged' } : { take: 'theirs' }
}

/** A decision about an item as it is. */
export function decision({ key, print }: Pick<ReviewItem, 'key' | 'print'>, choice: Choice): Decision {
  return { item: key, print, choice }
}

/** Decisions that accept items. */
export function accepting(items: readonly ReviewItem[]): Decision[] {
  return items.map((item) => decision(item, acceptance(item)))
}
