import type { Review, ReviewInput } from './review'

/** A Review with what is needed to carry out what people decide about it. */
export interface ReviewModel {
  readonly input: ReviewInput
  readonly review: Review
}

/** Holds a new dump against the old one and the editors' work. */
export function reviewPage(input: ReviewInput): ReviewModel {
  return { input, review: { articles: [], items: [], carried: [], approximate: false } }
}
