import type { Outcome } from '@/lib/server/action'

/** What ends a Review, as the server does it. */
export interface ReviewActions {
  readonly applyReview: (input: { readonly review: string; readonly revision: number; readonly shown: string }) => Promise<Outcome<void>>
  readonly takeBackReview: (input: { readonly review: string }) => Promise<Outcome<void>>
  readonly dropReview: (input: { readonly review: string }) => Promise<Outcome<void>>
}
