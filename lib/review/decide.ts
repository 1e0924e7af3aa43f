import { standingDecisions } from './decisions'
import { carryOut } from './outcome/carry-out'
import type { Decided, Decision } from './review'
import type { ReviewModel } from './review-page'

/**
 * Carries out what people decided: the page on the new dump, with all of its text placed.
 *
 * An item without a decision, or with one about what it no longer shows, is taken as `ours`. `newId` gives ids that no
 * block and no article has.
 */
export function decide({ findings, labels, review }: ReviewModel, decisions: readonly Decision[], newId: () => string): Decided {
  const standing = standingDecisions(review.items, decisions)
  return carryOut(findings, labels, (key) => standing.get(key ?? '')?.choice ?? { take: 'ours' }, newId)
}
