import { acceptanceOf } from '../decisions'
import type { Choice, Decision, ReviewItem } from '../review'

/** A decision about an item as it is. */
export function decision({ key, print }: Pick<ReviewItem, 'key' | 'print'>, choice: Choice): Decision {
  return { item: key, print, choice }
}

/** Decisions that accept all items of which something is so. */
export function accepting(items: readonly ReviewItem[], isSo: (item: ReviewItem) => boolean = () => true): Decision[] {
  return items.filter(isSo).map(acceptanceOf)
}
