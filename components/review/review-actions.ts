import type { Outcome } from '@/lib/server/action'
import type { Applying } from '@/lib/server/reviews/schema'

/** What ends a Review, as the server does it. */
export interface ReviewActions {
  readonly applyReview: (input: Applying) => Promise<Outcome<void>>
  readonly takeBackReview: (input: { readonly review: string }) => Promise<Outcome<void>>
  readonly dropReview: (input: { readonly review: string }) => Promise<Outcome<void>>
}
